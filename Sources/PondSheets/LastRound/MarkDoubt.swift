import PondModel

/// Something on a drawing that contradicts the last round.
package enum MarkDoubt: Hashable, Sendable {
    /// Two marks stand in the other order than their ponds. `certainty` goes from 0 to 1.
    case swapped(String, String, certainty: Double)
    /// A mark stands so many metres from its pond by what its neighbours say; `nearest` is the pond there.
    case misplaced(String, metres: Double, nearest: String?)
    /// Several marks have the same label; this one is farther from the pond.
    case repeated(String, nearest: String?)
    /// Marks are drawn from the end to the start of a stretch; `along` says what it lies along.
    case reversed([String], along: Words)
    /// A mark stands before or after several that it should not.
    case outOfOrder(String, along: Words)

    package var words: Words {
        switch self {
        case .reversed(let labels, let along):
            Words(
                zh: "沿\(along.chinese)，“\(labels.joined(separator: "、"))”的先后整段与上一轮相反：请核对编号。",
                en:
                    "Along \(along.english), '\(labels.joined(separator: ", "))' stand in the reverse order of the "
                    + "last round: check the numbers.")
        case .outOfOrder(let label, let along):
            Words(
                zh: "沿\(along.chinese)，“\(label)”的先后与上一轮不同：请核对编号。",
                en: "Along \(along.english), '\(label)' stands in another order than in the last round: "
                    + "check the number.")
        case .swapped(let one, let other, _):
            Words(
                zh: "“\(one)”与“\(other)”的先后与上一轮相反：可能写反了。",
                en:
                    "'\(one)' and '\(other)' stand in the other order than in the last round: perhaps "
                    + "exchanged."
            )
        case .misplaced(let label, let metres, let nearest):
            Words(
                zh: "按周围的塘看，“\(label)”离它上一轮的位置约 \(Int(metres)) 米"
                    + "\(nearest.map { "，那里是“\($0)”" } ?? "")：请核对编号。",
                en:
                    "By its neighbours '\(label)' stands some \(Int(metres)) m from its place of the "
                    + "last round"
                    + "\(nearest.map { ", where '\($0)' is" } ?? ""): check the number.")
        case .repeated(let label, let nearest):
            Words(
                zh: "“\(label)”写了不止一次\(nearest.map { "；这一处是“\($0)”的位置" } ?? "")：请核对编号。",
                en:
                    "'\(label)' is written more than "
                    + "once\(nearest.map { "; this one stands where '\($0)' is" } ?? ""): "
                    + "check the number.")
        }
    }
}

/// Answers what a column means without asking twice: files repeat the same names in the same order.
struct ColumnCache<Meaning> {
    private struct Column {
        let name: String
        let meaning: Meaning
    }

    private let resolve: (String) -> Meaning
    private var byPosition: [Column] = []
    private var byName: [String: Meaning] = [:]

    init(resolve: @escaping (String) -> Meaning) { self.resolve = resolve }

    /// Every name asked for so far.
    var names: [String: Meaning] { byName }

    mutating func meaning(of name: String, at position: Int) -> Meaning {
        if position < byPosition.count, byPosition[position].name == name {
            return byPosition[position].meaning
        }
        let meaning = byName[name] ?? resolve(name)
        byName[name] = meaning
        remember(Column(name: name, meaning: meaning), at: position)
        return meaning
    }

    private mutating func remember(_ column: Column, at position: Int) {
        if position < byPosition.count {
            byPosition[position] = column
        } else if position == byPosition.count {
            byPosition.append(column)
        }
    }
}

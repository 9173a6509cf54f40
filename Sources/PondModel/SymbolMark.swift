/// What is written into a symbol.
package enum SymbolMark: Hashable, Sendable {
    case none
    /// Always the same one or two letters.
    case letters(String)
    /// The stage of the sale, ① to ⑧.
    case stage
    /// The TOP rank.
    case rank
    /// The first letter of the brand.
    case brand
    /// The date of the event.
    case date

    init(_ node: SettingsNode) throws {
        let words: [String: SymbolMark] = [
            "none": .none, "stage": .stage, "rank": .rank, "brand": .brand, "date": .date,
        ]
        let text = try node.text()
        if let mark = words[text] {
            self = mark
        } else if text.count <= 2 {
            self = .letters(text)
        } else {
            throw node.bad(
                works: Words(
                    zh: "none、stage、rank、brand、date，或一两个字",
                    en: "none, stage, rank, brand, date, or one or two letters"))
        }
    }
}

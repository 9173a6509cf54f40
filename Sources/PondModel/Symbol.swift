/// One line of the legend: what a symbol means and how it is drawn on screen and paper.
package struct Symbol: Hashable, Sendable {
    package let key: SymbolKey
    package let title: Words
    package let shape: SymbolShape
    package let colour: Colour
    /// Across, on paper; the sizes of round labels that shops sell.
    package let millimetres: Double
    package let mark: SymbolMark
    package let editions: Set<Edition>

    init(key: SymbolKey, _ node: SettingsNode) throws {
        self.key = key
        let keys = ["zh", "en", "shape", "colour", "size_mm", "mark", "edition"]
        let section = try SettingsSection(node, keys: keys)
        title = Words(zh: try section["zh"].text(), en: try section["en"].text())
        shape = try section["shape"].choice()
        colour = try section["colour"].colour()
        millimetres = try section["size_mm"].number(in: 0.1...100)
        mark = try section.optional("mark").map { try SymbolMark($0) } ?? .none
        editions = try section["edition"].choice(EditionChoice.self).editions
    }

    private enum EditionChoice: String, CaseIterable {
        case `internal`, `public`, both

        var editions: Set<Edition> {
            switch self {
            case .internal: [.internal]
            case .public: [.public]
            case .both: [.internal, .public]
            }
        }
    }
}

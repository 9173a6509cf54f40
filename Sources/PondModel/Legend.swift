/// The one table of symbols and colours for screen and paper, as `legend.yaml` gives it.
package struct Legend: Hashable, Sendable {
    /// A step of the tint by which feed per mu shows.
    package struct Tint: Hashable, Sendable {
        /// From here on, tonnes per mu a year.
        package let fromTonnesPerMu: Double
        /// 0 to 1.
        package let opacity: Double
    }

    /// In the file's order.
    package let symbols: [Symbol]
    /// By water class: blue-green for common, orange-red for special, grey for unfed.
    package let classColours: [WaterClass: Colour]
    /// By species code; a hue within its class's family.
    package let speciesColours: [String: Colour]
    /// From the faintest up; the first begins at zero.
    package let tints: [Tint]

    /// The legend in the text of `legend.yaml`. Refuses by name an unknown key, a missing one and a bad
    /// value.
    package init(yaml: String, file: String = "legend.yaml") throws {
        let root = try SettingsNode(yaml: yaml, file: file)
        let section = try SettingsSection(root, keys: ["symbols", "classes", "species", "tints"])
        symbols = try Self.symbols(section["symbols"])
        classColours = try Self.classes(section["classes"])
        speciesColours = try Self.species(section["species"])
        tints = try Self.tints(section["tints"])
    }

    /// The symbol of `key`: every key has one.
    package subscript(key: SymbolKey) -> Symbol {
        guard let symbol = symbols.first(where: { $0.key == key }) else {
            preconditionFailure("A legend is made with a symbol for every key; \(key) has none.")
        }
        return symbol
    }

    /// The species' own hue, else its class's.
    package func colour(of species: Species) -> Colour? {
        speciesColours[species.code] ?? classColours[species.waterClass]
    }

    /// How strongly water with so much feed is drawn, 0 to 1.
    package func opacity(tonnesPerMu: Double) -> Double {
        tints.last { $0.fromTonnesPerMu <= tonnesPerMu }?.opacity ?? tints[0].opacity
    }
}

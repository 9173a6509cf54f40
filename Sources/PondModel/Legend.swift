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
    /// By species code: the one letter that tells it apart without colour.
    package let speciesLetters: [String: String]
    /// By water class: the lines that tell it apart without colour.
    package let hatches: [WaterClass: LegendHatch]
    /// From the faintest up; the first begins at zero.
    package let tints: [Tint]

    /// The legend in the text of `legend.yaml`. Refuses by name an unknown key, a missing one and a bad
    /// value.
    package init(yaml: String, file: String = "legend.yaml") throws {
        let root = try SettingsNode(yaml: yaml, file: file)
        let section = try SettingsSection(root, keys: Self.blocks)
        symbols = try Self.symbols(section["symbols"])
        classColours = try Self.classes(section["classes"])
        speciesColours = try Self.species(section["species"])
        speciesLetters = try section.optional("letters").map(Self.letters) ?? [:]
        hatches = try section.optional("hatches").map(Self.hatches) ?? [:]
        tints = try Self.tints(section["tints"])
    }

    private static let blocks = ["symbols", "classes", "species", "letters", "hatches", "tints"]

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

    /// What is written on the species' ponds: its letter, else the first of its name.
    package func letter(of species: Species) -> String {
        speciesLetters[species.code] ?? String(species.title.chinese.prefix(1))
    }

    /// The class's lines; none where the legend gives none.
    package func hatch(of waterClass: WaterClass) -> LegendHatch { hatches[waterClass] ?? .none }

    /// How strongly water with so much feed is drawn, 0 to 1.
    package func opacity(tonnesPerMu: Double) -> Double {
        tints.last { $0.fromTonnesPerMu <= tonnesPerMu }?.opacity ?? tints[0].opacity
    }
}

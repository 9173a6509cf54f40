/// How much of what a sheet shows changed after some data version.
package struct ChangesSince: Hashable, Codable, Sendable {
    /// Changes that were committed since, such as surveys and what took them back.
    package var changes = 0
    /// How many ponds were added, changed or removed, by themselves or in what is known of a year.
    package var ponds = 0
    package var farmers = 0
    /// Dealers, competitors, outlets and camps.
    package var sites = 0
    /// Rows of all other kinds: areas, lines of the base map, rules.
    package var others = 0
    /// Whether ponds, farmers and sites are those of the sheet's land; else of the whole store.
    package var isOfItsLand = false
    /// What was done, the newest first: `survey round2.ovkml`.
    package var verbs: [String] = []

    package init() {}
}

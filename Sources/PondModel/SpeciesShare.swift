/// A species and the part of a pond's net water it takes, 0 to 1. Shares of one pond sum to 1.
package struct SpeciesShare: Hashable, Sendable {
    /// The coefficient row's code (`niqiu`), or the text as written when no row answers to it.
    package var species: String
    package var share: Double

    package init(species: String, share: Double) {
        self.species = species
        self.share = share
    }
}

import PondGeodesy

/// A pond as far as blocks care, in the metres of the map's projection.
package struct BlockPond: Sendable {
    package var outline: PlanarPolygon
    package var village: String
    /// Code of the species with most feed; `nil` when nobody has asked yet.
    package var species: String?
    package var netMu: Double
    /// Compound feed a year; `nil` when unknown, which is not zero.
    package var tonnes: Double?

    package init(
        outline: PlanarPolygon, village: String, species: String?, netMu: Double, tonnes: Double?
    ) {
        self.outline = outline
        self.village = village
        self.species = species
        self.netMu = netMu
        self.tonnes = tonnes
    }
}

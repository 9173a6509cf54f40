import PondGeodesy

/// Neighbouring ponds of one village and species, merged across their dikes.
package struct PondBlock: Sendable {
    /// Numbers of the ponds as they were given, rising.
    package let ponds: [Int]
    package let outlines: [PlanarPolygon]
    package let village: String
    package let species: String?
    package let netMu: Double
    /// The sum of what is known; `nil` when nothing is.
    package let tonnes: Double?
    /// Ponds whose tonnes nobody knows.
    package let unknownCount: Int
}

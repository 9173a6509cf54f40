/// A box of WGS 84 degrees, edges included.
package struct BoundingBox: Hashable, Sendable {
    package var west: Double
    package var south: Double
    package var east: Double
    package var north: Double

    package init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    package init(_ position: Position) {
        self.init(
            west: position.longitude, south: position.latitude, east: position.longitude,
            north: position.latitude)
    }

    /// The smallest box that holds this one and `position`.
    package func including(_ position: Position) -> BoundingBox {
        BoundingBox(
            west: min(west, position.longitude), south: min(south, position.latitude),
            east: max(east, position.longitude), north: max(north, position.latitude))
    }

    /// The smallest box that holds both.
    package func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(
            west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
            north: max(north, other.north))
    }

    package func contains(_ position: Position) -> Bool {
        position.longitude >= west && position.longitude <= east && position.latitude >= south
            && position.latitude <= north
    }

    package func intersects(_ other: BoundingBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }
}

import PondGeodesy

/// An upright rectangle in a sheet's plane, in metres.
package struct FieldLand: Equatable, Sendable {
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

    /// The smallest rectangle around the places; nil without any.
    package init?(around places: some Sequence<Coordinate>) {
        var land: FieldLand?
        for place in places {
            let known = land ?? FieldLand(west: place.x, south: place.y, east: place.x, north: place.y)
            land = FieldLand(
                west: min(known.west, place.x), south: min(known.south, place.y),
                east: max(known.east, place.x), north: max(known.north, place.y))
        }
        guard let land else { return nil }
        self = land
    }

    package func contains(_ place: Coordinate) -> Bool {
        place.x >= west && place.x <= east && place.y >= south && place.y <= north
    }

    package func intersects(_ other: FieldLand) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// The rectangle with so many metres more on each side.
    package func grown(by metres: Double) -> FieldLand {
        FieldLand(west: west - metres, south: south - metres, east: east + metres, north: north + metres)
    }
}

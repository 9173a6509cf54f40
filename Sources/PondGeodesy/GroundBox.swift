/// An upright box in the metres of a projection: x eastward, y northward.
package struct GroundBox: Hashable, Sendable {
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

    /// The smallest box around the places; `nil` without any.
    package init?(around places: some Sequence<Coordinate>) {
        var places = places.makeIterator()
        guard let first = places.next() else { return nil }
        self.init(west: first.x, south: first.y, east: first.x, north: first.y)
        while let place = places.next() {
            west = min(west, place.x)
            south = min(south, place.y)
            east = max(east, place.x)
            north = max(north, place.y)
        }
    }

    package var width: Double { east - west }
    package var height: Double { north - south }

    package func contains(_ place: Coordinate) -> Bool {
        place.x >= west && place.x <= east && place.y >= south && place.y <= north
    }

    /// Whether they share more than an edge.
    package func overlaps(_ other: GroundBox) -> Bool {
        west < other.east && other.west < east && south < other.north && other.south < north
    }

    /// Whether they share a place, be it on an edge.
    package func intersects(_ other: GroundBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// The box with so many metres more on each side.
    package func grown(by metres: Double) -> GroundBox {
        GroundBox(west: west - metres, south: south - metres, east: east + metres, north: north + metres)
    }

    /// Whether the boxes come as close as `reach` metres in both directions.
    package func isNear(_ other: GroundBox, _ reach: Double) -> Bool {
        west - reach <= other.east && other.west - reach <= east && south - reach <= other.north
            && other.south - reach <= north
    }
}

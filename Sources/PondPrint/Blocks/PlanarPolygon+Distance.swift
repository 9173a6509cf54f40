import Foundation
import PondGeodesy

extension PlanarPolygon {
    /// Whether the two outlines come as close as `distance` metres, overlap, or lie in each other.
    func isWithin(_ distance: Double, of other: PlanarPolygon) -> Bool {
        guard let mine = exterior.first, let theirs = other.exterior.first else { return false }
        for (start, end) in zip(exterior, exterior.dropFirst()) {
            for (from, to) in zip(other.exterior, other.exterior.dropFirst())
            where Self.distance(start, end, from, to) <= distance { return true }
        }
        return encloses(theirs) || other.encloses(mine)
    }

    /// The even-odd rule for the outer ring.
    private func encloses(_ place: Coordinate) -> Bool {
        var isInside = false
        for (start, end) in zip(exterior, exterior.dropFirst()) where (start.y > place.y) != (end.y > place.y)
        {
            let x = start.x + (place.y - start.y) / (end.y - start.y) * (end.x - start.x)
            if place.x < x { isInside.toggle() }
        }
        return isInside
    }

    /// Between two straight pieces: zero where they cross, else from an end of one to the other.
    private static func distance(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate, _ d: Coordinate) -> Double
    {
        let crosses =
            side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
        if crosses { return 0 }
        return min(
            distance(of: a, from: c, d), distance(of: b, from: c, d), distance(of: c, from: a, b),
            distance(of: d, from: a, b))
    }

    private static func side(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }

    private static func distance(of place: Coordinate, from start: Coordinate, _ end: Coordinate) -> Double {
        let (across, up) = (end.x - start.x, end.y - start.y)
        let square = across * across + up * up
        let along = square > 0 ? ((place.x - start.x) * across + (place.y - start.y) * up) / square : 0
        let share = min(max(along, 0), 1)
        return hypot(place.x - start.x - share * across, place.y - start.y - share * up)
    }
}

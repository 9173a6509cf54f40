import Foundation
import PondGeodesy

/// The rectangle of least area around some places in a plane, turned as it may be.
package struct MinimumRectangle: Sendable {
    /// Along the rectangle's two directions, in the unit of the places.
    package let shortSide: Double
    package let longSide: Double

    /// Nil without places. One side of the least rectangle lies on an edge of the convex hull (Freeman and
    /// Shapira 1975), so each edge is tried.
    package init?(around places: [Coordinate]) {
        let hull = Self.hull(of: places)
        guard let first = hull.first else { return nil }
        var best = (area: Double.infinity, sides: (0.0, 0.0))
        var before = hull.count == 1 ? Coordinate(x: first.x - 1, y: first.y) : hull[hull.count - 1]
        for place in hull {
            let sides = Self.sides(hull, along: before, place)
            if sides.0 * sides.1 < best.area { best = (sides.0 * sides.1, sides) }
            before = place
        }
        shortSide = min(best.sides.0, best.sides.1)
        longSide = max(best.sides.0, best.sides.1)
    }

    /// Extents along the direction from `start` to `end` and across it.
    private static func sides(_ hull: [Coordinate], along start: Coordinate, _ end: Coordinate) -> (
        Double, Double
    ) {
        let length = hypot(end.x - start.x, end.y - start.y)
        let (across, up) = ((end.x - start.x) / length, (end.y - start.y) / length)
        var (least, most) = ((Double.infinity, Double.infinity), (-Double.infinity, -Double.infinity))
        for place in hull {
            let along = place.x * across + place.y * up
            let aside = place.y * across - place.x * up
            least = (min(least.0, along), min(least.1, aside))
            most = (max(most.0, along), max(most.1, aside))
        }
        return (most.0 - least.0, most.1 - least.1)
    }

    /// The convex hull without repeated or collinear corners (Andrew 1979).
    private static func hull(of places: [Coordinate]) -> [Coordinate] {
        let sorted = places.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard let first = sorted.first, let last = sorted.last, first != last else {
            return Array(sorted.prefix(1))
        }
        return half(sorted).dropLast() + half(sorted.reversed()).dropLast()
    }

    private static func half(_ sorted: [Coordinate]) -> [Coordinate] {
        var chain: [Coordinate] = []
        for place in sorted {
            while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], place) <= 0 {
                chain.removeLast()
            }
            chain.append(place)
        }
        return chain
    }

    private static func turn(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
}

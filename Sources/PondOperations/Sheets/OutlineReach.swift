import PondGeodesy

extension MultiPolygon {
    /// Whether the position lies within it, or within `reach` of one of its edges.
    func isWithin(_ reach: Length, of position: Position) -> Bool {
        if contains(position) { return true }
        let plane = LocalPlane(centre: position)
        return polygons.flatMap { [$0.exterior] + $0.holes }.contains { ring in
            let corners = ring.map(plane.coordinate)
            return zip(corners, corners.dropFirst() + corners.prefix(1)).contains { one, other in
                Self.distanceOfOrigin(from: one, to: other) <= reach.metres
            }
        }
    }

    /// From the plane's centre to the nearest spot of an edge, in metres.
    private static func distanceOfOrigin(from one: Coordinate, to other: Coordinate) -> Double {
        let (x, y) = (other.x - one.x, other.y - one.y)
        let square = x * x + y * y
        let share = square > 0 ? min(1, max(0, -(one.x * x + one.y * y) / square)) : 0
        let (nearX, nearY) = (one.x + share * x, one.y + share * y)
        return (nearX * nearX + nearY * nearY).squareRoot()
    }
}

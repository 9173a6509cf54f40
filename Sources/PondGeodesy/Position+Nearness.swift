import Foundation

extension Position {
    /// Whether the geodesic distance to `other` is at most `radius`. The same answer as `distance(to:)`, but most
    /// places are told without it, some ten times as fast.
    package func isWithin(_ radius: Length, of other: Position) -> Bool {
        if let metres = flatDistance(to: other, atMost: radius.metres) {
            if metres > radius.metres * (1 + Self.flatError) { return false }
            if metres < radius.metres * (1 - Self.flatError) { return true }
        }
        return distance(to: other) <= radius
    }

    /// A sphere of the mean radius is off by at most 0.6 % from the ellipsoid's radii of curvature (6335 to
    /// 6400 km), and a flat map of 300 km below 70 degrees of latitude by 0.1 % more.
    private static let flatError = 0.02
    private static let meanRadius = 6_371_008.8

    /// `nil` where a flat map is too coarse.
    private func flatDistance(to other: Position, atMost radius: Double) -> Double? {
        guard radius <= 300_000, abs(other.latitude) < 70 else { return nil }
        let north = (latitude - other.latitude) * .pi / 180
        // Further away in latitude alone: the cosine below need not hold there.
        guard abs(north) * Self.meanRadius <= radius * (1 + Self.flatError) else { return .infinity }
        let turn = (longitude - other.longitude).remainder(dividingBy: 360)
        let east = turn * .pi / 180 * cos((latitude + other.latitude) * .pi / 360)
        // Beyond some degrees of longitude the map is flat no more, and the place is far.
        return (north * north + east * east).squareRoot() * Self.meanRadius
    }
}

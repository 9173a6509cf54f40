import Foundation

/// A position in GCJ-02, the shifted datum of China's web maps, in degrees.
package struct GCJ02Position: Hashable, Sendable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// The shifted name of a WGS 84 position. Outside China nothing is shifted.
    package init(_ position: Position) {
        guard position.isInChina else {
            self.init(longitude: position.longitude, latitude: position.latitude)
            return
        }
        let shift = Self.shift(longitude: position.longitude, latitude: position.latitude)
        self.init(
            longitude: position.longitude + shift.longitude, latitude: position.latitude + shift.latitude)
    }

    /// The WGS 84 position, by iteration until a step is below 1e-10 degrees (0.01 mm).
    package var wgs84: Position {
        var guess = Position(longitude: longitude, latitude: latitude)
        guard guess.isInChina else { return guess }
        for _ in 0..<12 {
            let shift = Self.shift(longitude: guess.longitude, latitude: guess.latitude)
            let next = Position(longitude: longitude - shift.longitude, latitude: latitude - shift.latitude)
            let step = max(abs(next.longitude - guess.longitude), abs(next.latitude - guess.latitude))
            guess = next
            if step < 1e-10 { break }
        }
        return guess
    }

    /// The published shift (eviltransform, coordtransform): a series on the Krasovsky 1940 ellipsoid.
    private static func shift(longitude: Double, latitude: Double) -> (longitude: Double, latitude: Double) {
        let x = longitude - 105
        let y = latitude - 35
        let radians = latitude / 180 * .pi
        let sine = sin(radians)
        let magic = 1 - eccentricitySquared * sine * sine
        let root = magic.squareRoot()
        let metresNorth = north(x, y)
        let metresEast = east(x, y)
        let perDegreeNorth = semiMajorAxis * (1 - eccentricitySquared) / (magic * root) * .pi / 180
        let perDegreeEast = semiMajorAxis / root * cos(radians) * .pi / 180
        return (metresEast / perDegreeEast, metresNorth / perDegreeNorth)
    }

    private static let semiMajorAxis = 6_378_245.0
    private static let eccentricitySquared = 0.00669342162296594323

    private static func north(_ x: Double, _ y: Double) -> Double {
        -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
            + (20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)) * 2 / 3
            + (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
            + (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
    }

    private static func east(_ x: Double, _ y: Double) -> Double {
        300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
            + (20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)) * 2 / 3
            + (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
            + (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
    }
}

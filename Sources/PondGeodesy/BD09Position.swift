import Foundation

/// A position in BD-09, Baidu's datum: GCJ-02 turned and shifted once more, in degrees.
package struct BD09Position: Hashable, Sendable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// Baidu's name of a WGS 84 position. Outside China nothing is shifted.
    package init(_ position: Position) {
        let gcj02 = GCJ02Position(position)
        guard position.isInChina else {
            self.init(longitude: position.longitude, latitude: position.latitude)
            return
        }
        self.init(gcj02)
    }

    /// Baidu's name of a GCJ-02 position, by the published formula (coordtransform).
    package init(_ gcj02: GCJ02Position) {
        let x = gcj02.longitude
        let y = gcj02.latitude
        let radius = (x * x + y * y).squareRoot() + 0.00002 * sin(y * Self.turn)
        let angle = atan2(y, x) + 0.000003 * cos(x * Self.turn)
        self.init(longitude: radius * cos(angle) + 0.0065, latitude: radius * sin(angle) + 0.006)
    }

    /// The GCJ-02 position, by iteration until a step is below 1e-10 degrees (0.01 mm).
    package var gcj02: GCJ02Position {
        var guess = GCJ02Position(longitude: longitude - 0.0065, latitude: latitude - 0.006)
        for _ in 0..<12 {
            let image = BD09Position(guess)
            let east = longitude - image.longitude
            let north = latitude - image.latitude
            guess.longitude += east
            guess.latitude += north
            if max(abs(east), abs(north)) < 1e-10 { break }
        }
        return guess
    }

    /// The WGS 84 position.
    package var wgs84: Position {
        let plain = Position(longitude: longitude, latitude: latitude)
        return plain.isInChina ? gcj02.wgs84 : plain
    }

    private static let turn = Double.pi * 3000 / 180
}

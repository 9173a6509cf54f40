import CProj
import Foundation

/// Lengths and areas on the WGS 84 ellipsoid, by Karney's algorithms in PROJ's `geodesic.h`
/// (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43–55, 2013).
package enum Geodesic {
    package static let semiMajorAxis = 6_378_137.0
    package static let flattening = 1 / 298.257223563

    static let ellipsoid: geod_geodesic = {
        var ellipsoid = geod_geodesic()
        geod_init(&ellipsoid, semiMajorAxis, flattening)
        return ellipsoid
    }()

    /// The place reached from `start` after `length` in the direction `azimuth`, in degrees from north.
    package static func destination(from start: Position, azimuth: Double, length: Length) -> Position {
        var latitude = 0.0
        var longitude = 0.0
        withUnsafePointer(to: ellipsoid) {
            geod_direct(
                $0, start.latitude, start.longitude, azimuth, length.metres, &latitude, &longitude, nil)
        }
        return Position(longitude: longitude, latitude: latitude)
    }

    /// The geodesic circle around `centre` as a closed ring, counter-clockwise.
    package static func circle(around centre: Position, radius: Length, corners: Int = 360) -> Ring {
        let ring = (0..<corners).map {
            destination(from: centre, azimuth: -360 * Double($0) / Double(corners), length: radius)
        }
        return ring + [ring[0]]
    }
}

extension Position {
    /// The length of the shortest way to `other` on the ellipsoid.
    package func distance(to other: Position) -> Length {
        var metres = 0.0
        withUnsafePointer(to: Geodesic.ellipsoid) {
            geod_inverse($0, latitude, longitude, other.latitude, other.longitude, &metres, nil, nil)
        }
        return .metres(metres)
    }
}

import Foundation
import PondGeodesy

/// The length of a degree east and north near a latitude, for quick distances good to a per mille or so.
struct MetresPerDegree {
    let east: Double
    let north: Double

    /// From the radii of curvature of the WGS 84 ellipsoid.
    init(at latitude: Double) {
        let squaredEccentricity = Geodesic.flattening * (2 - Geodesic.flattening)
        let radians = latitude * .pi / 180
        let w = 1 - squaredEccentricity * sin(radians) * sin(radians)
        let perDegree = Geodesic.semiMajorAxis / w.squareRoot() * .pi / 180
        east = perDegree * max(cos(radians), 0.01)
        north = perDegree * (1 - squaredEccentricity) / w
    }

    var smallest: Double { min(east, north) }

    func metres(from start: Position, to end: Position) -> Double {
        let x = (end.longitude - start.longitude) * east
        let y = (end.latitude - start.latitude) * north
        return (x * x + y * y).squareRoot()
    }
}

import CProj
import Foundation

/// A flat map of the land around `centre`, in metres: x to the east, y to the north.
///
/// The azimuthal equidistant projection on the ellipsoid by Karney's geodesics: distances from the centre are
/// exact; across them the scale is off by (d/R)²/6, less than 1 mm in 1 km at 50 km from the centre.
package struct LocalPlane: Hashable, Codable, Sendable {
    package let centre: Position

    package init(centre: Position) { self.centre = centre }

    /// The plane around the middle of `positions`; nil where there are none.
    package init?(around positions: [Position]) {
        guard let first = positions.first else { return nil }
        // Relative to the first, so that positions on both sides of 180° have their middle between them.
        let east = positions.map { remainder($0.longitude - first.longitude, 360) }
        let longitude = first.longitude + east.reduce(0, +) / Double(east.count)
        let latitude = positions.map(\.latitude).reduce(0, +) / Double(positions.count)
        self.init(centre: Position(longitude: remainder(longitude, 360), latitude: latitude))
    }

    /// Where a position lies on the plane.
    package func coordinate(of position: Position) -> Coordinate {
        var (metres, azimuth) = (0.0, 0.0)
        withUnsafePointer(to: Geodesic.ellipsoid) {
            geod_inverse(
                $0, centre.latitude, centre.longitude, position.latitude, position.longitude, &metres,
                &azimuth, nil)
        }
        let radians = azimuth * .pi / 180
        return Coordinate(x: metres * sin(radians), y: metres * cos(radians))
    }

    /// The position of a place on the plane.
    package func position(of coordinate: Coordinate) -> Position {
        Geodesic.destination(
            from: centre, azimuth: atan2(coordinate.x, coordinate.y) * 180 / .pi,
            length: .metres((coordinate.x * coordinate.x + coordinate.y * coordinate.y).squareRoot()))
    }
}

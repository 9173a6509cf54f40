import Foundation
import PondGeodesy

/// Web Mercator (EPSG:3857), in which web maps show pictures: closed formulas on a sphere of WGS 84's major axis.
enum WebMercator {
    static let epsg: Int32 = 3857

    static func coordinate(of position: Position) -> Coordinate {
        let latitude = position.latitude * .pi / 180
        return Coordinate(
            x: Geodesic.semiMajorAxis * position.longitude * .pi / 180,
            y: Geodesic.semiMajorAxis * asinh(tan(latitude)))
    }

    static func position(of coordinate: Coordinate) -> Position {
        Position(
            longitude: coordinate.x / Geodesic.semiMajorAxis * 180 / .pi,
            latitude: atan(sinh(coordinate.y / Geodesic.semiMajorAxis)) * 180 / .pi)
    }
}

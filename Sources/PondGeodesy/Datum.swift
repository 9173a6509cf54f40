/// The datums in which Chinese maps give positions.
package enum Datum: String, CaseIterable, Hashable, Sendable {
    /// WGS 84, and CGCS2000 which differs by less than a metre.
    case wgs84
    /// The shifted datum of Amap, Tencent and Ovital's exports.
    case gcj02
    /// Baidu's datum: GCJ-02 shifted once more.
    case bd09

    /// The name a reader knows.
    package var title: String {
        switch self {
        case .wgs84: "WGS 84"
        case .gcj02: "GCJ-02"
        case .bd09: "BD-09"
        }
    }

    /// The WGS 84 position of a pair of degrees in this datum.
    package func position(of coordinate: Coordinate) -> Position {
        switch self {
        case .wgs84: Position(longitude: coordinate.x, latitude: coordinate.y)
        case .gcj02: GCJ02Position(longitude: coordinate.x, latitude: coordinate.y).wgs84
        case .bd09: BD09Position(longitude: coordinate.x, latitude: coordinate.y).wgs84
        }
    }

    /// The degrees by which this datum names a WGS 84 position.
    package func coordinate(of position: Position) -> Coordinate {
        switch self {
        case .wgs84: return Coordinate(x: position.longitude, y: position.latitude)
        case .gcj02:
            let shifted = GCJ02Position(position)
            return Coordinate(x: shifted.longitude, y: shifted.latitude)
        case .bd09:
            let shifted = BD09Position(position)
            return Coordinate(x: shifted.longitude, y: shifted.latitude)
        }
    }
}

import CProj

/// A transverse Mercator projection about a middle of its own, by PROJ: true to scale at the middle, and within
/// 0.1 % of it 280 km east and west of it. One thread's own.
package final class TransverseMercator {
    /// Where x and y are zero.
    package let middle: Position
    private let context: OpaquePointer?
    private let transform: OpaquePointer

    package init(middle: Position) {
        self.middle = middle
        context = proj_context_create()
        proj_log_level(context, PJ_LOG_NONE)
        let definition =
            "+proj=tmerc +lat_0=\(middle.latitude) +lon_0=\(middle.longitude) +k=1 +x_0=0 +y_0=0 +ellps=WGS84"
        guard let made = proj_create(context, definition) else {
            preconditionFailure("PROJ makes a transverse Mercator about every middle on earth.")
        }
        transform = made
    }

    deinit {
        proj_destroy(transform)
        proj_context_destroy(context)
    }

    /// Metres east (x) and north (y) of the middle.
    package func coordinate(of position: Position) -> Coordinate {
        let degree = Double.pi / 180
        let answer = proj_trans(
            transform, PJ_FWD, proj_coord(position.longitude * degree, position.latitude * degree, 0, 0))
        return Coordinate(x: answer.xy.x, y: answer.xy.y)
    }

    /// The position at so many metres east and north of the middle.
    package func position(of coordinate: Coordinate) -> Position {
        let degree = Double.pi / 180
        let answer = proj_trans(transform, PJ_INV, proj_coord(coordinate.x, coordinate.y, 0, 0))
        return Position(longitude: answer.lp.lam / degree, latitude: answer.lp.phi / degree)
    }
}

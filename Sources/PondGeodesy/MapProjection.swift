import CProj

/// Turns coordinates of a projected or geographic system into WGS 84, by PROJ. One thread's own.
package final class MapProjection {
    private let context: OpaquePointer?
    private let transform: OpaquePointer

    /// `definition` is what PROJ understands: `EPSG:4549`, a WKT text, a PROJ string. `nil` when it does not.
    package init?(from definition: String) {
        context = proj_context_create()
        proj_log_level(context, PJ_LOG_NONE)
        guard let raw = proj_create_crs_to_crs(context, definition, "EPSG:4326", nil),
            let normal = proj_normalize_for_visualization(context, raw)
        else {
            proj_context_destroy(context)
            return nil
        }
        proj_destroy(raw)
        transform = normal
    }

    deinit {
        proj_destroy(transform)
        proj_context_destroy(context)
    }

    /// The WGS 84 position of easting and northing (or longitude and latitude); `nil` where undefined.
    package func position(of coordinate: Coordinate) -> Position? {
        let answer = proj_trans(transform, PJ_FWD, proj_coord(coordinate.x, coordinate.y, 0, 0))
        let position = Position(longitude: answer.xy.x, latitude: answer.xy.y)
        return position.longitude.isFinite && position.latitude.isFinite ? position : nil
    }
}

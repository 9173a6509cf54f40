import CGEOS

/// One thread's handle on GEOS. Geometries made with it must be freed before it is.
final class GEOSContext {
    let handle: GEOSContextHandle_t

    init() {
        guard let handle = GEOS_init_r() else { preconditionFailure("GEOS gives no context") }
        self.handle = handle
    }

    deinit { GEOS_finish_r(handle) }

    /// Calls `body` with a GEOS copy of `shape` and frees it afterwards.
    func with<Answer>(_ shape: MultiPolygon, _ body: (OpaquePointer) -> Answer?) -> Answer? {
        guard let geometry = geometry(of: shape) else { return nil }
        defer { GEOSGeom_destroy_r(handle, geometry) }
        return body(geometry)
    }

    private func geometry(of shape: MultiPolygon) -> OpaquePointer? {
        var parts: [OpaquePointer?] = shape.polygons.compactMap(geometry(of:))
        guard parts.count == shape.polygons.count else {
            parts.forEach { GEOSGeom_destroy_r(handle, $0) }
            return nil
        }
        return GEOSGeom_createCollection_r(
            handle, Int32(GEOS_MULTIPOLYGON.rawValue), &parts, UInt32(parts.count))
    }

    private func geometry(of polygon: Polygon) -> OpaquePointer? {
        guard let shell = ring(polygon.exterior) else { return nil }
        var holes: [OpaquePointer?] = polygon.holes.compactMap(ring)
        return GEOSGeom_createPolygon_r(handle, shell, &holes, UInt32(holes.count))
    }

    private func ring(_ ring: Ring) -> OpaquePointer? {
        guard let sequence = GEOSCoordSeq_create_r(handle, UInt32(ring.count), 2) else { return nil }
        for (index, position) in ring.enumerated() {
            GEOSCoordSeq_setXY_r(handle, sequence, UInt32(index), position.longitude, position.latitude)
        }
        return GEOSGeom_createLinearRing_r(handle, sequence)
    }

    /// The polygons of a GEOS geometry; lines and points in it are left out.
    func multiPolygon(of geometry: OpaquePointer) -> MultiPolygon {
        if GEOSGeomTypeId_r(handle, geometry) == Int32(GEOS_POLYGON.rawValue) {
            return MultiPolygon(polygon(of: geometry).map { [$0] } ?? [])
        }
        guard GEOSGeomTypeId_r(handle, geometry) >= Int32(GEOS_MULTIPOINT.rawValue) else {
            return MultiPolygon([])
        }
        let count = GEOSGetNumGeometries_r(handle, geometry)
        return MultiPolygon(
            (0..<count).flatMap { index -> [Polygon] in
                GEOSGetGeometryN_r(handle, geometry, index).map { multiPolygon(of: $0).polygons } ?? []
            })
    }

    private func polygon(of geometry: OpaquePointer) -> Polygon? {
        guard GEOSisEmpty_r(handle, geometry) == 0, let shell = GEOSGetExteriorRing_r(handle, geometry) else {
            return nil
        }
        let holes = (0..<GEOSGetNumInteriorRings_r(handle, geometry)).compactMap {
            GEOSGetInteriorRingN_r(handle, geometry, $0).map(positions)
        }
        return Polygon(exterior: positions(of: shell), holes: holes)
    }

    private func positions(of line: OpaquePointer) -> [Position] {
        guard let sequence = GEOSGeom_getCoordSeq_r(handle, line) else { return [] }
        var count: UInt32 = 0
        GEOSCoordSeq_getSize_r(handle, sequence, &count)
        return (0..<count).map { index in
            var x = 0.0
            var y = 0.0
            GEOSCoordSeq_getXY_r(handle, sequence, index, &x, &y)
            return Position(longitude: x, latitude: y)
        }
    }
}

import CGEOS

/// An outline in the metres of a projection: the outer ring first, then holes, each closed.
package struct PlanarPolygon: Hashable, Sendable {
    package var rings: [[Coordinate]]

    package init(rings: [[Coordinate]]) { self.rings = rings }

    package var exterior: [Coordinate] { rings.first ?? [] }

    /// In square metres, holes taken off (the shoelace formula).
    package var area: Double {
        rings.enumerated().reduce(0) { sum, ring in
            let twice = zip(ring.element, ring.element.dropFirst())
                .reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
            return sum + (ring.offset == 0 ? abs(twice) : -abs(twice)) / 2
        }
    }
}

extension PlanarPolygon {
    /// The outlines as one, with gaps of up to `gap` metres between them closed (a morphological closing:
    /// grown by half the gap, then shrunk again, corners kept). Parts further apart stay several polygons.
    package static func merged(_ outlines: [PlanarPolygon], across gap: Double) -> [PlanarPolygon] {
        let geos = GEOSContext()
        // Half a millimetre more, so that a gap of just this width is closed too.
        let reach = gap / 2 + 0.0005
        return geos.with(outlines.asMultiPolygon) { shapes in
            guard let grown = geos.grown(shapes, by: reach) else { return nil }
            defer { GEOSGeom_destroy_r(geos.handle, grown) }
            guard let shrunk = geos.grown(grown, by: -reach) else { return nil }
            defer { GEOSGeom_destroy_r(geos.handle, shrunk) }
            return geos.multiPolygon(of: shrunk).polygons.map(PlanarPolygon.init)
        } ?? []
    }

    /// The outline without bends finer than `distance` metres; what is smaller keeps its coarsest form. Outlines
    /// stay free of crossings (GEOS, after Douglas and Peucker 1973).
    package func simplified(within distance: Double) -> PlanarPolygon {
        let geos = GEOSContext()
        return geos.with([self].asMultiPolygon) { shape in
            guard let coarse = GEOSTopologyPreserveSimplify_r(geos.handle, shape, distance) else {
                return nil
            }
            defer { GEOSGeom_destroy_r(geos.handle, coarse) }
            return geos.multiPolygon(of: coarse).polygons.first.map(PlanarPolygon.init)
        } ?? self
    }

    /// From a polygon that carries metres where degrees stand otherwise.
    fileprivate init(_ polygon: Polygon) {
        rings = polygon.rings.map { $0.map { Coordinate(x: $0.longitude, y: $0.latitude) } }
    }
}

extension [PlanarPolygon] {
    /// The wrapper of GEOS takes positions; to GEOS they are plain numbers.
    fileprivate var asMultiPolygon: MultiPolygon {
        MultiPolygon(
            map { polygon in
                let rings = polygon.rings.map { $0.map { Position(longitude: $0.x, latitude: $0.y) } }
                return Polygon(exterior: rings.first ?? [], holes: [Ring](rings.dropFirst()))
            })
    }
}

extension GEOSContext {
    /// With mitred corners: a right angle stays one, a sharper one is cut off at twice the distance.
    fileprivate func grown(_ geometry: OpaquePointer, by distance: Double) -> OpaquePointer? {
        GEOSBufferWithStyle_r(
            handle, geometry, distance, 2, Int32(GEOSBUF_CAP_FLAT.rawValue),
            Int32(GEOSBUF_JOIN_MITRE.rawValue), 2)
    }
}

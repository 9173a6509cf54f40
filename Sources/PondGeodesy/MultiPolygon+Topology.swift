import CGEOS

/// How outlines lie to themselves and to each other, by GEOS in the plane of degrees: at the size of a
/// pond the plane and the ellipsoid give the same answer to these questions.
extension MultiPolygon {
    /// Whether no ring crosses itself or another (OGC 06-103r4, 6.1.11).
    package var isValid: Bool {
        if polygons.count == 1, polygons[0].holes.isEmpty, let simple = polygons[0].exterior.isSimpleWhenShort
        {
            return simple
        }
        return isValidByGEOS
    }

    var isValidByGEOS: Bool {
        let geos = GEOSContext()
        return geos.with(self) { GEOSisValid_r(geos.handle, $0) == 1 } ?? false
    }

    /// The same outline with its self-crossings resolved; empty when nothing of it has an area.
    package var madeValid: MultiPolygon {
        let geos = GEOSContext()
        return geos.with(self) { geometry in
            guard let valid = GEOSMakeValid_r(geos.handle, geometry) else { return nil }
            defer { GEOSGeom_destroy_r(geos.handle, valid) }
            return geos.multiPolygon(of: valid)
        } ?? MultiPolygon([])
    }

    /// A position inside the outline, as far from its edge as its widest east-west chord allows.
    package var innerPosition: Position? {
        if polygons.count == 1, let centre = polygons[0].quadrilateralCentre { return centre }
        let geos = GEOSContext()
        return geos.with(self) { geometry in
            guard let point = GEOSPointOnSurface_r(geos.handle, geometry) else { return nil }
            defer { GEOSGeom_destroy_r(geos.handle, point) }
            var x = 0.0
            var y = 0.0
            guard GEOSGeomGetX_r(geos.handle, point, &x) == 1, GEOSGeomGetY_r(geos.handle, point, &y) == 1
            else {
                return nil
            }
            return Position(longitude: x, latitude: y)
        }
    }

    /// The shared surface as a share of the smaller outline, 0 to 1.
    package func overlap(with other: MultiPolygon) -> Double {
        let geos = GEOSContext()
        return geos.with(self) { mine in
            geos.with(other) { theirs in
                guard let common = GEOSIntersection_r(geos.handle, mine, theirs) else { return nil }
                defer { GEOSGeom_destroy_r(geos.handle, common) }
                let smaller = min(geos.area(mine), geos.area(theirs))
                return smaller > 0 ? geos.area(common) / smaller : 0
            }
        } ?? 0
    }

    /// Whether the position lies inside or on the edge: the even-odd rule over all rings.
    package func contains(_ position: Position) -> Bool {
        polygons.contains { polygon in
            polygon.exterior.encloses(position) && !polygon.holes.contains { $0.encloses(position) }
        }
    }
}

extension GEOSContext {
    fileprivate func area(_ geometry: OpaquePointer) -> Double {
        var area = 0.0
        GEOSArea_r(handle, geometry, &area)
        return area
    }
}

extension Polygon {
    /// The mean of a convex quadrilateral's corners, which lies inside it; `nil` for other shapes.
    fileprivate var quadrilateralCentre: Position? {
        guard holes.isEmpty, exterior.isConvexQuadrilateral else { return nil }
        return Position(
            longitude: (exterior[0].longitude + exterior[1].longitude + exterior[2].longitude
                + exterior[3].longitude) / 4,
            latitude: (exterior[0].latitude + exterior[1].latitude + exterior[2].latitude
                + exterior[3].latitude) / 4)
    }
}

extension Ring {
    /// Twice the signed area of the triangle: positive when the way turns left.
    fileprivate static func turn(_ a: Position, _ b: Position, _ c: Position) -> Double {
        (b.longitude - a.longitude) * (c.latitude - a.latitude)
            - (b.latitude - a.latitude) * (c.longitude - a.longitude)
    }

    /// Whether the ring has four corners and turns the same way at each: then it cannot cross itself, since
    /// four turns below 180° sum to one full turn and not to two.
    fileprivate var isConvexQuadrilateral: Bool {
        guard count == 5 else { return false }
        let turns = (
            Self.turn(self[0], self[1], self[2]), Self.turn(self[1], self[2], self[3]),
            Self.turn(self[2], self[3], self[0]), Self.turn(self[3], self[0], self[1])
        )
        return turns.0 > 0 && turns.1 > 0 && turns.2 > 0 && turns.3 > 0
            || turns.0 < 0 && turns.1 < 0 && turns.2 < 0 && turns.3 < 0
    }

    /// Whether a closed ring of at most 32 edges neither crosses nor touches itself; `nil` for longer rings.
    fileprivate var isSimpleWhenShort: Bool? {
        if isConvexQuadrilateral { return true }
        let edges = count - 1
        guard edges >= 3, edges <= 32 else { return nil }
        for i in 0..<edges where self[i] == self[i + 1] { return nil }
        for i in 0..<edges {
            for j in (i + 1)..<edges {
                let isNext = j == i + 1
                let isAround = i == 0 && j == edges - 1
                if isNext || isAround {
                    // Neighbours share a corner; they meet again only when the way folds back on itself.
                    let corner = isNext ? self[j] : self[i]
                    let before = isNext ? self[i] : self[j]
                    let after = isNext ? self[j + 1] : self[i + 1]
                    if Self.turn(before, corner, after) == 0 && Self.foldsBack(before, corner, after) {
                        return false
                    }
                } else if Self.meet(self[i], self[i + 1], self[j], self[j + 1]) {
                    return false
                }
            }
        }
        return true
    }

    private static func foldsBack(_ a: Position, _ corner: Position, _ b: Position) -> Bool {
        (a.longitude - corner.longitude) * (b.longitude - corner.longitude)
            + (a.latitude - corner.latitude) * (b.latitude - corner.latitude) > 0
    }

    private static func meet(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
        let abc = turn(a, b, c)
        let abd = turn(a, b, d)
        let cda = turn(c, d, a)
        let cdb = turn(c, d, b)
        if (abc > 0) != (abd > 0) && (cda > 0) != (cdb > 0) && abc != 0 && abd != 0 && cda != 0 && cdb != 0 {
            return true
        }
        return (abc == 0 && within(a, b, c)) || (abd == 0 && within(a, b, d)) || (cda == 0 && within(c, d, a))
            || (cdb == 0 && within(c, d, b))
    }

    private static func within(_ a: Position, _ b: Position, _ c: Position) -> Bool {
        c.longitude >= Swift.min(a.longitude, b.longitude)
            && c.longitude <= Swift.max(a.longitude, b.longitude)
            && c.latitude >= Swift.min(a.latitude, b.latitude)
            && c.latitude <= Swift.max(a.latitude, b.latitude)
    }

    /// The even-odd rule: whether a ray from the position crosses the ring an odd number of times.
    fileprivate func encloses(_ position: Position) -> Bool {
        var isInside = false
        for (start, end) in zip(self, dropFirst()) {
            if Self.turn(start, end, position) == 0 && Self.within(start, end, position) { return true }
            guard (start.latitude > position.latitude) != (end.latitude > position.latitude) else { continue }
            let share = (position.latitude - start.latitude) / (end.latitude - start.latitude)
            if position.longitude < start.longitude + share * (end.longitude - start.longitude) {
                isInside.toggle()
            }
        }
        return isInside
    }
}

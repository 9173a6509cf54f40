import PondGeodesy
import PondModel

/// Makes footprints of what files draw: points, polygons, closed lines, collections of these.
package struct OutlineBuilder {
    private let converter: FrameConverter

    package init(_ converter: FrameConverter) { self.converter = converter }

    /// Where an observation lies; `nil` for a row without a place. Farmers and sites keep only a position.
    package func footprint(of observation: Observation) -> Result<Footprint?, RejectedReason> {
        guard let geometry = observation.geometry else { return .success(nil) }
        do throws(RejectedReason) {
            let isPond = observation.kind == .pond
            return .success(try footprint(of: geometry, own: observation.datum, keepsOutline: isPond))
        } catch {
            return .failure(error)
        }
    }

    /// Where a geometry lies. `own` is the datum its feature names.
    package func footprint(
        of geometry: Geometry, own: Datum?, keepsOutline: Bool = true
    ) throws(RejectedReason) -> Footprint {
        switch geometry {
        case .point(let coordinate): return Footprint(position: try position(coordinate, own))
        case .polygon(let rings):
            return try footprint(of: try polygon(rings, own).map { [$0] } ?? [], keepsOutline)
        case .polygons(let parts): return try footprint(of: try polygons(parts, own), keepsOutline)
        case .line(let line):
            return try footprint(of: .polygon([try closed(line, own)]), own: own, keepsOutline: keepsOutline)
        case .lines(let lines):
            guard lines.count == 1 else { throw .severalPlaces(count: lines.count) }
            return try footprint(of: .line(lines[0]), own: own, keepsOutline: keepsOutline)
        case .points(let points):
            guard points.count == 1 else { throw .severalPlaces(count: points.count) }
            return Footprint(position: try position(points[0], own))
        case .collection(let parts):
            return try footprint(of: try onlyOutline(parts), own: own, keepsOutline: keepsOutline)
        }
    }
}

// MARK: - Shapes

extension OutlineBuilder {
    private func position(_ coordinate: Coordinate, _ own: Datum?) throws(RejectedReason) -> Position {
        let position = try converter.position(of: coordinate, own: own)
        try PositionCheck.check(position, from: coordinate)
        return position
    }

    private func polygons(_ parts: [[[Coordinate]]], _ own: Datum?) throws(RejectedReason) -> [Polygon] {
        var polygons: [Polygon] = []
        for rings in parts { if let polygon = try polygon(rings, own) { polygons.append(polygon) } }
        return polygons
    }

    private func footprint(of polygons: [Polygon], _ keepsOutline: Bool) throws(RejectedReason) -> Footprint {
        var outline = MultiPolygon(polygons)
        let isRepaired = !polygons.isEmpty && !outline.isValid
        if isRepaired { outline = outline.madeValid }
        let area = outline.area
        guard area.squareMetres >= 1, let inside = outline.innerPosition else { throw .noArea }
        guard keepsOutline else { return Footprint(position: inside) }
        return Footprint(position: inside, boundary: outline, area: area, isRepaired: isRepaired)
    }

    /// `nil` when the outer ring has fewer than three corners.
    private func polygon(_ rings: [[Coordinate]], _ own: Datum?) throws(RejectedReason) -> Polygon? {
        guard let outer = rings.first, let exterior = try ring(outer, own) else { return nil }
        guard rings.count > 1 else { return Polygon(exterior: exterior) }
        var holes: [Ring] = []
        for hole in rings.dropFirst() { if let ring = try ring(hole, own) { holes.append(ring) } }
        return Polygon(exterior: exterior, holes: holes)
    }

    /// Closed, in WGS 84, without doubled corners; `nil` with fewer than three corners.
    private func ring(_ coordinates: [Coordinate], _ own: Datum?) throws(RejectedReason) -> Ring? {
        var ring: Ring = []
        ring.reserveCapacity(coordinates.count + 1)
        var last: Coordinate?
        for coordinate in coordinates where coordinate != last {
            ring.append(try position(coordinate, own))
            last = coordinate
        }
        if ring.count > 1, coordinates.first == coordinates.last { ring[ring.count - 1] = ring[0] }
        if let first = ring.first, ring.last != first || ring.count == 1 { ring.append(first) }
        return ring.count >= 4 ? ring : nil
    }

    /// A line whose ends meet, or nearly so: within 1 % of its length or 5 m.
    private func closed(_ line: [Coordinate], _ own: Datum?) throws(RejectedReason) -> [Coordinate] {
        guard let first = line.first, let last = line.last else { throw .openLine(gapMetres: 0) }
        if first == last, line.count >= 3 { return line }
        var length = Length.zero
        var before = try position(first, own)
        let start = before
        for coordinate in line.dropFirst() {
            let next = try position(coordinate, own)
            length += before.distance(to: next)
            before = next
        }
        let gap = start.distance(to: before)
        guard line.count >= 3, gap <= max(.metres(5), length * 0.01), gap < length / 2 else {
            throw .openLine(gapMetres: gap.metres)
        }
        return line + [first]
    }

    /// The one outline of a collection, whose points are labels; without an outline its only point.
    private func onlyOutline(_ parts: [Geometry]) throws(RejectedReason) -> Geometry {
        let leaves = parts.flatMap(\.leaves)
        let outlines = leaves.filter { !$0.isPoint }
        if outlines.count == 1 { return outlines[0] }
        if outlines.isEmpty && leaves.count == 1 { return leaves[0] }
        guard let polygons = outlines.allPolygons, !polygons.isEmpty else {
            throw .severalPlaces(count: max(outlines.count, outlines.isEmpty ? leaves.count : 0))
        }
        return .polygons(polygons)
    }
}

extension Geometry {
    fileprivate var isPoint: Bool {
        switch self {
        case .point, .points: true
        default: false
        }
    }

    /// The parts of nested collections, side by side; several points as points each.
    fileprivate var leaves: [Geometry] {
        switch self {
        case .collection(let parts): parts.flatMap(\.leaves)
        case .points(let points): points.map(Geometry.point)
        case .lines(let lines): lines.map(Geometry.line)
        default: [self]
        }
    }
}

extension [Geometry] {
    /// The polygons of all parts together, when every part is one: one pond drawn in pieces.
    fileprivate var allPolygons: [[[Coordinate]]]? {
        var polygons: [[[Coordinate]]] = []
        for part in self {
            switch part {
            case .polygon(let rings): polygons.append(rings)
            case .polygons(let parts): polygons += parts
            default: return nil
            }
        }
        return polygons
    }
}

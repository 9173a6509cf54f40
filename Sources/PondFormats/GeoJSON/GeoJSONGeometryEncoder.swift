import PondGeodesy

/// Writes geometries by RFC 7946: outer rings counter-clockwise, holes clockwise, at most seven decimals
/// (a centimetre), rings closed.
struct GeoJSONGeometryEncoder {
    private var west = Double.infinity
    private var south = Double.infinity
    private var east = -Double.infinity
    private var north = -Double.infinity
    /// Coordinates as they are, with all digits and ring directions, for files that are to be mended.
    var isVerbatim = false

    /// The box around all coordinates written.
    var box: BoundingBox? {
        west <= east ? BoundingBox(west: west, south: south, east: east, north: north) : nil
    }

    mutating func append(_ geometry: Geometry, to text: inout ByteBuffer) {
        switch geometry {
        case .point(let point):
            text.append(#"{"type":"Point","coordinates":"#)
            append(point, to: &text)
        case .points(let points):
            text.append(#"{"type":"MultiPoint","coordinates":"#)
            append(points, to: &text)
        case .line(let line):
            text.append(#"{"type":"LineString","coordinates":"#)
            append(line, to: &text)
        case .lines(let lines):
            text.append(#"{"type":"MultiLineString","coordinates":"#)
            appendList(lines, to: &text) { $0.append($1, to: &$2) }
        case .polygon(let rings):
            text.append(#"{"type":"Polygon","coordinates":"#)
            append(rings: rings, to: &text)
        case .polygons(let polygons):
            text.append(#"{"type":"MultiPolygon","coordinates":"#)
            appendList(polygons, to: &text) { $0.append(rings: $1, to: &$2) }
        case .collection(let parts):
            text.append(#"{"type":"GeometryCollection","geometries":"#)
            appendList(parts, to: &text) { $0.append($1, to: &$2) }
        }
        text.append(UInt8(ascii: "}"))
    }

    // MARK: - Lists

    @inline(__always)
    private mutating func appendList<Element>(
        _ elements: [Element], to text: inout ByteBuffer,
        _ element: (inout GeoJSONGeometryEncoder, Element, inout ByteBuffer) -> Void
    ) {
        text.append(UInt8(ascii: "["))
        for index in elements.indices {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            element(&self, elements[index], &text)
        }
        text.append(UInt8(ascii: "]"))
    }

    private mutating func append(rings: [[Coordinate]], to text: inout ByteBuffer) {
        text.append(UInt8(ascii: "["))
        for (index, ring) in rings.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            append(ring: ring, isOuter: index == 0, to: &text)
        }
        text.append(UInt8(ascii: "]"))
    }

    private mutating func append(ring: [Coordinate], isOuter: Bool, to text: inout ByteBuffer) {
        if isVerbatim { return append(ring, to: &text) }
        let closed = ring.first == ring.last ? ring : ring + ring.prefix(1)
        let runsRight = (closed.signedPlaneArea >= 0) == isOuter
        append(runsRight ? closed : closed.reversed(), to: &text)
    }

    private mutating func append(_ line: [Coordinate], to text: inout ByteBuffer) {
        appendList(line, to: &text) { $0.append($1, to: &$2) }
    }

    @inline(__always)
    private mutating func append(_ coordinate: Coordinate, to text: inout ByteBuffer) {
        text.append(UInt8(ascii: "["))
        append(number: coordinate.x, to: &text)
        text.append(UInt8(ascii: ","))
        append(number: coordinate.y, to: &text)
        text.append(UInt8(ascii: "]"))
        west = min(west, coordinate.x)
        east = max(east, coordinate.x)
        south = min(south, coordinate.y)
        north = max(north, coordinate.y)
    }

    @inline(__always)
    private func append(number: Double, to text: inout ByteBuffer) {
        if isVerbatim { text.append(shortest: number) } else { text.append(decimal: number, places: 7) }
    }
}

extension [Coordinate] {
    /// Twice the area in the plane, positive when a closed ring runs counter-clockwise.
    fileprivate var signedPlaneArea: Double {
        guard let origin = first else { return 0 }
        var sum = 0.0
        for index in indices.dropFirst() {
            let before = self[index - 1]
            let here = self[index]
            sum += (before.x - origin.x) * (here.y - origin.y) - (here.x - origin.x) * (before.y - origin.y)
        }
        return sum
    }
}

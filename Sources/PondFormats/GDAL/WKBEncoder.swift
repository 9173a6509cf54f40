import PondGeodesy

/// Writes little-endian well-known binary in two dimensions (OGC 06-103r4, 8).
enum WKBEncoder {
    static func bytes(of geometry: Geometry) -> [UInt8] {
        var bytes: [UInt8] = []
        append(geometry, to: &bytes)
        return bytes
    }

    private static func append(_ geometry: Geometry, to bytes: inout [UInt8]) {
        bytes.append(1)
        switch geometry {
        case .point(let point):
            append(1, to: &bytes)
            append(point, to: &bytes)
        case .line(let line):
            append(2, to: &bytes)
            append(line, to: &bytes)
        case .polygon(let rings):
            append(3, to: &bytes)
            append(UInt32(rings.count), to: &bytes)
            for ring in rings { append(ring.first == ring.last ? ring : ring + ring.prefix(1), to: &bytes) }
        case .points(let points): append(4, points.map(Geometry.point), to: &bytes)
        case .lines(let lines): append(5, lines.map(Geometry.line), to: &bytes)
        case .polygons(let polygons): append(6, polygons.map(Geometry.polygon), to: &bytes)
        case .collection(let parts): append(7, parts, to: &bytes)
        }
    }

    private static func append(_ kind: UInt32, _ parts: [Geometry], to bytes: inout [UInt8]) {
        append(kind, to: &bytes)
        append(UInt32(parts.count), to: &bytes)
        for part in parts { append(part, to: &bytes) }
    }

    private static func append(_ line: [Coordinate], to bytes: inout [UInt8]) {
        append(UInt32(line.count), to: &bytes)
        for coordinate in line { append(coordinate, to: &bytes) }
    }

    private static func append(_ coordinate: Coordinate, to bytes: inout [UInt8]) {
        for number in [coordinate.x, coordinate.y] {
            withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

import PondGeodesy

/// Reads little-endian well-known binary in two dimensions (OGC 06-103r4, 8), as GDAL gives it.
struct WKBParser {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The geometry; `nil` when it is empty or of a kind that no survey has.
    mutating func geometry(depth: Int = 0) -> Geometry? {
        guard depth < 64, byte() == 1, let kind = count() else { return nil }
        switch kind {
        case 1: return coordinate().flatMap { $0.x.isFinite && $0.y.isFinite ? .point($0) : nil }
        case 2: return coordinates().flatMap { $0.isEmpty ? nil : .line($0) }
        case 3, 17: return rings().flatMap { $0.isEmpty ? nil : .polygon($0) }
        case 4, 5, 6, 15, 16: return Geometry(parts: members(depth: depth))
        case 7:
            let members = members(depth: depth)
            return members.isEmpty ? nil : .collection(members)
        default: return nil
        }
    }

    private mutating func members(depth: Int) -> [Geometry] {
        (0..<(count() ?? 0)).compactMap { _ in geometry(depth: depth + 1) }
    }

    private mutating func rings() -> [[Coordinate]]? {
        count().map { count in (0..<count).compactMap { _ in coordinates() } }
    }

    private mutating func coordinates() -> [Coordinate]? {
        count().map { count in (0..<count).compactMap { _ in coordinate() } }
    }

    private mutating func coordinate() -> Coordinate? {
        guard at + 16 <= bytes.count else { return nil }
        defer { at += 16 }
        return bytes.withUnsafeBytes { raw in
            let x = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let y = raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
            return Coordinate(
                x: Double(bitPattern: UInt64(littleEndian: x)), y: Double(bitPattern: UInt64(littleEndian: y))
            )
        }
    }

    private mutating func byte() -> UInt8? {
        guard at < bytes.count else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    private mutating func count() -> UInt32? {
        guard at + 4 <= bytes.count else { return nil }
        defer { at += 4 }
        return bytes.withUnsafeBytes {
            UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt32.self))
        }
    }
}

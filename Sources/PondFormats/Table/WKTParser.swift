import PondGeodesy

/// Reads well-known text (OGC 06-103r4, 7), with `SRID=…;` before it or not. Drops heights and measures.
struct WKTParser {
    private var at: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private var scratch: [Coordinate] = []

    /// The geometry, or `nil` when the text is none or more follows.
    static func geometry(of text: String) -> Geometry? {
        var text = text
        return text.withUTF8 { geometry(of: $0) }
    }

    static func geometry(of text: UnsafeBufferPointer<UInt8>) -> Geometry? {
        guard let start = text.baseAddress else { return nil }
        var parser = WKTParser(at: start, end: start + text.count)
        parser.skipReference()
        let geometry = parser.tagged(depth: 0)
        parser.skipSpace()
        return parser.at == parser.end ? geometry : nil
    }

    private init(at: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
        self.at = at
        self.end = end
    }

    // MARK: - Tags

    private enum Kind: CaseIterable {
        case multiPolygon, polygon, multiPoint, point, multiLine, line, collection

        var tag: StaticString {
            switch self {
            case .multiPolygon: "MULTIPOLYGON"
            case .polygon: "POLYGON"
            case .multiPoint: "MULTIPOINT"
            case .point: "POINT"
            case .multiLine: "MULTILINESTRING"
            case .line: "LINESTRING"
            case .collection: "GEOMETRYCOLLECTION"
            }
        }
    }

    private mutating func tagged(depth: Int) -> Geometry? {
        guard depth < 64, let kind = kind() else { return nil }
        switch kind {
        case .point: return coordinates().flatMap(\.first).map(Geometry.point)
        case .multiPoint: return points().map(Geometry.points)
        case .line: return coordinates().map(Geometry.line)
        case .multiLine: return rings().map(Geometry.lines)
        case .polygon: return rings().map(Geometry.polygon)
        case .multiPolygon: return list { $0.rings() }.map(Geometry.polygons)
        case .collection: return list { $0.tagged(depth: depth + 1) }.map(Geometry.collection)
        }
    }

    /// "POINT", "POINT Z" and "POINTZ" alike.
    private mutating func kind() -> Kind? {
        skipSpace()
        for kind in Kind.allCases where skip(word: kind.tag) {
            skipSpace()
            _ = skip(word: "Z")
            _ = skip(word: "M")
            return kind
        }
        return nil
    }

    private mutating func skipReference() {
        guard skip(word: "SRID=") else { return }
        while at < end, at.pointee != UInt8(ascii: ";") { at += 1 }
        if at < end { at += 1 }
    }

    // MARK: - Lists

    @inline(__always)
    private mutating func list<Element>(_ element: (inout WKTParser) -> Element?) -> [Element]? {
        guard skip(UInt8(ascii: "(")) else { return nil }
        var elements: [Element] = []
        repeat {
            guard let one = element(&self) else { return nil }
            elements.append(one)
        } while skip(UInt8(ascii: ","))
        return skip(UInt8(ascii: ")")) ? elements : nil
    }

    private mutating func rings() -> [[Coordinate]]? { list { $0.coordinates() } }

    private mutating func coordinates() -> [Coordinate]? {
        guard skip(UInt8(ascii: "(")) else { return nil }
        scratch.removeAll(keepingCapacity: true)
        scratch.reserveCapacity(16)
        repeat {
            guard let one = coordinate() else { return nil }
            scratch.append(one)
        } while skip(UInt8(ascii: ","))
        return skip(UInt8(ascii: ")")) ? scratch.withUnsafeBufferPointer(Array.init) : nil
    }

    /// `MULTIPOINT (1 2, 3 4)` and `MULTIPOINT ((1 2), (3 4))`.
    private mutating func points() -> [Coordinate]? {
        list { parser in
            guard parser.skip(UInt8(ascii: "(")) else { return parser.coordinate() }
            let point = parser.coordinate()
            return parser.skip(UInt8(ascii: ")")) ? point : nil
        }
    }

    @inline(__always)
    private mutating func coordinate() -> Coordinate? {
        guard let x = number(), let y = number() else { return nil }
        while number() != nil {}
        return Coordinate(x: x, y: y)
    }

    // MARK: - Letters

    @inline(__always)
    private mutating func number() -> Double? {
        skipSpace()
        guard let match = DecimalText.match(at, end), match.value.isFinite else { return nil }
        at += match.length
        return match.value
    }

    /// Past `word` in any case, if it stands here.
    private mutating func skip(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end - at >= length else { return false }
        for index in 0..<length {
            let byte = at[index]
            let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
            guard (isLetter ? byte - 32 : byte) == word.utf8Start[index] else { return false }
        }
        at += length
        return true
    }

    @inline(__always)
    private mutating func skip(_ wanted: UInt8) -> Bool {
        skipSpace()
        guard at < end, at.pointee == wanted else { return false }
        at += 1
        return true
    }

    @inline(__always)
    private mutating func skipSpace() {
        while at < end, at.pointee <= 0x20 { at += 1 }
    }
}

import PondGeodesy

/// Reads well-known text (OGC 06-103r4, 7), with `SRID=…;` before it or not. Heights and measures are dropped.
struct WKTParser {
    private let text: [UInt8]
    private var at = 0

    init(_ text: String) { self.text = Array(text.utf8) }

    /// The geometry, or `nil` when the text is none or more follows.
    mutating func geometry() -> Geometry? {
        if text.starts(with: Array("SRID=".utf8)), let semicolon = text.firstIndex(of: UInt8(ascii: ";")) {
            at = semicolon + 1
        }
        let geometry = tagged(depth: 0)
        skipSpace()
        return at == text.count ? geometry : nil
    }

    // MARK: - Tags

    private mutating func tagged(depth: Int) -> Geometry? {
        guard depth < 64 else { return nil }
        let tag = word()
        // "POINT Z", "POINTZ" and plain "POINT" alike; "EMPTY" is no geometry to a survey.
        let kind =
            tag.hasSuffix("ZM")
            ? tag.dropLast(2) : tag.hasSuffix("Z") || tag.hasSuffix("M") ? tag.dropLast() : tag[...]
        let start = at
        if !["Z", "M", "ZM"].contains(word()) { at = start }
        switch kind {
        case "POINT": return coordinates().flatMap(\.first).map(Geometry.point)
        case "MULTIPOINT": return points().map(Geometry.points)
        case "LINESTRING": return coordinates().map(Geometry.line)
        case "MULTILINESTRING": return rings().map(Geometry.lines)
        case "POLYGON": return rings().map(Geometry.polygon)
        case "MULTIPOLYGON": return list { $0.rings() }.map(Geometry.polygons)
        case "GEOMETRYCOLLECTION": return list { $0.tagged(depth: depth + 1) }.map(Geometry.collection)
        default: return nil
        }
    }

    // MARK: - Lists

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

    private mutating func coordinates() -> [Coordinate]? { list { $0.coordinate() } }

    /// `MULTIPOINT (1 2, 3 4)` and `MULTIPOINT ((1 2), (3 4))`.
    private mutating func points() -> [Coordinate]? {
        list { parser in
            parser.skipSpace()
            guard parser.skip(UInt8(ascii: "(")) else { return parser.coordinate() }
            let point = parser.coordinate()
            return parser.skip(UInt8(ascii: ")")) ? point : nil
        }
    }

    private mutating func coordinate() -> Coordinate? {
        guard let x = number(), let y = number() else { return nil }
        while number() != nil {}
        return Coordinate(x: x, y: y)
    }

    // MARK: - Letters

    private mutating func number() -> Double? {
        skipSpace()
        return text.withUnsafeBufferPointer { bytes -> (Double, Int)? in
            guard let start = bytes.baseAddress,
                let match = DecimalText.match(start + at, start + bytes.count), match.value.isFinite
            else { return nil }
            return (match.value, match.length)
        }.map { value, length in
            at += length
            return value
        }
    }

    private mutating func word() -> String {
        skipSpace()
        let letters = text[at...].prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
        at += letters.count
        return String(decoding: letters, as: UTF8.self).uppercased()
    }

    private mutating func skip(_ wanted: UInt8) -> Bool {
        skipSpace()
        guard at < text.count, text[at] == wanted else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while at < text.count, text[at] <= 0x20 { at += 1 }
    }
}

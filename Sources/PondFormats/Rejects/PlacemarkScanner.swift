/// Finds the placemarks and schemas in the bytes of a KML document that is known to be well-formed, so
/// that they can be copied as they are.
struct PlacemarkScanner {
    /// Where each placemark lies, in the order in which they begin.
    private(set) var placemarks: [Range<Int>] = []
    private(set) var schemas: [Range<Int>] = []
    /// Declarations of prefixes outside of placemarks, as written: `xmlns:gx="…"`.
    private(set) var namespaces: [String: String] = [:]

    private let bytes: UnsafeRawBufferPointer
    private var at = 0
    /// Open placemarks, as positions in `placemarks`.
    private var open: [Int] = []
    private var schemaStart: Int?

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        while let tag = nextAngle() { scan(from: tag) }
    }

    func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: UInt8.self)
    }

    // MARK: - Scanning

    private mutating func nextAngle() -> Int? {
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        return at < bytes.count ? at : nil
    }

    private mutating func scan(from start: Int) {
        if starts(with: "<!--") { return skip(past: "-->") }
        if starts(with: "<![CDATA[") { return skip(past: "]]>") }
        if starts(with: "<?") { return skip(past: "?>") }
        if starts(with: "<!") { return skip(past: ">") }
        skipTag()
        let tag = text(start..<at)
        let isClosing = tag.count > 1 && tag[1] == UInt8(ascii: "/")
        let isEmpty = tag.count > 2 && tag[tag.count - 2] == UInt8(ascii: "/")
        switch Self.localName(tag.dropFirst(isClosing ? 2 : 1)) {
        case "Placemark": scanPlacemark(start, isClosing: isClosing, isEmpty: isEmpty)
        case "Schema" where isClosing || isEmpty:
            schemas.append((schemaStart ?? start)..<at)
            schemaStart = nil
        case "Schema": schemaStart = start
        case "kml", "Document", "Folder": gatherNamespaces(tag)
        default: break
        }
    }

    private mutating func scanPlacemark(_ start: Int, isClosing: Bool, isEmpty: Bool) {
        if isClosing {
            if let last = open.popLast() { placemarks[last] = placemarks[last].lowerBound..<at }
        } else {
            if !isEmpty { open.append(placemarks.count) }
            placemarks.append(start..<at)
        }
    }

    private mutating func skip(past mark: StaticString) {
        while at < bytes.count, !starts(with: mark) { at += 1 }
        at = min(at + mark.utf8CodeUnitCount, bytes.count)
    }

    /// Past the `>` that ends a tag; one inside quotes does not.
    private mutating func skipTag() {
        var quote: UInt8?
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
    }

    private func starts(with mark: StaticString) -> Bool {
        let length = mark.utf8CodeUnitCount
        guard at + length <= bytes.count else { return false }
        return bytes[at..<(at + length)].elementsEqual(
            UnsafeBufferPointer(start: mark.utf8Start, count: length))
    }

    private static func localName(_ tag: some Sequence<UInt8>) -> String {
        let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let whole = String(decoding: Array(name), as: UTF8.self)
        return whole.split(separator: ":").last.map(String.init) ?? whole
    }

    // MARK: - Namespaces

    private mutating func gatherNamespaces(_ tag: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: tag, as: UTF8.self)
        for match in text.matches(of: #/(xmlns[:\w\-]*)\s*=\s*("[^"]*"|'[^']*')/#) {
            let name = String(match.output.1)
            if namespaces[name] == nil { namespaces[name] = String(match.output.2) }
        }
    }
}

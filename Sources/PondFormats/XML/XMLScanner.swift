/// A streaming parser for XML 1.0 as map programs write it, on raw bytes.
///
/// It checks that elements nest and tags are whole, and forgives what does no harm: prefixes that were
/// never declared, control characters, undefined entities (kept as written). It knows no entities but
/// XML's own and fetches nothing. (Foundation's `XMLParser` ends the process on some damaged tags.)
struct XMLScanner {
    /// How deep elements may nest.
    static let deepest = 256

    private let path: String
    private let file: MappedFile
    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    private let handler: XMLHandler
    private var at: Int
    private var text = ""
    /// Names of open elements as written.
    private var open: [Range<Int>] = []
    private var hasRoot = false

    /// Hands the elements of the file at `path` to `handler`; errors name the file `shownPath`.
    static func read(path: String, as shownPath: String, with handler: XMLHandler) throws {
        try read(UTF8Text(path: path), as: shownPath, with: handler)
    }

    static func read(_ text: UTF8Text, as shownPath: String, with handler: XMLHandler) throws {
        var scanner = XMLScanner(text, path: shownPath, handler: handler)
        try scanner.read()
    }

    private init(_ text: UTF8Text, path: String, handler: XMLHandler) {
        self.path = path
        self.handler = handler
        file = text.file
        bytes = file.bytes.bindMemory(to: UInt8.self).baseAddress!
        count = file.bytes.count
        at = text.start
    }

    private mutating func read() throws {
        while at < count {
            let start = at
            while at < count, bytes[at] != UInt8(ascii: "<") { at += 1 }
            try take(text: start..<at)
            if at < count { try readMarkup() }
        }
        if let name = open.last { throw failure("<\(string(name))> never ends") }
        if !hasRoot { throw failure("no element") }
    }

    // MARK: - Text

    private mutating func take(text range: Range<Int>) throws {
        guard !range.isEmpty else { return }
        if open.isEmpty {
            if slice(range).contains(where: { $0 > 0x20 }) { throw failure("text outside of the root") }
        } else {
            text += XMLEntities.resolved(in: slice(range))
        }
    }

    // MARK: - Markup

    private mutating func readMarkup() throws {
        if skip("<!--") { return try skip(past: "-->", "comment") }
        if skip("<![CDATA[") { return try readCharacters() }
        if skip("<?") { return try skip(past: "?>", "processing instruction") }
        if skip("<!") { return try skipDeclaration() }
        let start = at
        at += 1
        if skip("/") { try readEndTag(from: start) } else { try readStartTag(from: start) }
        file.forget(upTo: at)
    }

    private mutating func readCharacters() throws {
        let start = at
        try skip(past: "]]>", "CDATA section")
        if open.isEmpty { throw failure("text outside of the root") }
        text += string(start..<(at - 3))
    }

    /// A document type; the entities it may declare are not used.
    private mutating func skipDeclaration() throws {
        if hasRoot { throw failure("declaration inside the document") }
        var depth = 0
        while at < count {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if byte == UInt8(ascii: ">"), depth <= 0 { return }
        }
        throw failure("document type never ends")
    }

    private mutating func readStartTag(from start: Int) throws {
        let name = try readName()
        if open.isEmpty, hasRoot { throw failure("second root") }
        if open.count == Self.deepest { throw failure("more than \(Self.deepest) nested elements") }
        hasRoot = true
        var tag = XMLTag(name: localName(name), range: start..<at)
        let isEmpty = try readAttributes(into: &tag)
        tag.range = start..<at
        try handler.start(tag, textBefore: text)
        text = ""
        if isEmpty {
            try handler.end(XMLTag(name: tag.name, range: tag.range), text: "")
        } else {
            open.append(name)
        }
    }

    private mutating func readEndTag(from start: Int) throws {
        let name = try readName()
        skipSpace()
        guard skip(">") else { throw failure("bad end tag") }
        guard let opened = open.popLast(), slice(opened).elementsEqual(slice(name)) else {
            throw failure("</\(string(name))> ends no element")
        }
        try handler.end(XMLTag(name: localName(name), range: start..<at), text: text)
        text = ""
    }

    /// Up to the end of the tag; tells whether the element is empty.
    private mutating func readAttributes(into tag: inout XMLTag) throws -> Bool {
        while true {
            skipSpace()
            if skip(">") { return false }
            if skip("/>") { return true }
            let name = try readName()
            skipSpace()
            guard skip("=") else { throw failure("attribute without value") }
            skipSpace()
            tag.attributes[string(name)] = try readAttributeValue()
        }
    }

    private mutating func readAttributeValue() throws -> String {
        guard at < count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
            throw failure("attribute value without quotes")
        }
        let quote = bytes[at]
        at += 1
        let start = at
        while at < count, bytes[at] != quote {
            if bytes[at] == UInt8(ascii: "<") { throw failure("< inside an attribute") }
            at += 1
        }
        guard at < count else { throw failure("attribute never ends") }
        defer { at += 1 }
        return XMLEntities.resolved(in: slice(start..<at))
    }
}

// MARK: - Bytes

extension XMLScanner {
    private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: slice(range), as: UTF8.self) }

    private func localName(_ range: Range<Int>) -> String {
        guard let colon = slice(range).lastIndex(of: UInt8(ascii: ":")) else { return string(range) }
        return string((range.lowerBound + colon + 1)..<range.upperBound)
    }

    private mutating func readName() throws -> Range<Int> {
        let start = at
        while at < count, Self.isNameByte(bytes[at]) { at += 1 }
        guard at > start else { throw failure("tag or attribute without a name") }
        return start..<at
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF,
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    private mutating func skipSpace() {
        while at < count, bytes[at] <= 0x20 { at += 1 }
    }

    @inline(__always)
    private mutating func skip(_ mark: StaticString) -> Bool {
        let length = mark.utf8CodeUnitCount
        guard at + length <= count else { return false }
        for index in 0..<length where bytes[at + index] != mark.utf8Start[index] { return false }
        at += length
        return true
    }

    private mutating func skip(past mark: StaticString, _ what: StaticString) throws {
        while at < count {
            if skip(mark) { return }
            at += 1
        }
        throw failure("\(what) never ends")
    }

    private func failure(_ reason: String) -> FormatError {
        var line = 1
        for byte in slice(0..<min(at, count)) where byte == 0x0A { line += 1 }
        return .badXML(path, line: line, reason: reason)
    }
}

/// A place in JSON text that moves forward as values are read. It reads bytes, not `String`s.
struct JSONCursor {
    /// How deep arrays and objects may nest.
    static let deepest = 512

    let path: String
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    var at: UnsafePointer<UInt8>

    init(_ bytes: UnsafeRawBufferPointer, path: String) {
        self.path = path
        let whole = bytes.bindMemory(to: UInt8.self)
        start = whole.baseAddress!
        end = start + whole.count
        at = start
        if whole.count >= 3, whole[0] == 0xEF, whole[1] == 0xBB, whole[2] == 0xBF { at += 3 }
    }

    var offset: Int { at - start }

    /// The byte here, or 0 at the end.
    @inline(__always)
    var byte: UInt8 { at < end ? at.pointee : 0 }

    @inline(__always)
    mutating func skipSpace() {
        while at < end, at.pointee <= 0x20, Self.isSpace(at.pointee) { at += 1 }
    }

    /// Moves to the next byte that is no space, and over it if it is `wanted`.
    @inline(__always)
    mutating func skip(_ wanted: UInt8) -> Bool {
        skipSpace()
        guard byte == wanted, at < end else { return false }
        at += 1
        return true
    }

    @inline(__always)
    mutating func expect(_ wanted: UInt8, _ name: StaticString) throws {
        guard skip(wanted) else { throw unexpected(name) }
    }

    /// After a member or element: `true` when another follows, `false` past the closing byte.
    @inline(__always)
    mutating func hasNext(closing: UInt8) throws -> Bool {
        if skip(UInt8(ascii: ",")) { return true }
        guard skip(closing) else {
            throw unexpected(closing == UInt8(ascii: "]") ? ", or ]" : ", or }")
        }
        return false
    }

    /// Over an opening byte; `false` when the closing one follows at once, past it.
    @inline(__always)
    mutating func opens(_ opening: UInt8, closing: UInt8) throws -> Bool {
        try expect(opening, opening == UInt8(ascii: "[") ? "[" : "{")
        return !skip(closing)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}

// MARK: - Strings

extension JSONCursor {
    /// A string as it stands between its quotes.
    struct RawText {
        let bytes: UnsafeBufferPointer<UInt8>
        let hasEscapes: Bool
    }

    @inline(__always)
    mutating func rawText() throws -> RawText {
        try expect(UInt8(ascii: "\""), "a quoted name or text")
        let first = at
        var hasEscapes = false
        while at < end, at.pointee != UInt8(ascii: "\"") {
            if at.pointee == UInt8(ascii: "\\") {
                hasEscapes = true
                at += 1
                if at == end { break }
            }
            at += 1
        }
        guard at < end else { throw unexpected("a closing quote") }
        defer { at += 1 }
        return RawText(bytes: UnsafeBufferPointer(start: first, count: at - first), hasEscapes: hasEscapes)
    }

    mutating func text() throws -> String { try rawText().text }

    /// The name of a member, past its colon.
    @inline(__always)
    mutating func memberName() throws -> RawText {
        let name = try rawText()
        try expect(UInt8(ascii: ":"), "a colon")
        return name
    }
}

extension JSONCursor.RawText {
    @inline(__always)
    var text: String { hasEscapes ? JSONEscapes.text(of: bytes) : String(decoding: bytes, as: UTF8.self) }

    @inline(__always)
    static func == (raw: Self, name: StaticString) -> Bool {
        raw.bytes.isSame(as: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
}

// MARK: - Skipping

extension JSONCursor {
    /// Past one value of any kind; returns its bytes.
    @discardableResult
    mutating func skipValue(depth: Int = 0) throws -> UnsafeBufferPointer<UInt8> {
        skipSpace()
        let first = at
        switch byte {
        case UInt8(ascii: "\""): _ = try rawText()
        case UInt8(ascii: "{"): try skipObject(depth: depth)
        case UInt8(ascii: "["): try skipArray(depth: depth)
        default: try skipWord()
        }
        return UnsafeBufferPointer(start: first, count: at - first)
    }

    private mutating func skipObject(depth: Int) throws {
        guard depth < Self.deepest else { throw unexpected("fewer nested values") }
        guard try opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}")) else { return }
        repeat {
            _ = try memberName()
            try skipValue(depth: depth + 1)
        } while try hasNext(closing: UInt8(ascii: "}"))
    }

    private mutating func skipArray(depth: Int) throws {
        guard depth < Self.deepest else { throw unexpected("fewer nested values") }
        guard try opens(UInt8(ascii: "["), closing: UInt8(ascii: "]")) else { return }
        repeat { try skipValue(depth: depth + 1) } while try hasNext(closing: UInt8(ascii: "]"))
    }

    /// Numbers, `true`, `false`, `null`, and the `NaN` and `Infinity` that some programs write.
    private mutating func skipWord() throws {
        if let number = DecimalText.match(at, end) {
            at += number.length
            return
        }
        for word: StaticString in ["null", "true", "false", "NaN", "Infinity", "-Infinity"] where skip(word) {
            return
        }
        throw unexpected("a value")
    }

    /// Past `word` if it stands here.
    mutating func skip(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end - at >= length,
            UnsafeBufferPointer(start: at, count: length)
                .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length))
        else { return false }
        at += length
        return true
    }
}

// MARK: - Errors

extension JSONCursor {
    /// The error that says what stands here instead of `expected`.
    func unexpected(_ expected: StaticString) -> FormatError {
        var line = 1
        for byte in UnsafeBufferPointer(start: start, count: at - start) where byte == 0x0A { line += 1 }
        return .badSyntax(
            path, line: line, byte: offset + 1, found: found, expected: "\(expected)")
    }

    private var found: String {
        guard at < end else { return "EOF" }
        let length = min(end - at, 12)
        let text = String(decoding: UnsafeBufferPointer(start: at, count: length), as: UTF8.self)
        return "‘\(text.prefix { !$0.isNewline })’"
    }
}

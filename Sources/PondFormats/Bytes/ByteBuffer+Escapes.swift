extension ByteBuffer {
    /// The text as a JSON string with its quotes (RFC 8259, 7).
    package mutating func append(json text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var clean = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                append(UnsafeBufferPointer(rebasing: utf8[clean..<index]))
                appendJSONEscape(of: byte)
                clean = index + 1
            }
            append(UnsafeBufferPointer(rebasing: utf8[clean...]))
        }
        append(UInt8(ascii: "\""))
    }

    /// The text with XML's special characters as entities; characters that XML 1.0 forbids are dropped.
    package mutating func append(xml text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var clean = 0
            for (index, byte) in utf8.enumerated() {
                guard let entity = Self.entity(of: byte) else { continue }
                append(UnsafeBufferPointer(rebasing: utf8[clean..<index]))
                append(entity)
                clean = index + 1
            }
            append(UnsafeBufferPointer(rebasing: utf8[clean...]))
        }
    }

    /// The text as one cell of a CSV row (RFC 4180), quoted where it must be.
    package mutating func append(csv text: String) {
        var text = text
        text.withUTF8 { utf8 in
            guard Self.needsQuotes(utf8) else { return append(utf8) }
            append(UInt8(ascii: "\""))
            for byte in utf8 {
                if byte == UInt8(ascii: "\"") { append(byte) }
                append(byte)
            }
            append(UInt8(ascii: "\""))
        }
    }

    private mutating func appendJSONEscape(of byte: UInt8) {
        switch byte {
        case 0x22: append(#"\""#)
        case 0x5C: append(#"\\"#)
        case 0x0A: append(#"\n"#)
        case 0x0D: append(#"\r"#)
        case 0x09: append(#"\t"#)
        default:
            append(#"\u00"#)
            append(Self.hexDigit(byte >> 4))
            append(Self.hexDigit(byte & 15))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

    private static func entity(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 0..<9, 11, 12, 14..<32: ""
        default: nil
        }
    }

    private static func needsQuotes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        if first == 0x20 || last == 0x20 { return true }
        return utf8.contains {
            $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x3B
        }
    }
}

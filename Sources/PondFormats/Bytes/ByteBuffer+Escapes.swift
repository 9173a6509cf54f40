extension ByteBuffer {
    /// The text as a JSON string with its quotes (RFC 8259, 7).
    @inline(__always)
    package mutating func append(json text: String) {
        var text = text
        text.withUTF8 { utf8 in
            // Quotes, and at most six bytes for each of the text's.
            let start = room(for: utf8.count * 6 + 2)
            var at = start
            at.pointee = UInt8(ascii: "\"")
            at += 1
            for byte in utf8 {
                if byte >= 0x20, byte != 0x22, byte != 0x5C {
                    at.pointee = byte
                    at += 1
                } else {
                    Self.putJSONEscape(of: byte, &at)
                }
            }
            at.pointee = UInt8(ascii: "\"")
            add(at + 1 - start)
        }
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

    @inline(never)
    private static func putJSONEscape(of byte: UInt8, _ at: inout UnsafeMutablePointer<UInt8>) {
        let escape: StaticString =
            switch byte {
            case 0x22: #"\""#
            case 0x5C: #"\\"#
            case 0x0A: #"\n"#
            case 0x0D: #"\r"#
            case 0x09: #"\t"#
            default: #"\u00"#
            }
        at.update(from: escape.utf8Start, count: escape.utf8CodeUnitCount)
        at += escape.utf8CodeUnitCount
        guard escape.utf8CodeUnitCount == 4 else { return }
        at[0] = hexDigit(byte >> 4)
        at[1] = hexDigit(byte & 15)
        at += 2
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

/// The escapes of JSON strings (RFC 8259, 7).
enum JSONEscapes {
    /// The text with its escapes resolved. A lone surrogate or an unknown escape becomes U+FFFD.
    static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        var units: [UInt8] = []
        units.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count else {
                units.append(bytes[at])
                at += 1
                continue
            }
            if bytes[at + 1] == UInt8(ascii: "u") {
                units.append(contentsOf: Array(String(scalar(in: bytes, &at)).utf8))
            } else {
                units.append(contentsOf: Array(String(single(bytes[at + 1])).utf8))
                at += 2
            }
        }
        return String(decoding: units, as: UTF8.self)
    }

    private static func single(_ letter: UInt8) -> Unicode.Scalar {
        switch letter {
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "t"): "\t"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
        default: "\u{FFFD}"
        }
    }

    /// `\uXXXX`, or two of them that make a surrogate pair.
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Unicode.Scalar {
        let high = unit(in: bytes, at)
        at = min(at + 6, bytes.count)
        guard let high else { return "\u{FFFD}" }
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, let low = unit(in: bytes, at), low >= 0xDC00, low < 0xE000 else {
            return "\u{FFFD}"
        }
        at += 6
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private static func unit(in bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
        guard at + 6 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
        else {
            return nil
        }
        return UInt32(String(decoding: bytes[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16)
    }
}

/// Reads the values of a log entry.
struct LoggedValueReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func values() -> [LoggedValue]? {
        var values: [LoggedValue] = []
        repeat {
            guard let column = quoted(by: "\""), take("="), let literal = literal() else { return nil }
            values.append(LoggedValue(column: column, literal: literal))
        } while take(",")
        return offset == bytes.count ? values : nil
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { return false }
        offset += 1
        return true
    }

    private mutating func literal() -> LoggedValue.Literal? {
        guard offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "'"): return quoted(by: "'").map { .text($0) }
        case UInt8(ascii: "X"):
            offset += 1
            return quoted(by: "'").flatMap(Self.blob).map { .blob($0) }
        default: return number()
        }
    }

    /// Text between quotes; a quote within is written twice.
    private mutating func quoted(by sign: Unicode.Scalar) -> String? {
        guard take(sign) else { return nil }
        var text: [UInt8] = []
        while offset < bytes.count {
            if take(sign) {
                guard take(sign) else { return String(decoding: text, as: UTF8.self) }
                text.append(UInt8(ascii: sign))
            } else {
                text.append(bytes[offset])
                offset += 1
            }
        }
        return nil
    }

    private mutating func number() -> LoggedValue.Literal? {
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ",") { offset += 1 }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        if word == "NULL" { return .null }
        if let integer = Int64(word) { return .integer(integer) }
        return Double(word).map { .real($0) }
    }

    private static func blob(_ digits: String) -> [UInt8]? {
        let halves = digits.utf8.compactMap { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
            default: nil
            }
        }
        guard halves.count == digits.utf8.count, halves.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
    }
}

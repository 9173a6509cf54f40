import Foundation
import PondModel

/// Reads a flat JSON object in the order in which it is written.
struct FieldTextReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// `nil` when the text is no flat object.
    mutating func fields() -> [Field]? {
        var fields: [Field] = []
        guard take("{") else { return nil }
        if take("}") { return isAtEnd ? fields : nil }
        repeat {
            guard let name = string(), take(":"), let value = value() else { return nil }
            fields.append(Field(name, value))
        } while take(",")
        return take("}") && isAtEnd ? fields : nil
    }

    private var isAtEnd: Bool { offset == bytes.count }

    private mutating func skipSpace() {
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { return false }
        offset += 1
        skipSpace()
        return true
    }

    private mutating func value() -> FieldValue? {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return string().map { .text($0) } }
        let start = offset
        while offset < bytes.count, !",} \t\r\n".utf8.contains(bytes[offset]) { offset += 1 }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        if word == "true" || word == "false" { return .truth(word == "true") }
        if let integer = Int64(word) { return .integer(integer) }
        return Double(word).map { .number($0) }
    }

    /// Foundation reads the escapes; only the end of the string is sought here.
    private mutating func string() -> String? {
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return nil }
        let start = offset
        offset += 1
        var hasEscapes = false
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            let isEscape = bytes[offset] == UInt8(ascii: "\\")
            hasEscapes = hasEscapes || isEscape
            offset += isEscape ? 2 : 1
        }
        guard offset < bytes.count else { return nil }
        offset += 1
        guard hasEscapes else { return String(decoding: bytes[(start + 1)..<(offset - 1)], as: UTF8.self) }
        return try? JSONDecoder().decode(String.self, from: Data(bytes[start..<offset]))
    }
}

import Foundation

/// A JSON value whose keys keep their order and whose numbers stay plain.
package indirect enum JSONValue: Hashable, Sendable {
    case null
    case text(String)
    case integer(Int)
    case truth(Bool)
    /// A number to so many places at most; never with an exponent.
    case decimal(Double, places: Int)
    case list([JSONValue])
    case object([JSONMember])

    /// The value as indented text.
    package func text(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .null: return "null"
        case .text(let text): return Self.quoted(text)
        case .integer(let integer): return String(integer)
        case .truth(let truth): return truth ? "true" : "false"
        case .decimal(let number, let places): return Self.plain(number, places)
        case .list(let items):
            let lines = items.map { inner + $0.text(indent: inner) }
            return lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
        case .object(let members):
            let lines = members.map { "\(inner)\(Self.quoted($0.key)): \($0.value.text(indent: inner))" }
            return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
        }
    }

    /// Without trailing zeros; what is no number is null, since JSON has no word for it.
    static func plain(_ number: Double, _ places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
        let scaled = (number * scale).rounded()
        guard scaled.isFinite else { return "null" }
        // Beyond whole numbers' exact range there are no decimals left to write.
        guard abs(scaled) < 9e15 else { return String(format: "%.0f", number) }
        let (whole, rest) = Int64(abs(scaled)).quotientAndRemainder(dividingBy: Int64(scale))
        let sign = scaled < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        var digits = String(rest)
        digits = String(repeating: "0", count: places - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }

    /// By RFC 8259: quotes, backslashes and control characters escaped, all else as it is.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20: quoted += String(format: "\\u%04x", scalar.value)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

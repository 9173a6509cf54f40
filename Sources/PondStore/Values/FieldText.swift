import PondModel

/// Unknown columns as one JSON object, in their order: QGIS shows it, and it reads back without loss.
/// A whole number has no point, any other has one; so the two stay apart.
enum FieldText {
    static func encode(_ fields: [Field]) -> String? {
        guard !fields.isEmpty else { return nil }
        return "{" + fields.map { "\(quoted($0.name)):\(value($0.value))" }.joined(separator: ",") + "}"
    }

    /// Texts that another program wrote and that cannot be read come back as one field.
    static func decode(_ text: String?) -> [Field] {
        guard let text, !text.isEmpty else { return [] }
        var reader = FieldTextReader(text)
        return reader.fields() ?? [Field("extra", .text(text))]
    }

    private static func value(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .integer(let integer): String(integer)
        case .truth(let truth): truth ? "true" : "false"
        case .number(let number): number.isFinite ? "\(number)" : quoted("\(number)")
        }
    }

    /// RFC 8259, 7: what must be escaped, and no more.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

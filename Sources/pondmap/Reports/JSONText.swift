import Foundation

/// JSON as the verbs print it: keys sorted, slashes plain, one value a line.
enum JSONText {
    static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a report is always valid JSON")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

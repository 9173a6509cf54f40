import PondModel

/// What the description of a placemark or waypoint tells: fields from two-celled rows of an HTML table
/// and from `key: value` lines (`：` too), and the rest as the field `description`.
struct DescriptionText {
    private(set) var fields: [Field] = []

    init(_ text: String, restName: String = "description") {
        let page = HTMLText(text)
        for (key, value) in page.pairs { add(key, value) }
        var rest: [String] = []
        for line in page.lines {
            if let (key, value) = Self.pair(in: line) { add(key, value) } else { rest.append(line) }
        }
        if !rest.isEmpty { fields.append(Field(restName, .text(rest.joined(separator: "\n")))) }
    }

    private mutating func add(_ key: String, _ value: String) {
        let name = key.trimmed.trimmingColon
        guard !name.isEmpty, !value.isEmpty else { return }
        fields.append(Field(name, .text(value)))
    }

    /// A line such as `面积: 20`. Sentences, times and web addresses are none.
    private static func pair(in line: String) -> (String, String)? {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let key = line[..<colon].trimmed
        let value = line[line.index(after: colon)...].trimmed
        let isSentence = key.contains { "。，；！？.!?;\"<>".contains($0) }
        let isTime = key.last?.isNumber == true && value.first?.isNumber == true
        let isAddress = value.hasPrefix("//")
        guard !key.isEmpty, key.count <= 24, !isSentence, !isTime, !isAddress else { return nil }
        return (key, value)
    }
}

extension String {
    fileprivate var trimmingColon: String {
        hasSuffix(":") || hasSuffix("：") ? String(dropLast()).trimmed : self
    }
}

import Foundation

/// The text of a settings file in which the value or the name of one key can be exchanged: the test's own
/// simple reading of the shipped layout (blocks by indentation, short maps and lists inline).
struct PolicyText {
    var text: String

    /// Where the key and the value of `path` (`market.achieve_months.warn`) stand.
    private func ranges(of path: String) -> (key: Range<String.Index>, value: Range<String.Index>)? {
        var within = text.startIndex..<text.endIndex
        var key = within
        for (depth, name) in path.split(separator: ".").enumerated() {
            let indent = String(repeating: "  ", count: depth)
            let block = text.range(of: "(?m)^\(indent)\(name):", options: .regularExpression, range: within)
            let inline = text.range(of: "(?<=[{ ])\(name):", options: .regularExpression, range: within)
            guard let found = block ?? inline else { return nil }
            key = text.range(of: String(name), range: found) ?? found
            within = value(after: found.upperBound, indent: indent, limit: within.upperBound)
        }
        return (key, within)
    }

    /// An inline map, list, quoted or plain value on the key's line, else the deeper lines below it.
    private func value(after start: String.Index, indent: String, limit: String.Index) -> Range<String.Index>
    {
        let inline = "^ *(\\{[^}]*\\}|\\[[^\\]]*\\]|\"[^\"]*\"|[^ ,}#\\n]+)"
        let line = text[start..<limit].prefix { $0 != "\n" }
        if let found = text.range(
            of: inline, options: .regularExpression, range: line.startIndex..<line.endIndex)
        {
            return found
        }
        let deeper = text.range(
            of: "^[^\\n]*(\\n\(indent)  [^\\n]*)+", options: .regularExpression, range: start..<limit)
        return deeper ?? start..<start
    }

    func replacingValue(of path: String, with value: String) -> String? {
        ranges(of: path).map { text.replacingCharacters(in: $0.value, with: " " + value) }
    }

    func renamingKey(of path: String, to name: String) -> String? {
        ranges(of: path).map { text.replacingCharacters(in: $0.key, with: name) }
    }
}

/// A block of a settings file of which every key is known: it refuses other keys by name as soon as it is
/// made.
struct SettingsSection {
    private let block: SettingsNode
    private let values: [String: SettingsNode]

    /// Refuses the first key that is not among `keys`, with the nearest one that is.
    init(_ block: SettingsNode, keys: [String]) throws {
        self.block = block
        let entries = try block.entries()
        for (key, line, value) in entries where !keys.contains(key) {
            throw SettingsError.unknownKey(
                value.path, file: block.file, line: line,
                nearest: NearestName.of(key, among: keys))
        }
        values = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of `key`; refuses the file where it is missing.
    subscript(key: String) -> SettingsNode {
        get throws {
            guard let value = values[key] else {
                let path = block.path.isEmpty ? key : "\(block.path).\(key)"
                throw SettingsError.missingKey(path, file: block.file)
            }
            return value
        }
    }

    /// The value of `key` where the file gives one.
    func optional(_ key: String) -> SettingsNode? { values[key] }
}

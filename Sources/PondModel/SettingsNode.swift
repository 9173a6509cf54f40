import Yams

/// One value of a YAML settings file with its path and line, read strictly: what a file does not know is
/// refused.
struct SettingsNode {
    let node: Node
    let path: String
    let file: String

    /// The whole of a YAML text, which has to be a mapping.
    init(yaml: String, file: String) throws {
        do {
            guard let node = try compose(yaml: yaml) else {
                throw SettingsError.unreadable(
                    file: file, line: nil, problem: Words(zh: "文件是空的", en: "the file is empty"))
            }
            self.init(node: node, path: "", file: file)
        } catch let error as YamlError {
            throw Self.unreadable(error, in: file)
        }
    }

    /// One sentence for what Yams says with the whole file behind it.
    private static func unreadable(_ error: YamlError, in file: String) -> SettingsError {
        switch error {
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.sorted().joined(separator: ", ")
            return .unreadable(
                file: file, line: context.mark.line,
                problem: Words(zh: "键“\(names)”写了两次", en: "the key '\(names)' stands twice"))
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .unreadable(
                file: file, line: mark.line,
                problem: Words(
                    zh: "这里不是完整的 YAML；请检查缩进、冒号和引号", en: "this is no whole YAML: \(problem)"))
        default:
            return .unreadable(
                file: file, line: nil, problem: Words(zh: "不是 YAML 文本", en: "this is no text in YAML"))
        }
    }

    init(node: Node, path: String, file: String) {
        self.node = node
        self.path = path
        self.file = file
    }

    /// The entries of a mapping in the file's order, with the lines of their keys.
    func entries() throws -> [(key: String, line: Int?, value: SettingsNode)] {
        guard let mapping = node.mapping else {
            throw bad(works: Words(zh: "若干“键: 值”", en: "a block of 'key: value'"))
        }
        return mapping.map { key, value in
            let name = key.scalar?.string ?? "?"
            let path = path.isEmpty ? name : "\(path).\(name)"
            return (name, key.mark?.line, SettingsNode(node: value, path: path, file: file))
        }
    }

    /// The items of a list.
    func items() throws -> [SettingsNode] {
        guard let sequence = node.sequence else {
            throw bad(works: Words(zh: "列表 [ … ]", en: "a list [ … ]"))
        }
        return sequence.enumerated().map { index, item in
            SettingsNode(node: item, path: "\(path)[\(index + 1)]", file: file)
        }
    }

    /// The error that this value is none of `works`.
    func bad(works: Words) -> SettingsError {
        .badValue(key: path, file: file, line: node.mark?.line, found: found, works: works)
    }

    /// The value as a person sees it in the file.
    private var found: String {
        switch node {
        case .scalar(let scalar): scalar.string
        case .mapping: "{ … }"
        case .sequence: "[ … ]"
        case .alias: "*"
        }
    }
}

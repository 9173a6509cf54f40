/// Why a settings file (policy, legend, species) is refused: where, what was found, what works.
package enum SettingsError: TellingError, Equatable {
    /// The text is no YAML or CSV at all.
    case unreadable(file: String, line: Int?, problem: Words)
    case unknownKey(String, file: String, line: Int?, nearest: String?)
    case missingKey(String, file: String)
    case badValue(key: String, file: String, line: Int?, found: String, works: Words)
    case unknownColumn(String, file: String, nearest: String?)
    case missingColumn(String, file: String)
    case badRow(file: String, line: Int, problem: Words)

    package var words: Words {
        switch self {
        case .unreadable(let file, let line, let problem):
            Words(
                zh: "\(Self.place(file, line))：\(problem.chinese)。",
                en: "\(Self.place(file, line)): \(problem.english).")
        case .unknownKey(let key, let file, let line, let nearest):
            Self.unknown(
                "\(Self.place(file, line)): ", zh: "没有“\(key)”这个键", en: "there is no key '\(key)'", nearest)
        case .missingKey(let key, let file):
            Words(zh: "\(file)：缺少“\(key)”。", en: "\(file): '\(key)' is missing.")
        case .badValue(let key, let file, let line, let found, let works):
            Words(
                zh: "\(Self.place(file, line))：“\(key)”的值是“\(found)”，应为\(works.chinese)。",
                en: "\(Self.place(file, line)): '\(key)' is '\(found)'; it takes \(works.english).")
        case .unknownColumn(let column, let file, let nearest):
            Self.unknown("\(file): ", zh: "没有“\(column)”这一列", en: "there is no column '\(column)'", nearest)
        case .missingColumn(let column, let file):
            Words(zh: "\(file)：缺少“\(column)”列。", en: "\(file): needs a column '\(column)'.")
        case .badRow(let file, let line, let problem):
            Words(
                zh: "\(Self.place(file, line))：\(problem.chinese)。",
                en: "\(Self.place(file, line)): \(problem.english).")
        }
    }

    private static func place(_ file: String, _ line: Int?) -> String { line.map { "\(file):\($0)" } ?? file }

    private static func unknown(_ place: String, zh: String, en: String, _ nearest: String?) -> Words {
        Words(
            zh: place + zh + (nearest.map { "，是不是“\($0)”？" } ?? "。"),
            en: place + en + (nearest.map { "; did you mean '\($0)'?" } ?? "."))
    }
}

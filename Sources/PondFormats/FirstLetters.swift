/// The beginning of a file as text, as far as that is enough to recognise a format.
struct FirstLetters {
    private let text: String

    init(of bytes: Slice<UnsafeRawBufferPointer>) {
        // UTF-16 shows as letters with zeros between; the marks looked for are all ASCII.
        text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    }

    /// The first letter that is neither space nor byte order mark.
    private var first: Substring { text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{1E}" } }

    var isJSON: Bool { first.first == "{" || first.first == "[" }

    var firstLine: Substring { text.prefix { !$0.isNewline } }

    var hasTabs: Bool { firstLine.contains("\t") }

    func contains(_ word: String) -> Bool { text.contains(word) }

    /// The name of the outermost element, without prefix; `nil` when this is not XML.
    var xmlRoot: String? {
        var rest = first
        while rest.first == "<" {
            let inside = rest.dropFirst()
            if inside.hasPrefix("!--") {
                rest = Self.after("-->", in: inside)
            } else if inside.hasPrefix("?") || inside.hasPrefix("!") {
                rest = Self.after(">", in: inside)
            } else {
                let name = inside.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
                return name.split(separator: ":").last.map(String.init)
            }
            rest = rest.drop { $0.isWhitespace }
        }
        return nil
    }

    private static func after(_ mark: String, in text: Substring) -> Substring {
        guard let found = text.firstRange(of: mark) else { return "" }
        return text[found.upperBound...]
    }
}

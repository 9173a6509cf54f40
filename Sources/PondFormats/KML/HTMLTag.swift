/// A tag at the start of some HTML text.
struct HTMLTag {
    /// In lower case; empty for comments and declarations.
    let name: String
    let isClosing: Bool
    let isSelfClosing: Bool
    /// Behind the tag.
    let end: Substring.Index

    /// `nil` when `text` begins with a `<` that opens no tag, as in "深 < 2 米".
    init?(_ text: Substring) {
        let inside = text.dropFirst()
        if inside.hasPrefix("!--") {
            end = inside.firstRange(of: "-->")?.upperBound ?? text.endIndex
            (name, isClosing, isSelfClosing) = ("", false, false)
            return
        }
        isClosing = inside.first == "/"
        let rest = isClosing ? inside.dropFirst() : inside
        guard let first = rest.first, first.isLetter || first == "!" || first == "?",
            let close = rest.firstIndex(of: ">")
        else { return nil }
        name = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
        isSelfClosing = rest[..<close].last == "/"
        end = rest.index(after: close)
    }
}

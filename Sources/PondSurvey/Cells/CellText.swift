/// The letters of a cell, tidied.
enum CellText {
    /// Without spaces around, and with full-width forms (Ａ１（） and the wide space) as their narrow ones.
    static func folded(_ text: String) -> String {
        guard mayHaveWideForms(text) else { return trimmed(text) }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(narrow(scalar)) }
        return trimmed(String(folded))
    }

    /// Full-width forms begin with the byte EF, the wide space with E3.
    private static func mayHaveWideForms(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in bytes.contains { $0 == 0xEF || $0 == 0xE3 } }
    }

    /// Without spaces, wide spaces, byte order marks around it.
    static func trimmed(_ text: String) -> String {
        if isPlainAnswer(text) { return text }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else {
            return text
        }
        var rest = scalars[...]
        while let first = rest.first, isSpace(first) { rest.removeFirst() }
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return String(rest)
    }

    /// The text, or `nil` where the cell says that nobody knows.
    static func answer(_ text: String) -> String? {
        if isPlainAnswer(text) { return text }
        let trimmed = trimmed(text)
        return isNoAnswer(trimmed) ? nil : trimmed
    }

    /// Whether the cell is empty or says 不详, `-`, `N/A` and the like.
    static func isNoAnswer(_ trimmed: String) -> Bool {
        guard let first = trimmed.unicodeScalars.first else { return true }
        guard trimmed.utf8.count <= 12, mayStartNoAnswer(first) else { return false }
        return noAnswers.contains(folded(trimmed).lowercased())
    }

    /// Whether a look at the first and last bytes shows that nothing is to be trimmed and something is said:
    /// asked of each cell of a million, so that most cells take this way.
    private static func isPlainAnswer(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, last > 0x20 else { return false }
        let isWord = first >= 0x30 && first <= 0x39 || first >= 0x41 && first <= 0x7A && first | 0x20 != 0x6E
        if isWord && first != 0x5C { return last < 0x7F }
        // A text that begins and ends with CJK letters and is too long to say that nobody knows.
        guard isCJK(first), bytes.count > 9 else { return false }
        return last < 0x7F || isCJK(bytes[bytes.index(bytes.endIndex, offsetBy: -3)])
    }

    /// Whether a byte leads a letter from U+4000 to U+9FFF.
    private static func isCJK(_ lead: UInt8) -> Bool { lead >= 0xE4 && lead <= 0xE9 }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0xA0, 0x3000, 0xFEFF, 0x200B: true
        default: false
        }
    }

    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        default: scalar
        }
    }

    /// Rules out nearly every cell by its first letter, since this is asked of each.
    private static func mayStartNoAnswer(_ first: Unicode.Scalar) -> Bool {
        switch narrow(first) {
        case "-", "—", "/", "\\", "?", "#", "n", "N", "无", "不", "未", "待", "暂": true
        default: false
        }
    }

    private static let noAnswers: Set<String> = [
        "-", "--", "—", "——", "/", "\\", "?", "无", "不详", "未知", "不清楚", "待定", "未填", "暂无", "n/a", "na", "#n/a",
        "null", "none", "nil",
    ]
}

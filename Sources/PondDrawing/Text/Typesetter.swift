/// Measures lines of text without a page. One thread's own.
package final class Typesetter {
    private let regular: TypeFace
    private let bold: TypeFace

    /// Throws when the type is not on this machine.
    package init() throws {
        regular = try TypeFace(.regular)
        bold = try TypeFace(.bold)
    }

    /// The text as one line.
    package func line(_ text: String, _ style: TextStyle) -> TextLine {
        let face = face(style.weight)
        var width = 0.0
        var missing: [Character] = []
        for character in text {
            let run = face.run(of: character)
            width += run.advance
            if run.isMissing { missing.append(character) }
        }
        return TextLine(
            text: text, style: style, width: width * face.emSize(height: style.height), missing: missing)
    }

    /// The text in lines no wider than `width`: broken between Chinese characters and after spaces.
    package func lines(_ text: String, _ style: TextStyle, width: Double) -> [TextLine] {
        var lines: [TextLine] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var current = ""
            for piece in Self.pieces(paragraph) {
                if !current.isEmpty, line(current + piece, style).width > width {
                    lines.append(line(current.trimmingTrailingSpaces, style))
                    current = ""
                }
                current += piece
            }
            lines.append(line(current.trimmingTrailingSpaces, style))
        }
        return lines
    }

    /// The text as one line no wider than `width`: shortened with `…` where it is longer.
    package func line(_ text: String, _ style: TextStyle, fitting width: Double) -> TextLine {
        let whole = line(text, style)
        guard whole.width > width else { return whole }
        var shortened = text
        while !shortened.isEmpty {
            shortened.removeLast()
            var candidate = line(shortened + "…", style)
            candidate.isShortened = true
            if candidate.width <= width { return candidate }
        }
        var nothing = line("", style)
        nothing.isShortened = true
        return nothing
    }

    func face(_ weight: TextStyle.Weight) -> TypeFace { weight == .bold ? bold : regular }

    /// A Chinese character stands alone with the punctuation behind it; other letters go by words.
    private static func pieces(_ text: Substring) -> [String] {
        var pieces: [String] = []
        for character in text {
            if let last = pieces.last, let end = last.last, staysTogether(end, character) {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }

    /// Punctuation that never begins a line, and such that never ends one (GB/T 15834-2011).
    private static let closing: Set<Character> = Set(",.;:?!)%…，。；：、？！）”》")
    private static let opening: Set<Character> = Set("(（“《")

    private static func staysTogether(_ left: Character, _ right: Character) -> Bool {
        if closing.contains(right) || opening.contains(left) { return true }
        return !left.isIdeograph && !right.isIdeograph && left != " "
    }
}

extension Character {
    /// From the blocks of Chinese characters and full-width forms on (Unicode, U+2E80).
    fileprivate var isIdeograph: Bool { unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

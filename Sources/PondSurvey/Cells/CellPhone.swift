import PondModel

/// Telephone numbers out of cells.
enum CellPhone {
    enum Outcome: Equatable {
        case digits(String)
        case none
        /// No number that could be dialled: the row stays, the number is left out.
        case remark(Words)
    }

    static func read(_ value: FieldValue) -> Outcome {
        guard let text = CellText.answer(value.text) else { return .none }
        let first = firstNumber(of: CellText.folded(text))
        let digits = withoutCountry(
            String(String.UnicodeScalarView(first.filter { ("0"..."9").contains($0) })))
        let isPlain = first.allSatisfy { ("0"..."9").contains($0) || " +-().".unicodeScalars.contains($0) }
        guard isPlain, (7...13).contains(digits.count) else { return .remark(words(text)) }
        return .digits(digits)
    }

    /// Two numbers in one cell: the first is the farmer's own.
    private static func firstNumber(of text: String) -> [Unicode.Scalar] {
        Array(text.unicodeScalars.prefix { !"/、,;，；".unicodeScalars.contains($0) })
    }

    private static func withoutCountry(_ digits: String) -> String {
        for prefix in ["0086", "86"] where digits.hasPrefix(prefix) && digits.count - prefix.count >= 10 {
            return String(digits.dropFirst(prefix.count))
        }
        return digits
    }

    private static func words(_ found: String) -> Words {
        Words(
            zh: "电话“\(found)”不是 7 到 13 位号码，未采用",
            en: "phone '\(found)' is no number of 7 to 13 digits and was left out")
    }
}

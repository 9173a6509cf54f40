import PondModel

/// Yes and no out of cells.
enum CellTruth {
    /// `nil` when the cell gives no answer.
    static func read(_ value: FieldValue, of field: SurveyField) throws(RejectedReason) -> Bool? {
        switch value {
        case .truth(let truth): return truth
        case .integer(let number): return try read(.text(String(number)), of: field)
        case .number(let number) where number.isNaN: return nil
        case .number: return try read(.text(value.text), of: field)
        case .text(let text):
            let word = CellText.folded(text).lowercased()
            if yes.contains(word) { return true }
            if no.contains(word) { return false }
            if CellText.isNoAnswer(word) { return nil }
            throw .unreadable(field, found: word, works: works)
        }
    }

    private static let works = Words(zh: "是/否、有/无、1/0、√/×", en: "是/否, yes/no, 1/0, true/false")
    private static let yes: Set<String> = [
        "是", "有", "对", "y", "yes", "t", "true", "1", "√", "✓", "✔", "有钱", "有资金", "有意愿", "愿意",
    ]
    private static let no: Set<String> = [
        "否", "无", "没", "没有", "不是", "不", "n", "no", "f", "false", "0", "×", "✗", "✘", "x", "没钱", "无资金", "没资金",
        "无意愿", "没意愿", "不愿意",
    ]
}

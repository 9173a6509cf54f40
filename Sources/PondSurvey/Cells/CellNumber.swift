import PondModel

/// Numbers out of cells, with the reason where there is none to be had.
enum CellNumber {
    /// The number in the measure's own unit; `nil` when the cell gives no answer.
    static func read(
        _ value: FieldValue, of field: SurveyField, as measure: Measure
    ) throws(RejectedReason) -> Double? {
        guard let number = try plain(value, of: field, as: measure) else { return nil }
        guard measure.bounds.contains(number) else {
            throw .outOfBounds(field, found: value.text, works: measure.works)
        }
        return number
    }

    /// As `read`, and whole.
    static func whole(_ value: FieldValue, of field: SurveyField, as measure: Measure) throws(RejectedReason)
        -> Int?
    {
        guard let number = try read(stripped(value), of: field, as: measure) else { return nil }
        guard number == number.rounded() else {
            throw .unreadable(field, found: value.text, works: measure.works)
        }
        return Int(number)
    }

    private static func plain(
        _ value: FieldValue, of field: SurveyField, as measure: Measure
    ) throws(RejectedReason) -> Double? {
        switch value {
        case .number(let number): return number.isNaN ? nil : number
        case .integer(let integer): return Double(integer)
        case .truth: throw .unreadable(field, found: value.text, works: measure.works)
        case .text(let text):
            guard let answer = CellText.answer(text) else { return nil }
            switch QuantityText.read(answer, as: measure) {
            case .value(let number): return number
            case .range: throw .range(field, found: answer)
            case .unreadable: throw .unreadable(field, found: answer, works: measure.works)
            }
        }
    }

    /// Without the words that stand before a rank or stage: TOP3, 第3阶段, 阶段3.
    private static func stripped(_ value: FieldValue) -> FieldValue {
        guard case .text(let text) = value else { return value }
        var rest = CellText.folded(text).lowercased()
        for word in ["top", "no.", "第", "阶段"] where rest.hasPrefix(word) { rest.removeFirst(word.count) }
        return .text(rest)
    }
}

/// Which column means which field: the user's own words first, then the agreed names.
package struct ColumnMapping: Hashable, Sendable {
    private let overrides: [String: SurveyField]

    /// `overrides` maps a column as its file writes it to the field it shall mean.
    package init(overrides: [String: SurveyField] = [:]) {
        self.overrides = Dictionary(overrides.map { (Self.key($0.key), $0.value) }) { first, _ in first }
    }

    /// Reads what stands behind `--map`: `列名=field`, where the field may go by any of its names.
    package static func parse(_ texts: [String]) throws(SurveyError) -> ColumnMapping {
        var overrides: [String: SurveyField] = [:]
        for text in texts {
            guard let equals = text.lastIndex(where: { $0 == "=" || $0 == "＝" }), equals != text.startIndex
            else {
                throw .badMapping(text)
            }
            let name = String(text[text.index(after: equals)...])
            guard let field = SurveyField.named(name) else { throw .unknownField(name, mapping: text) }
            overrides[String(text[..<equals])] = field
        }
        return ColumnMapping(overrides: overrides)
    }

    /// The field that a column means, or `nil` when it is kept as it came.
    package func field(named column: String) -> SurveyField? {
        if !overrides.isEmpty, let field = overrides[Self.key(column)] { return field }
        return SurveyField.named(column) ?? Self.field(inTwoRows: column)
    }

    /// A header of two rows, 放养 › 尾数: both as one word, else the lower one.
    private static func field(inTwoRows column: String) -> SurveyField? {
        let parts = column.split(separator: "›").map { CellText.folded(String($0)) }
        guard parts.count > 1, let last = parts.last else { return nil }
        return SurveyField.named(parts.joined()) ?? SurveyField.named(last)
    }

    private static func key(_ column: String) -> String { CellText.folded(column).lowercased() }
}

/// A column that means a field, with the field's own bit in a set of fields.
struct SurveyColumn {
    let field: SurveyField
    let bit: UInt64

    init(_ field: SurveyField) {
        self.field = field
        bit = 1 << UInt64(SurveyField.allCases.firstIndex(of: field) ?? 0)
    }
}

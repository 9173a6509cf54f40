import PondMarket
import PondModel
import PondOperations

/// Read, new, changed, unchanged and rejected rows, one line for each kind, level or village.
struct CountTable {
    let first: Words
    let rows: [[String]]
    let language: Language

    var text: String {
        let columns =
            [TextTable.Column(first, shrinks: true)]
            + Self.titles.map { TextTable.Column($0, isNumber: true) }
        return TextTable(columns: columns, rows: rows, language: language).text()
    }

    static func cells(_ counts: SurveyReport.Counts) -> [String] {
        [counts.read, counts.new, counts.changed, counts.unchanged, counts.rejected].map(GroupedNumber.text)
    }

    private static let titles = [
        Words(zh: "读入", en: "read"), Words(zh: "新增", en: "new"), Words(zh: "更改", en: "changed"),
        Words(zh: "不变", en: "unchanged"), Words(zh: "拒绝", en: "rejected"),
    ]
}

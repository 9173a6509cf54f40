import PondMarket
import PondModel
import PondOperations

/// Which totals a new policy or new coefficients change, and by how much.
struct PolicyChangeText {
    let report: ExchangePolicy.Report
    let language: Language

    private static let listed = 40

    var text: String { [heading, table].joined(separator: "\n") }

    private var heading: String {
        let kind = report.kind.title
        let words =
            report.isRehearsal
            ? Words(
                zh: "\(kind.chinese)可用（试运行，没有换）；会改变 \(report.shifts.count) 个合计",
                en:
                    "The \(kind.english) is good (dry run, not exchanged); it would change \(report.shifts.count) totals"
            )
            : Words(
                zh: "\(kind.chinese)已换成第 \(report.version) 版；改变了 \(report.shifts.count) 个合计",
                en:
                    "The \(kind.english) is now version \(report.version); it changes \(report.shifts.count) totals"
            )
        return words.text(in: language)
    }

    private var table: String {
        guard !report.shifts.isEmpty else { return "" }
        let columns = [
            TextTable.Column(Words(zh: "级", en: "level")),
            TextTable.Column(Words(zh: "名称", en: "name"), shrinks: true),
            TextTable.Column(Words(zh: "原来 t", en: "before t"), isNumber: true),
            TextTable.Column(Words(zh: "现在 t", en: "now t"), isNumber: true),
            TextTable.Column(Words(zh: "相差 t", en: "change t"), isNumber: true),
        ]
        let rows = report.shifts.prefix(Self.listed).map { shift in
            [
                shift.level.title.text(in: language), shift.name, tonnes(shift.before), tonnes(shift.after),
                tonnes((shift.after ?? 0) - (shift.before ?? 0)),
            ]
        }
        let more = report.shifts.count - rows.count
        let rest = more > 0 ? Words(zh: "… 另有 \(more) 个", en: "… \(more) more").text(in: language) : ""
        return TextTable(columns: columns, rows: Array(rows), language: language).text() + rest
    }

    private func tonnes(_ kilograms: Int?) -> String {
        kilograms.map { GroupedNumber.tenths(ofThousandths: $0) } ?? "–"
    }
}

import PondMarket
import PondModel
import PondOperations
import PondStore

/// Printed sheets, a line each with what has changed since, or as JSON.
struct PrintListText {
    let answers: [ListPrints.Answer]
    let language: Language

    var text: String {
        guard !answers.isEmpty else {
            return Words(zh: "还没有印过图。", en: "No sheet has been printed yet.").text(in: language)
        }
        return TextTable(columns: Self.columns, rows: answers.map(row), language: language).text()
    }

    var json: String { JSONText.encode(answers.map(Document.init)) }

    private static let columns = [
        TextTable.Column(Words(zh: "图号", en: "sheet")),
        TextTable.Column(Words(zh: "图", en: "map")),
        TextTable.Column(Words(zh: "地区", en: "area")),
        TextTable.Column(Words(zh: "版本", en: "edition")),
        TextTable.Column(Words(zh: "打印", en: "printed")),
        TextTable.Column(Words(zh: "数据版", en: "version"), isNumber: true),
        TextTable.Column(Words(zh: "校验", en: "proved")),
        TextTable.Column(Words(zh: "文件", en: "file"), shrinks: true),
        TextTable.Column(Words(zh: "此后变化", en: "changed since")),
    ]

    private func row(_ answer: ListPrints.Answer) -> [String] {
        let print = answer.print
        return [
            print.sheetID, print.map.title.text(in: language), print.area, print.edition.rawValue,
            String(print.printedAt.prefix(10)), String(print.dataVersion),
            (print.isChecked ? Words(zh: "是", en: "yes") : Words(zh: "否", en: "no")).text(in: language),
            print.fileName, since(answer.since).text(in: language),
        ]
    }

    private func since(_ since: ChangesSince) -> Words {
        guard since.changes > 0 else { return Words(zh: "无", en: "nothing") }
        let parts = [
            (since.ponds, Words(zh: "塘口", en: "ponds")), (since.farmers, Words(zh: "用户", en: "farmers")),
            (since.sites, Words(zh: "客户和网点", en: "dealers or outlets")),
            (since.others, Words(zh: "其他", en: "other rows")),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else {
            return Words(
                zh: "\(since.changes) 次，都不在这张图上",
                en: Self.count(since.changes, "changes") + ", none on this sheet")
        }
        return Words(
            zh: "\(since.changes) 次：" + parts.map { "\($1.chinese) \($0)" }.joined(separator: "，"),
            en: Self.count(since.changes, "changes") + ": "
                + parts.map { Self.count($0, $1.english) }.joined(separator: ", "))
    }

    /// `1 pond`, `2 ponds`; `1 dealer or outlet`.
    private static func count(_ number: Int, _ many: String) -> String {
        let one = many.split(separator: " ").map { $0.hasSuffix("s") ? $0.dropLast() : $0 }.joined(
            separator: " ")
        return "\(number) " + (number == 1 ? one : many)
    }
}

extension PrintListText {
    /// One print of the JSON list.
    private struct Document: Encodable {
        let sheet, map, area, edition, printedAt, file, sha256: String
        let scale, widthMillimetres, heightMillimetres: Double
        let year: Int?
        let dataVersion: Int
        let isProved: Bool
        let since: ChangesSince

        init(_ answer: ListPrints.Answer) {
            let print = answer.print
            (sheet, map, area) = (print.sheetID, print.map.rawValue, print.area)
            (edition, printedAt) = (print.edition.rawValue, print.printedAt)
            (file, sha256) = (print.fileName, print.fileHash)
            scale = print.scaleDenominator
            (widthMillimetres, heightMillimetres) = (print.widthMillimetres, print.heightMillimetres)
            (year, dataVersion, isProved) = (print.year, print.dataVersion, print.isChecked)
            since = answer.since
        }
    }
}

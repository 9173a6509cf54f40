import PondMarket
import PondModel
import PondOperations

/// The store's sheets, a line each, or as JSON.
struct SheetListText {
    let answers: [SheetAnswer]
    let language: Language

    var text: String {
        guard !answers.isEmpty else {
            return Words(zh: "库里还没有草图。", en: "The store has no sheets yet.").text(in: language)
        }
        return TextTable(columns: Self.columns, rows: answers.map(row), language: language).text()
    }

    var json: String { JSONText.encode(answers.map { SheetText.Document($0, language) }) }

    private static let columns = [
        TextTable.Column(Words(zh: "编号", en: "sheet"), isNumber: true),
        TextTable.Column(Words(zh: "照片", en: "photo"), shrinks: true),
        TextTable.Column(Words(zh: "轮次", en: "round"), shrinks: true),
        TextTable.Column(Words(zh: "村", en: "village"), shrinks: true),
        TextTable.Column(Words(zh: "定位", en: "fit")),
        TextTable.Column(Words(zh: "误差米", en: "error m"), isNumber: true),
        TextTable.Column(Words(zh: "号", en: "marks"), isNumber: true),
        TextTable.Column(Words(zh: "无归属", en: "loose"), isNumber: true),
    ]

    private func row(_ answer: SheetAnswer) -> [String] {
        let metres = answer.fit?.crossMetres.map { "\(($0 * 10).rounded() / 10)" }
        return [
            "\(answer.number)", answer.sheet.title, answer.round ?? "–", answer.village ?? "–",
            answer.fit?.title.text(in: language) ?? "–", metres ?? "–", "\(answer.marks.count)",
            "\(answer.looseNumbers.count)",
        ]
    }
}

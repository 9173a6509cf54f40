import PondMarket
import PondModel
import PondOperations

/// What a load of areas did, for a terminal of 80 columns.
struct AreasReportText {
    let report: AreasReport
    var language = Speech.language

    private static let listed = 20

    var text: String { ([fileLines, [table], notes, [ending]].flatMap { $0 }).joined(separator: "\n") }

    private var fileLines: [String] {
        report.files.map { file in
            "\(file.path) (\(file.format)\(file.encoding.map { ", \($0)" } ?? "")): \(file.datum.text(in: language))"
        }
    }

    private var table: String {
        let rows = AdminLevel.allCases.compactMap { level in
            report.counts[level].map { [level.title.text(in: language)] + CountTable.cells($0) }
        }
        return "\n" + CountTable(first: Words(zh: "级别", en: "level"), rows: rows, language: language).text
    }

    private var notes: [String] {
        let more = report.rejected.count - Self.listed
        return report.rejected.prefix(Self.listed).map {
            "  \($0.file):\($0.place): \($0.words.text(in: language))"
        }
            + (more > 0 ? [Words(zh: "  … 另有 \(more) 条", en: "  … \(more) more").text(in: language)] : [])
    }

    private var ending: String {
        let places = Words(
            zh: "\(report.points) 行有坐标，\(report.outlines) 行有边界，跳过省市 \(report.skipped) 行。",
            en:
                "\(report.points) rows have a point, \(report.outlines) an outline; \(report.skipped) above the county skipped."
        )
        let rehearsal = Words(zh: "（试运行，什么都没写）", en: " (dry run, nothing written)")
        return places.text(in: language) + (report.isRehearsal ? rehearsal.text(in: language) : "")
    }
}

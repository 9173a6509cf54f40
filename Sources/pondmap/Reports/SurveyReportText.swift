import Foundation
import PondMarket
import PondModel
import PondOperations
import PondSurvey

/// An import's report for a terminal of 80 columns, or as JSON.
struct SurveyReportText {
    let report: SurveyReport
    let language: Language

    private static let listed = 20

    var text: String {
        ([heading] + fileLines + [kindTable, villageTable].compactMap { $0 } + rejectLines + remarkLines + [
            ending
        ])
        .joined(separator: "\n")
    }

    private func words(_ chinese: String, _ english: String) -> String {
        Words(zh: chinese, en: english).text(in: language)
    }

    private var heading: String {
        report.isRehearsal
            ? words("轮次 \(report.round)（试运行，什么都没写）", "Round \(report.round) (dry run, nothing written)")
            : words("轮次 \(report.round)", "Round \(report.round)")
    }

    private var fileLines: [String] {
        report.files.flatMap { file in
            let encoding = file.encoding.map { ", \($0)" } ?? ""
            return [
                "  \(file.path) (\(file.format)\(encoding))",
                words("    坐标系：", "    datum: ") + file.datum.text(in: language),
            ] + unknownColumns(of: file)
        }
    }

    /// A misspelt column is seen here, and not in figures that are missing later.
    private func unknownColumns(of file: SurveyReport.File) -> [String] {
        guard !file.unknownColumns.isEmpty else { return [] }
        let shown = file.unknownColumns.prefix(12)
        let rest = file.unknownColumns.count > shown.count ? "…" : ""
        return [
            words("    原样保留的列：", "    columns kept as they are: ")
                + shown.joined(separator: words("、", ", ")) + rest
        ]
    }

    // MARK: - Tables

    private func table(_ first: Words, _ rows: [[String]]) -> String {
        "\n" + CountTable(first: first, rows: rows, language: language).text.trimmingCharacters(in: .newlines)
    }

    private var kindTable: String? {
        let rows = RecordKind.allCases.compactMap { kind in
            report.kinds[kind].map { [kind.title.text(in: language)] + CountTable.cells($0) }
        }
        let total = [[words("合计", "total")] + CountTable.cells(report.total)]
        return table(Words(zh: "类型", en: "kind"), rows + total)
    }

    private var villageTable: String? {
        let villages = report.villages.sorted { ($1.value.read, $0.key) < ($0.value.read, $1.key) }
        guard !villages.isEmpty else { return nil }
        let rows = villages.prefix(Self.listed).map { [$0.key] + CountTable.cells($0.value) }
        let more = villages.count - rows.count
        let rest = more > 0 ? words("\n… 另有 \(more) 个村", "\n… \(more) more villages") : ""
        return table(Words(zh: "村", en: "village"), Array(rows)) + rest
    }

    // MARK: - Notes

    private var rejectLines: [String] {
        notes(report.rejected, count: report.rejected.count, title: words("拒绝的行", "Rejected rows"))
            + report.rejectFiles.map { words("  已写到 ", "  written to ") + $0 }
    }

    private var remarkLines: [String] {
        notes(report.remarks, count: report.remarkCount, title: words("提醒", "Remarks"))
    }

    private func notes(_ notes: [SurveyReport.Note], count: Int, title: String) -> [String] {
        guard count > 0 else { return [] }
        let lines = notes.prefix(Self.listed).map {
            "  \($0.file):\($0.place): \($0.words.text(in: language))"
        }
        let shown = lines.count
        let more = count > shown ? [words("  … 另有 \(count - shown) 条", "  … \(count - shown) more")] : []
        return ["\n\(title) (\(count))"] + lines + more
    }

    private var ending: String {
        let total = report.total
        if report.isRehearsal { return words("\n试运行结束，库没有变。", "\nDry run: the store is as it was.") }
        if total.new + total.changed == 0 { return words("\n没有变化。", "\nNothing changed.") }
        return words("\n完成。要退回：pondmap undo", "\nDone. To take it back: pondmap undo")
    }
}

extension SurveyReportText {
    private struct Document: Encodable {
        struct Counts: Encodable {
            let read, new, changed, unchanged, rejected: Int
        }
        struct File: Encodable {
            let path, format: String
            let encoding: String?
            let frame: String
            let datum: String
            let unknownColumns: [String]
        }
        struct Note: Encodable {
            let file: String
            let place: Int
            let reason: String
        }
        let round: String
        let dryRun: Bool
        let files: [File]
        let total: Counts
        let kinds: [String: Counts]
        let villages: [String: Counts]
        let rejected: [Note]
        let remarks: [Note]
        let rejectFiles: [String]
    }

    /// Stable for scripts: keys are in English and sorted, sentences in the chosen language.
    var json: String {
        JSONText.encode(
            Document(
                round: report.round, dryRun: report.isRehearsal,
                files: report.files.map {
                    .init(
                        path: $0.path, format: $0.format, encoding: $0.encoding, frame: $0.frame,
                        datum: $0.datum.text(in: language), unknownColumns: $0.unknownColumns)
                },
                total: counts(report.total),
                kinds: Dictionary(
                    uniqueKeysWithValues: report.kinds.map { ($0.key.rawValue, counts($0.value)) }),
                villages: report.villages.mapValues(counts), rejected: report.rejected.map(note),
                remarks: report.remarks.map(note), rejectFiles: report.rejectFiles))
    }

    private func counts(_ counts: SurveyReport.Counts) -> Document.Counts {
        .init(
            read: counts.read, new: counts.new, changed: counts.changed, unchanged: counts.unchanged,
            rejected: counts.rejected)
    }

    private func note(_ note: SurveyReport.Note) -> Document.Note {
        .init(file: note.file, place: note.place, reason: note.words.text(in: language))
    }
}

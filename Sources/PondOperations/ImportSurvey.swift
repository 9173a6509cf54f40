import Foundation
import PondFormats
import PondModel
import PondStore
import PondSurvey

/// `pondmap survey`: files become ponds, farmers and sites of one round, in one transaction.
package enum ImportSurvey {
    /// What came of every row. Throws, and leaves the store as it was, when a file cannot be read, a datum is
    /// undecided, or `--strict` meets a bad row.
    package static func run(
        _ request: SurveyRequest, into store: Store, language: Language,
        progress: @escaping ProgressListener = { _ in }
    ) async throws -> SurveyReport {
        let files = try request.files.map(FeatureFile.init(path:))
        if let path = request.rejectPath {
            try OutputPlace.check(path, reading: request.files + [store.path])
        }
        let year = try await yearOfFigures(request, files: files, in: store)
        do {
            return try await store.change(
                verb: "survey", detail: detail(request), isRehearsal: request.isRehearsal
            ) { session in
                let report = try importFiles(files, request, year: year, into: session, progress: progress)
                // Before the commit: rows that could neither be taken nor written down would be lost.
                return try writeRejects(report, of: files, request, language: language)
            }
        } catch let refusal as StrictRefusal {
            // The rows to mend are wanted most when nothing else was written.
            let report = try writeRejects(refusal.report, of: files, request, language: language)
            throw OperationError.strictRefused(
                count: report.rejected.count, first: refusal.first.words, files: report.rejectFiles)
        }
    }

    /// Leaves the transaction with what is known of the bad rows.
    private struct StrictRefusal: Error {
        let report: SurveyReport
        let first: SurveyReport.Note
    }

    // MARK: - Steps

    private static func importFiles(
        _ files: [FeatureFile], _ request: SurveyRequest, year: Int?, into session: StoreSession,
        progress: @escaping ProgressListener
    ) throws -> SurveyReport {
        let settling = try Settling.beginning(session)
        let index = VillageIndex(try session.areas())
        let round = try knownRound(request, year: year, in: session)
        let importer = SurveyImporter(
            session, settling: settling, villages: index, request: request, year: year, knownRound: round)
        for file in files {
            let evidence = DatumEvidenceSource(
                session: session, villages: index, mapping: request.mapping,
                policy: settling.policy.datum)
            let frame = try FrameDecision.decide(file, flag: request.frame, evidence: evidence)
            importer.report.files.append(
                .init(
                    path: file.path, format: file.format.rawValue, encoding: file.encoding,
                    datum: frame.words,
                    frame: frame.frame?.code ?? "own"))
            let rows = PreparedRows(
                file: file, frame: frame, request: request, year: year, settling: settling, progress: progress
            )
            try importer.take(rows)
        }
        progress(.finishing)
        try settling.settle(session)
        if request.isStrict, let first = importer.report.rejected.first {
            throw StrictRefusal(report: importer.report, first: first)
        }
        return importer.finishedReport()
    }

    /// The year of rows that name none: `--year`, else the round's first four digits, else the round's own.
    private static func yearOfFigures(
        _ request: SurveyRequest, files: [FeatureFile], in store: Store
    ) async throws -> Int? {
        if let year = request.year { return year }
        let digits = request.round.prefix(4)
        if digits.count == 4, let year = Int(digits), (1990...2100).contains(year) { return year }
        let name = request.round
        return try await store.read { try $0.round(named: name)?.year }
    }

    private static func knownRound(
        _ request: SurveyRequest, year: Int?, in session: StoreSession
    ) throws -> Identifier<SurveyRound>? {
        guard let known = try session.round(named: request.round) else { return nil }
        if let year, let old = known.year, old != year {
            throw OperationError.roundOfAnotherYear(round: request.round, known: old, asked: year)
        }
        return known.id
    }

    private static func detail(_ request: SurveyRequest) -> String {
        let names = request.files.map { URL(fileURLWithPath: $0).lastPathComponent }
        return "\(request.round): \(names.joined(separator: ", "))"
    }

    private static func writeRejects(
        _ report: SurveyReport, of files: [FeatureFile], _ request: SurveyRequest, language: Language
    ) throws -> SurveyReport {
        guard let path = request.rejectPath, !report.rejected.isEmpty else { return report }
        let rejected = files.map { file in
            let rows = report.rejected.filter { $0.file == file.path }
                .map { RejectedRow(place: $0.place, reason: $0.words.text(in: language)) }
            return (file: file, rows: rows)
        }
        var report = report
        report.rejectFiles = try RejectFile.write(rejected.filter { !$0.rows.isEmpty }, to: path)
        return report
    }
}

import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// `pondmap sheet trace`: marks in pixels of a photo become ponds, farmers and sites by the survey's own rules.
package enum TraceSheet {
    package struct Request: Sendable {
        package var sheet: String
        /// The file of marks, the round and the rest, as an import takes them.
        package var survey: SurveyRequest
        /// The round whose ponds the numbers mean; `nil` to go by codes and places alone.
        package var against: String?

        package init(sheet: String, survey: SurveyRequest, against: String? = nil) {
            self.sheet = sheet
            self.survey = survey
            self.against = against
        }
    }

    /// What came of every row, and the sheet with its marks.
    package struct Answer: Sendable {
        package var survey: SurveyReport
        package let sheet: SheetAnswer
    }

    /// Throws, and leaves the store as it was, when the sheet is not fitted or the file cannot be read.
    package static func run(_ request: Request, into store: Store, language: Language) async throws -> Answer
    {
        if let path = request.survey.rejectPath {
            try SheetOutput.check(path, beside: store, reading: request.survey.files)
        }
        let file = try FeatureFile(path: request.survey.files[0])
        let detail =
            "\(request.sheet), \(request.survey.round): \(URL(fileURLWithPath: file.path).lastPathComponent)"
        var answer = try await store.change(
            verb: "sheet trace", detail: detail, isRehearsal: request.survey.isRehearsal
        ) { session in
            try trace(file, request, session)
        }
        guard let path = request.survey.rejectPath, !answer.survey.rejected.isEmpty else { return answer }
        let rows = answer.survey.rejected.map {
            RejectedRow(place: $0.place, reason: $0.words.text(in: language))
        }
        answer.survey.rejectFiles = try RejectFile.write([(file: file, rows: rows)], to: path)
        return answer
    }

    private static func trace(
        _ file: FeatureFile, _ request: Request, _ session: StoreSession
    ) throws -> Answer {
        let settling = try Settling.beginning(session)
        var sheet = try SheetFinder.sheet(request.sheet, session)
        let placing = try SheetPlacing(of: sheet, session)
        let known = try session.round(named: request.survey.round)
        let year = request.survey.year ?? SurveyRound.year(inNameOf: request.survey.round) ?? known?.year
        let importer = SurveyImporter(
            session, settling: settling, villages: VillageIndex(try session.areas()), request: request.survey,
            year: year, knownRound: known?.id)
        importer.file = file.path
        importer.report.files.append(
            .init(
                path: file.path, format: file.format.rawValue, encoding: file.encoding,
                datum: Words(zh: "草图 \(sheet.label) 的像素", en: "pixels of sheet \(sheet.label)")))
        let links = try request.against.map { round in
            let marks = try SheetMarks(path: file.path, on: sheet, mapping: request.survey.mapping)
            return try LastRoundLinks(marks, of: sheet, round: round, session)
        }
        let tracer = try SheetTracer(
            sheet: sheet, marks: MarkReader(placing: placing, pixels: PixelMarkReader(of: file, on: sheet)),
            importer: importer, settling: settling, year: year, links: links)
        try file.read { features in
            for feature in features { try tracer.take(feature) }
        }
        if sheet.round == nil, !tracer.isEmpty {
            sheet.round = try importer.round()
            try session.update(sheet)
        }
        try settling.settle(session)
        return Answer(survey: importer.finishedReport(), sheet: try SheetAnswer(sheet, session))
    }
}

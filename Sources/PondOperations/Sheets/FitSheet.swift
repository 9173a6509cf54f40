import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// `pondmap sheet fit`: control points, or marks that an earlier round knows, say where a sheet's pixels lie, and how far off they may be.
package enum FitSheet {
    package struct Request: Sendable {
        package var sheet: String
        /// The file of control points; `nil` where marks that an earlier round knows suffice.
        package var control: String?
        package var against: LastRoundRequest?
        package var choice = ModelChoice.auto
        /// Of the degrees in the file.
        package var datum = Datum.wgs84
        /// The system of projected coordinates in the file.
        package var crs: String?
        /// Why a fit past the policy's limit is taken all the same.
        package var acceptedReason: String?
        /// Leaves out the points that contradict the others.
        package var dropsOutliers = false
        /// The paper's size, where the page fills the photo.
        package var paper: PaperSize?
        /// Where the control points go, for QGIS (`.points`) or Allmaps (`.json`).
        package var pointsPath: String?

        package init(sheet: String, control: String? = nil, against: LastRoundRequest? = nil) {
            self.sheet = sheet
            self.control = control
            self.against = against
        }

        /// The files that the fit reads.
        var files: [String] { [control, against?.marks].compactMap { $0 } }

        /// The reason why a fit past the limit is taken; blanks are none.
        var reason: String? {
            acceptedReason.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
                .flatMap { $0.isEmpty ? nil : $0 }
        }

        /// What the fit rests on, for people: the files' names and the round.
        var source: String {
            let names = files.map { URL(fileURLWithPath: $0).lastPathComponent }
            return (names + [against?.round].compactMap { $0 }).joined(separator: ", ")
        }
    }

    package struct Answer: Sendable {
        package let sheet: SurveySheet
        package let report: FitReport
        /// The file of control points; `nil` where there was none.
        package let controlFile: String?
        /// Lines of the file that could not be used.
        package let rejected: [RejectedControl]
        /// What the earlier round says of the marks, when it was asked.
        package let lastRound: LastRoundAnswer?
        /// The points left out, when that was asked for.
        package let dropped: [ControlPoint]
        package let limits: Policy.Sheets
        /// `nil` where nobody knows how large the paper is.
        package let paper: PaperMeasure?
        package let acceptedReason: String?
        /// `false` when the fit is past the policy's limit and no reason was given: the store is as it was.
        package let isStored: Bool
        /// The placing by the tags of a printed page whose place this fit takes though its marks were surer.
        package let replaced: PagePlacing?
    }

    /// The fit and whether it was stored. Throws, and leaves the store as it was, when the points cannot place a sheet.
    package static func run(_ request: Request, in store: Store) async throws -> Answer {
        if let path = request.pointsPath {
            try ControlPointFile.require(path)
            try SheetOutput.check(path, beside: store, reading: request.files)
        }
        // What is refused or past the limit never begins to write.
        let answer = try await store.read { try fit(request, $0) }
        guard answer.isStored, let id = answer.sheet.id else {
            try save(answer, request)
            return answer
        }
        let record = try record(answer, request)
        try await store.change(verb: "sheet fit", detail: "\(request.sheet): \(request.source)") { session in
            try session.put(record, of: id)
            // Within the transaction: where the file cannot be written, nothing is stored either.
            try save(answer, request)
        }
        return answer
    }

    // MARK: - Steps

    private static func save(_ answer: Answer, _ request: Request) throws {
        guard let path = request.pointsPath else { return }
        try ControlPointFile.write(answer.report.fit, leftOut: answer.dropped, of: answer.sheet, to: path)
    }

    private static func fit(_ request: Request, _ reading: StoreReading) throws -> Answer {
        let sheet = try SheetFinder.sheet(request.sheet, reading)
        let paper = try PaperMeasure(request.paper, of: sheet, reading)
        let control = try SheetControl(request, of: sheet, reading)
        let limits = try PolicySetting.policy(reading).sheets
        let (report, dropped) = try telling(control, request) {
            try self.report(control.points, request, sheet, limits)
        }
        return Answer(
            sheet: sheet, report: report, controlFile: request.control, rejected: control.rejected,
            lastRound: control.lastRound, dropped: dropped, limits: limits, paper: paper,
            acceptedReason: report.isWithinLimits ? nil : request.reason,
            isStored: report.isWithinLimits || request.reason != nil,
            replaced: try betterPlacing(than: report.fit, of: sheet, reading))
    }

    /// A refusal says too which lines of the file had fallen out before.
    private static func telling<Value>(
        _ control: SheetControl, _ request: Request, _ work: () throws -> Value
    ) throws -> Value {
        do {
            return try work()
        } catch let error as SheetFitError {
            throw control.telling(error, of: request.control)
        }
    }

    /// How the tags of a printed page have placed the sheet, where that is surer in the middle of the photo.
    private static func betterPlacing(
        than fit: SheetFit, of sheet: SurveySheet, _ reading: StoreReading
    ) throws -> PagePlacing? {
        guard let stored = try sheet.id.flatMap({ try reading.fit(of: $0) }),
            case .coded(let page) = try? StoredPlacing(text: stored.transform)
        else { return nil }
        let middle = PixelPoint(x: Double(sheet.widthPixels) / 2, y: Double(sheet.heightPixels) / 2)
        let bound = fit.errorBound(at: middle) ?? .metres(.infinity)
        return page.errorBound < bound ? page : nil
    }

    /// The fit to all points; where that was asked for, to those that do not contradict the others.
    private static func report(
        _ points: [ControlPoint], _ request: Request, _ sheet: SurveySheet, _ limits: Policy.Sheets
    ) throws -> (FitReport, dropped: [ControlPoint]) {
        let photo = PhotoSize(width: sheet.widthPixels, height: sheet.heightPixels)
        var fitting = FitRequest(points: points, choice: request.choice, photo: photo, limits: limits)
        let report = try FitReport(fitting)
        guard request.dropsOutliers, !report.outliers.isEmpty else { return (report, []) }
        fitting.points = points.filter { !report.outliers.contains($0) }
        return (try FitReport(fitting), report.outliers)
    }

    private static func record(_ answer: Answer, _ request: Request) throws -> SheetFitRecord {
        let (report, dropped) = (answer.report, answer.dropped)
        let fit = report.fit
        // The bound at a spot is made anew from the points: by the model that was found, or by the same choice.
        let choice = request.choice == .auto ? "auto" : fit.model.rawValue
        let used = fit.residuals.enumerated().map { index, residual in
            control(residual.point, number: index + 1, residual: residual.distance.metres)
        }
        let left = dropped.enumerated().map { index, point in
            control(point, number: used.count + index + 1, residual: nil)
        }
        return SheetFitRecord(
            model: fit.model.rawValue,
            transform: try StoredPlacing.control(fit.transform, choice: choice).text,
            report: report.warnings.map(\.words.english).joined(separator: "\n"), rmseMetres: fit.rmse.metres,
            crossMetres: fit.leaveOneOut?.metres,
            acceptedReason: answer.acceptedReason, source: request.source,
            fittedAt: Date.now.formatted(.iso8601), controls: used + left)
    }

    private static func control(_ point: ControlPoint, number: Int, residual: Double?) -> SheetControlRecord {
        SheetControlRecord(
            number: number, x: point.pixel.x, y: point.pixel.y, position: point.position, name: point.name,
            isUsed: residual != nil, residualMetres: residual)
    }
}

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

        /// What the fit rests on, for people: the files' names and the round.
        var source: String {
            let files = [control, against?.marks].compactMap { $0 }
                .map { URL(fileURLWithPath: $0).lastPathComponent }
            return (files + [against?.round].compactMap { $0 }).joined(separator: ", ")
        }
    }

    package struct Answer: Sendable {
        package let sheet: SurveySheet
        package let report: FitReport
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
    }

    /// The fit and whether it was stored. Throws when the points cannot place a sheet.
    package static func run(_ request: Request, in store: Store) async throws -> Answer {
        if let path = request.pointsPath { try ControlPointFile.require(path) }
        do {
            return try await store.change(verb: "sheet fit", detail: "\(request.sheet): \(request.source)") {
                session in
                let answer = try fit(request, session)
                // Leaves the transaction: what is past the limit is shown and not stored.
                guard answer.isStored else { throw PastLimit(answer: answer) }
                return answer
            }
        } catch let refusal as PastLimit {
            return refusal.answer
        }
    }

    private struct PastLimit: Error {
        let answer: Answer
    }

    // MARK: - Steps

    private static func fit(_ request: Request, _ session: StoreSession) throws -> Answer {
        let sheet = try SheetFinder.sheet(request.sheet, session)
        guard let id = sheet.id else { preconditionFailure("a stored sheet has its id") }
        let paper = try PaperMeasure(request.paper, of: sheet, session)
        let control = try SheetControl(request, of: sheet, session)
        let limits = try PolicySetting.policy(session).sheets
        let (report, dropped) = try report(control.points, request, sheet, limits)
        let isStored = report.isWithinLimits || request.acceptedReason != nil
        if isStored { try session.put(record(report, dropped, request), of: id) }
        // Within the transaction: where the file cannot be written, nothing is stored either.
        if let path = request.pointsPath {
            try ControlPointFile.write(report.fit, leftOut: dropped, of: sheet, to: path)
        }
        return Answer(
            sheet: sheet, report: report, rejected: control.rejected, lastRound: control.lastRound,
            dropped: dropped, limits: limits, paper: paper,
            acceptedReason: report.isWithinLimits ? nil : request.acceptedReason, isStored: isStored)
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

    private static func record(
        _ report: FitReport, _ dropped: [ControlPoint], _ request: Request
    ) throws -> SheetFitRecord {
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
            acceptedReason: report.isWithinLimits ? nil : request.acceptedReason,
            source: request.source, fittedAt: Date.now.formatted(.iso8601), controls: used + left)
    }

    private static func control(_ point: ControlPoint, number: Int, residual: Double?) -> SheetControlRecord {
        SheetControlRecord(
            number: number, x: point.pixel.x, y: point.pixel.y, position: point.position, name: point.name,
            isUsed: residual != nil, residualMetres: residual)
    }
}

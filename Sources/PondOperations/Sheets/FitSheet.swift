import Foundation
import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// `pondmap sheet fit`: control points say where a sheet's pixels lie, and how far off they may be.
package enum FitSheet {
    package struct Request: Sendable {
        package var sheet: String
        package var control: String
        package var choice: ModelChoice
        /// Of the degrees in the file.
        package var datum: Datum
        /// The system of projected coordinates in the file.
        package var crs: String?
        /// Why a fit past the policy's limit is taken all the same.
        package var acceptedReason: String?
        /// Leaves out the points that contradict the others.
        package var dropsOutliers: Bool

        package init(
            sheet: String, control: String, choice: ModelChoice, datum: Datum, crs: String?,
            acceptedReason: String?, dropsOutliers: Bool
        ) {
            self.sheet = sheet
            self.control = control
            self.choice = choice
            self.datum = datum
            self.crs = crs
            self.acceptedReason = acceptedReason
            self.dropsOutliers = dropsOutliers
        }
    }

    package struct Answer: Sendable {
        package let sheet: SurveySheet
        package let report: FitReport
        /// Lines of the file that could not be used.
        package let rejected: [RejectedControl]
        /// The points left out, when that was asked for.
        package let dropped: [ControlPoint]
        package let limits: Policy.Sheets
        package let acceptedReason: String?
        /// `false` when the fit is past the policy's limit and no reason was given: the store is as it was.
        package let isStored: Bool
    }

    /// The fit and whether it was stored. Throws when the file or its points cannot place a sheet.
    package static func run(_ request: Request, in store: Store) async throws -> Answer {
        let file = try ControlFile(text: text(of: request.control), file: request.control)
        do {
            return try await store.change(
                verb: "sheet fit",
                detail: "\(request.sheet): \(URL(fileURLWithPath: request.control).lastPathComponent)"
            ) { session in
                let answer = try fit(file, request, session)
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

    private static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OperationError.cannotRead(path: path)
        }
        guard let text = String(data: data, encoding: .utf8) else { throw OperationError.notUTF8(path: path) }
        return text
    }

    // MARK: - Steps

    private static func fit(_ file: ControlFile, _ request: Request, _ session: StoreSession) throws -> Answer
    {
        let sheet = try SheetFinder.sheet(request.sheet, session)
        guard let id = sheet.id else { preconditionFailure("a stored sheet has its id") }
        let photo = PhotoSize(width: sheet.widthPixels, height: sheet.heightPixels)
        let places = try PlaceNames(sheet, session)
        let (points, rejected) = try file.points(
            datum: request.datum, crs: request.crs, photo: photo, file: request.control, place: places.place)
        if points.isEmpty, let first = rejected.first {
            throw SheetError.noControlPoint(file: request.control, first: first.words)
        }
        let limits = try PolicySetting.policy(session).sheets
        var fitting = FitRequest(points: points, choice: request.choice, photo: photo, limits: limits)
        var report = try FitReport(fitting)
        var dropped: [ControlPoint] = []
        if request.dropsOutliers, !report.outliers.isEmpty {
            dropped = report.outliers
            fitting.points = points.filter { !dropped.contains($0) }
            report = try FitReport(fitting)
        }
        let isStored = report.isWithinLimits || request.acceptedReason != nil
        if isStored { try session.put(record(report, dropped, request), of: id) }
        return Answer(
            sheet: sheet, report: report, rejected: rejected, dropped: dropped, limits: limits,
            acceptedReason: report.isWithinLimits ? nil : request.acceptedReason, isStored: isStored)
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
            source: URL(fileURLWithPath: request.control).lastPathComponent,
            fittedAt: Date.now.formatted(.iso8601), controls: used + left)
    }

    private static func control(_ point: ControlPoint, number: Int, residual: Double?) -> SheetControlRecord {
        SheetControlRecord(
            number: number, x: point.pixel.x, y: point.pixel.y, position: point.position, name: point.name,
            isUsed: residual != nil, residualMetres: residual)
    }
}

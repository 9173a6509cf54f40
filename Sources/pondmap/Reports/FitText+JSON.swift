import PondModel
import PondOperations
import PondSheets

extension FitText {
    private struct Document: Encodable {
        struct Point: Encodable {
            let label: String
            let x, y, longitude, latitude, residualMetres, eastMetres, northMetres: Double
            let residualPixels, leaveOneOutMetres: Double?
            let contradicts: Bool
        }
        struct Model: Encodable {
            let model: String
            let rmseMetres: Double
            let leaveOneOutMetres: Double?
        }
        let sheet: Int64
        let stored: Bool
        let accepted: String?
        let best: Model
        let withoutOutliers: Model?
        let models: [Model]
        let worst: String?
        let bound90MetresInTheMiddle: Double?
        let limitMetres: Double
        let points: [Point]
        let dropped, warnings, rejected: [String]
    }

    /// Stable for scripts: keys in English and sorted, sentences in the chosen language.
    var json: String {
        let middle = PixelPoint(
            x: Double(answer.sheet.widthPixels) / 2, y: Double(answer.sheet.heightPixels) / 2)
        return JSONText.encode(
            Document(
                sheet: answer.sheet.id?.number ?? 0, stored: answer.isStored, accepted: answer.acceptedReason,
                best: model(fit), withoutOutliers: answer.report.withoutOutliers.map(model),
                models: answer.report.scores.map {
                    .init(
                        model: $0.model.rawValue, rmseMetres: $0.rmse.metres,
                        leaveOneOutMetres: $0.leaveOneOut.flatMap { Self.finite($0.metres) })
                }, worst: fit.worst?.point.label,
                bound90MetresInTheMiddle: fit.errorBound(at: middle).flatMap { Self.finite($0.metres) },
                limitMetres: answer.limits.maximumError.metres, points: fit.residuals.map(point),
                dropped: answer.dropped.map(\.label),
                warnings: answer.report.warnings.map { $0.words.text(in: language) },
                rejected: answer.rejected.map { $0.words.text(in: language) }))
    }

    private static func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }

    private func model(_ fit: SheetFit) -> Document.Model {
        .init(
            model: fit.model.rawValue, rmseMetres: fit.rmse.metres,
            leaveOneOutMetres: fit.leaveOneOut.flatMap { Self.finite($0.metres) })
    }

    private func point(_ residual: ControlResidual) -> Document.Point {
        .init(
            label: residual.point.label, x: residual.point.pixel.x, y: residual.point.pixel.y,
            longitude: residual.point.position.longitude, latitude: residual.point.position.latitude,
            residualMetres: residual.distance.metres, eastMetres: residual.eastMetres,
            northMetres: residual.northMetres, residualPixels: residual.pixels.flatMap(Self.finite),
            leaveOneOutMetres: residual.leaveOneOut.flatMap { Self.finite($0.metres) },
            contradicts: answer.report.outliers.contains(residual.point))
    }
}

import PondModel
import PondOperations
import PondSheets

extension FitText {
    private struct Document: Encodable {
        struct Point: Encodable {
            let label: String
            let x, y, longitude, latitude, residualMetres, eastMetres, northMetres: Double
            let residualPixels, residualMillimetres, leaveOneOutMetres: Double?
            let contradicts: Bool
        }
        struct LastRound: Encodable {
            struct Link: Encodable {
                let number, pond, village, by: String
                let missedMetres: Double
                let control: Bool
            }
            struct Doubt: Encodable {
                let kind, words: String
                let marks: [String]
                let nearest: String?
            }
            let round: String
            let marks: Int
            let links: [Link]
            let doubts: [Doubt]
            let loose, unread: [String]
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
        let lastRound: LastRound?
        let dropped, warnings, rejected, passedLimits: [String]
        let replacesBetterTagFit: Bool
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
                lastRound: answer.lastRound.map(lastRound), dropped: answer.dropped.map(\.label),
                warnings: answer.report.warnings.map { $0.words.text(in: language) },
                rejected: rejectedLines,
                passedLimits: answer.report.passedLimits.map { $0.words.text(in: language) },
                replacesBetterTagFit: answer.isStored && answer.replaced != nil))
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
            residualMillimetres: millimetres(residual).flatMap(Self.finite),
            leaveOneOutMetres: residual.leaveOneOut.flatMap { Self.finite($0.metres) },
            contradicts: answer.report.outliers.contains(residual.point))
    }

    private func lastRound(_ answer: LastRoundAnswer) -> Document.LastRound {
        .init(
            round: answer.round, marks: answer.markCount,
            links: answer.links.map {
                .init(
                    number: $0.number, pond: $0.pond, village: $0.village, by: $0.basis.rawValue,
                    missedMetres: $0.missedMetres, control: $0.isCertain)
            }, doubts: answer.doubts.map(doubt), loose: answer.loose,
            unread: answer.unread.map { "\($0.file):\($0.place): \($0.words.text(in: language))" })
    }

    private func doubt(_ doubt: MarkDoubt) -> Document.LastRound.Doubt {
        let (kind, marks, nearest): (String, [String], String?) =
            switch doubt {
            case .swapped(let one, let other, _): ("swapped", [one, other], nil)
            case .misplaced(let label, _, let nearest): ("misplaced", [label], nearest)
            case .repeated(let label, let nearest): ("repeated", [label], nearest)
            case .reversed(let labels, _): ("reversed", labels, nil)
            case .outOfOrder(let label, _): ("outOfOrder", [label], nil)
            }
        return .init(kind: kind, words: doubt.words.text(in: language), marks: marks, nearest: nearest)
    }
}

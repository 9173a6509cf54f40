import PondModel
import PondOperations
import PondStore

extension SheetText {
    /// Stable for scripts: keys in English and sorted.
    struct Document: Encodable {
        struct Fit: Encodable {
            let model, source: String
            let rmseMetres, leaveOneOutMetres: Double?
            let accepted: String?
            let points: [Point]
        }
        struct Point: Encodable {
            let number: Int
            let x, y, longitude, latitude: Double
            let name: String?
            let used: Bool
            let residualMetres: Double?
        }
        struct Mark: Encodable {
            let number, kind, link: String
            let became, reason: String?
            let x, y, longitude, latitude: Double
            let errorMetres, areaErrorShare: Double?
            let usesOutline: Bool
        }
        struct Spot: Encodable {
            let x, y: Double
            let longitude, latitude, bound90Metres: Double?
            let folded: Bool
        }
        let sheet: Int64
        let new: Bool
        let title, format, sha256, file, addedAt: String
        let width, height, orientation: Int
        let blur: Double
        let round, village: String?
        let fit: Fit?
        let marks: [Mark]
        let loose: [String]
        let spots: [Spot]?
    }

    var json: String { JSONText.encode(Document(answer, language)) }
}

extension SheetText.Document {
    init(_ answer: SheetAnswer, _ language: Language) {
        let photo = answer.sheet
        self.init(
            sheet: answer.number, new: answer.isNew, title: photo.title, format: photo.format,
            sha256: photo.sha256, file: photo.file, addedAt: photo.addedAt, width: photo.widthPixels,
            height: photo.heightPixels, orientation: photo.orientation, blur: photo.blur, round: answer.round,
            village: answer.village, fit: answer.fit.map(Fit.init),
            marks: answer.marks.map { Mark($0, language) },
            loose: answer.looseNumbers, spots: answer.spots.isEmpty ? nil : answer.spots.map(Spot.init))
    }
}

extension SheetText.Document.Fit {
    init(_ fit: SheetFitRecord) {
        self.init(
            model: fit.model, source: fit.source, rmseMetres: fit.rmseMetres,
            leaveOneOutMetres: fit.crossMetres, accepted: fit.acceptedReason,
            points: fit.controls.map { point in
                .init(
                    number: point.number, x: point.x, y: point.y, longitude: point.position.longitude,
                    latitude: point.position.latitude, name: point.name, used: point.isUsed,
                    residualMetres: point.residualMetres)
            })
    }
}

extension SheetText.Document.Mark {
    init(_ mark: SheetAnswer.Mark, _ language: Language) {
        let own = mark.mark
        self.init(
            number: own.number, kind: own.kind, link: own.link.rawValue, became: mark.target,
            reason: own.reason?.text(in: language), x: own.x, y: own.y, longitude: own.position.longitude,
            latitude: own.position.latitude, errorMetres: own.errorMetres, areaErrorShare: own.areaShare,
            usesOutline: own.usesOutline)
    }
}

extension SheetText.Document.Spot {
    init(_ spot: SheetAnswer.Spot) {
        self.init(
            x: spot.pixel.x, y: spot.pixel.y, longitude: spot.position?.longitude,
            latitude: spot.position?.latitude, bound90Metres: spot.bound?.metres, folded: spot.isFolded)
    }
}

import Foundation
import PondGeodesy
import PondMarket
import PondModel
import PondSheets
import PondStore

/// `pondmap sheet detect`: what was drawn or stuck on a sheet, as a file to look through. Nothing of it goes into the
/// store before a person takes it with `sheet trace`.
package enum DetectMarks {
    package struct Request: Sendable {
        package var sheet: String
        package var path: String
        package var colours: Set<InkColour>
        /// The page's long side on paper.
        package var pageMillimetres: Double

        package init(sheet: String, path: String, colours: Set<InkColour>, pageMillimetres: Double) {
            self.sheet = sheet
            self.path = path
            self.colours = colours
            self.pageMillimetres = pageMillimetres
        }
    }

    package struct Answer: Sendable {
        package let candidates: [MarkCandidate]
        /// Whether they were told from what is printed on the page.
        package let usesCleanPrint: Bool
        /// What a person should know.
        package let notes: [Words]
    }

    /// Writes the candidates as GeoJSON in pixels of the photo, ready to be traced. The marks of a coded sheet are what
    /// its clean print does not have.
    package static func run(
        _ request: Request, from store: Store, progress: @escaping ProgressListener = { _ in }
    ) async throws -> Answer {
        try SheetOutput.check(request.path, beside: store)
        let (sheet, placing, ground) = try await store.read { reading in
            let sheet = try SheetFinder.sheet(request.sheet, reading)
            let isFitted = try sheet.id.flatMap { try reading.fit(of: $0) } != nil
            let placing = isFitted ? try SheetPlacing(of: sheet, reading) : nil
            return (sheet, placing, try CleanField.ground(of: sheet, store, reading))
        }
        progress(WorkProgress(step: Words(zh: "找笔迹和贴纸", en: "looking for pen and stickers"), share: nil))
        let image = try PhotoFile(path: store.photoPath(of: sheet), as: sheet.title).image()
        let (field, notes) = CleanField.field(
            of: image, on: ground, pageMillimetres: request.pageMillimetres)
        let candidates = MarkFinder(colours: request.colours).candidates(in: field)
        try write(candidates, of: sheet, placing, to: request.path)
        return Answer(candidates: candidates, usesCleanPrint: field.hasCleanPrint, notes: notes)
    }

    private static func write(
        _ candidates: [MarkCandidate], of sheet: SurveySheet, _ placing: SheetPlacing?, to path: String
    ) throws {
        let features = candidates.enumerated().map { feature($1, number: $0 + 1, placing) }
        let document = JSONValue.object([
            JSONMember("type", .text("FeatureCollection")),
            JSONMember("sheet", .integer(Int(sheet.id?.number ?? 0))),
            JSONMember("features", .list(features)),
        ])
        do {
            try Data((document.text() + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw OperationError.cannotWrite(path: path, why: error.localizedDescription)
        }
    }

    private static func feature(_ candidate: MarkCandidate, number: Int, _ placing: SheetPlacing?)
        -> JSONValue
    {
        var properties = [
            JSONMember("number", .integer(number)), JSONMember("colour", .text(candidate.colour.rawValue)),
            JSONMember("shape", .text(candidate.shape.rawValue)),
            JSONMember("size_mm", .decimal(candidate.sizeMillimetres, places: 1)),
        ]
        if let place = placing?.position(candidate.middle) {
            properties.append(JSONMember("longitude", .decimal(place.longitude, places: 7)))
            properties.append(JSONMember("latitude", .decimal(place.latitude, places: 7)))
        }
        if let error = placing?.errorBound(candidate.middle) {
            properties.append(JSONMember("error_m", .decimal(error.metres, places: 1)))
        }
        return .object([
            JSONMember("type", .text("Feature")), JSONMember("geometry", geometry(candidate)),
            JSONMember("properties", .object(properties)),
        ])
    }

    private static func geometry(_ candidate: MarkCandidate) -> JSONValue {
        func pair(_ pixel: PixelPoint) -> JSONValue {
            .list([.decimal(pixel.x, places: 1), .decimal(pixel.y, places: 1)])
        }
        guard candidate.shape == .outline, let first = candidate.corners.first else {
            return .object([
                JSONMember("type", .text("Point")), JSONMember("coordinates", pair(candidate.middle)),
            ])
        }
        let ring = (candidate.corners + [first]).map(pair)
        return .object([
            JSONMember("type", .text("Polygon")), JSONMember("coordinates", .list([.list(ring)])),
        ])
    }
}

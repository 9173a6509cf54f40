import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// The control points of one fit, from wherever they come.
struct SheetControl {
    private(set) var points: [ControlPoint] = []
    /// Lines of the file that could not be used.
    private(set) var rejected: [RejectedControl] = []
    private(set) var lastRound: LastRoundAnswer?

    /// The points of a control file, the marks that an earlier round knows, or both; a spot that the file has goes
    /// before a mark on it.
    init(_ request: FitSheet.Request, of sheet: SurveySheet, _ reading: StoreReading) throws {
        if let path = request.control { try takeFile(path, request, sheet, reading) }
        guard let against = request.against else { return }
        let links = try LastRoundLinks(
            Self.marks(against, sheet, reading), of: sheet, round: against.round, reading)
        points += links.controlPoints.filter { point in points.allSatisfy { !$0.isSame(as: point) } }
        lastRound = try links.answer(reading)
    }

    private mutating func takeFile(
        _ path: String, _ request: FitSheet.Request, _ sheet: SurveySheet, _ reading: StoreReading
    ) throws {
        let file = try ControlFile(text: Self.text(of: path), file: path)
        let photo = PhotoSize(width: sheet.widthPixels, height: sheet.heightPixels)
        let places = try PlaceNames(sheet, reading)
        (points, rejected) = try file.points(
            datum: request.datum, crs: request.crs, photo: photo, file: path, place: places.place)
        if points.isEmpty, !rejected.isEmpty {
            throw SheetError.noControlPoint(file: path, rejected: rejected.map(\.words))
        }
        do {
            try Self.requireNear(points, reading)
        } catch let error as SheetError {
            throw telling(error, of: path)
        }
    }

    /// The refusal with the file's name, and with the lines of the file that had fallen out before.
    func telling(_ error: any TellingError, of path: String?) -> any TellingError {
        guard let path else { return error }
        return SheetError.cannotFit(file: path, why: error.words, rejected: rejected.map(\.words))
    }

    /// A sheet is of the land that the store knows: a place on another continent is a slip, however well all agree.
    private static func requireNear(_ points: [ControlPoint], _ reading: StoreReading) throws {
        let limits = PlacingLimits(try PolicySetting.policy(reading).placing)
        let placer = VillagePlacer(VillageIndex(try reading.areas()), limits: limits)
        for point in points {
            do throws(RejectedReason) {
                let place = Coordinate(x: point.position.longitude, y: point.position.latitude)
                try PositionCheck.check(point.position, from: place)
                try placer.checkNearness(point.position)
            } catch {
                throw SheetError.strangeControlPoint(point.label, why: error.words)
            }
        }
    }

    private static func marks(
        _ request: LastRoundRequest, _ sheet: SurveySheet, _ reading: StoreReading
    ) throws -> SheetMarks {
        guard let path = request.marks else { return try SheetMarks(tracedOn: sheet, reading) }
        return try SheetMarks(path: path, on: sheet)
    }

    private static func text(of path: String) throws -> String {
        guard FileManager.default.contents(atPath: path) != nil else {
            throw OperationError.cannotRead(path: path)
        }
        guard let text = try TableText.read(path) else { throw OperationError.notUTF8(path: path) }
        return text
    }
}

extension ControlPoint {
    /// Whether both are one spot of the photo or one place on the earth, which a fit would refuse.
    fileprivate func isSame(as other: ControlPoint) -> Bool {
        abs(pixel.x - other.pixel.x) < 1 && abs(pixel.y - other.pixel.y) < 1
            || position.distance(to: other.position) < .metres(0.01)
    }
}

import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// A sheet as people see it: with names where the store has numbers.
package struct SheetAnswer: Sendable {
    /// A mark with the name of what it became.
    package struct Mark: Sendable {
        package let mark: SheetMark
        /// The pond's code, the farmer's or site's name; `nil` for a loose mark.
        package let target: String?
        /// Whether a survey or imagery has drawn the pond: a sketch says who, an outline where and how big.
        package let hasOutline: Bool
        /// Whether somebody has told the pond's area; `nil` for what is no pond.
        package let hasReportedArea: Bool?
    }

    /// A pixel that somebody asked about.
    package struct Spot: Sendable {
        package let pixel: PixelPoint
        /// `nil` beside the photo, and where the fit puts it nowhere.
        package let position: Position?
        /// Whether it lies on the photo where the fit folds that over.
        package let isFolded: Bool
        /// The truth lies within this nine times in ten; `nil` when nobody knows.
        package let bound: Length?
    }

    package let sheet: SurveySheet
    package let round: String?
    package let village: String?
    package let fit: SheetFitRecord?
    package let marks: [Mark]
    /// Set by an addition: whether the photo was new to the store.
    package var isNew = false
    /// Set by an addition: how the photo of a printed page was placed.
    package var placed: PlaceFieldPhoto.Answer?
    /// Set by an addition: whether the store holds another fit than `placed`, which stays.
    package var keepsOtherFit = false

    /// Where pixels lie that were asked for.
    package var spots: [Spot] = []

    package var number: Int64 { sheet.id?.number ?? 0 }

    /// Numbers without a pond of their own: a person has to say which they are.
    package var looseNumbers: [String] { marks.filter { $0.mark.link == .loose }.map(\.mark.number) }
}

extension SheetAnswer {
    /// Everything that the store knows of the sheet.
    init(_ sheet: SurveySheet, _ reading: StoreReading, isNew: Bool = false) throws {
        self.sheet = sheet
        self.isNew = isNew
        round = try sheet.round.flatMap { try reading.round($0)?.name }
        village = try sheet.village.flatMap { try reading.area($0)?.name }
        fit = try sheet.id.flatMap { try reading.fit(of: $0) }
        marks = try sheet.id.map { try reading.marks(of: $0).map { try Mark($0, reading) } } ?? []
    }
}

extension SheetAnswer.Mark {
    init(_ mark: SheetMark, _ reading: StoreReading) throws {
        self.mark = mark
        let pond = try mark.pond.flatMap { try reading.pond($0) }
        let farmer = try mark.farmer.flatMap { try reading.farmer($0) }
        let site = try mark.site.flatMap { try reading.site($0) }
        hasOutline = pond?.boundary != nil
        hasReportedArea = pond.map { $0.reportedArea != nil }
        target = pond.map { $0.code ?? "#\($0.id?.number ?? 0)" } ?? farmer?.name ?? site?.name ?? site?.code
    }
}

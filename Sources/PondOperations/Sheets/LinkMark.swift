import Foundation
import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// `pondmap sheet link`: a person says which pond a number on a sheet is.
package enum LinkMark {
    package struct Request: Sendable {
        package var sheet: String
        package var number: String
        package var code: String
        package var village: String?

        package init(sheet: String, number: String, code: String, village: String? = nil) {
            self.sheet = sheet
            self.number = number
            self.code = code
            self.village = village
        }
    }

    /// The sheet afterwards, and what was done. What was written beside the number becomes the pond's, which keeps
    /// its place and outline; a pond that the number had brought in goes, unless others have worked on it since.
    package static func run(_ request: Request, in store: Store) async throws -> (
        sheet: SheetAnswer, words: Words
    ) {
        try await store.change(
            verb: "sheet link", detail: "\(request.sheet), \(request.number): \(request.code)"
        ) { session in
            let settling = try Settling.beginning(session)
            let sheet = try SheetFinder.sheet(request.sheet, session)
            guard let id = sheet.id else { preconditionFailure("a stored sheet has its id") }
            guard let mark = try session.mark(of: id, number: request.number) else {
                let known = try session.marks(of: id).map(\.number)
                throw SheetError.unknownMark(request.number, sheet: id.number, known: known)
            }
            let pond = try pond(request, sheet, session)
            let words = try link(mark, id, pond, settling, session)
            try settling.settle(session)
            return (try SheetAnswer(sheet, session), words)
        }
    }

    private static func link(
        _ mark: SheetMark, _ sheet: Identifier<SurveySheet>, _ pond: Pond, _ settling: Settling,
        _ session: StoreSession
    ) throws -> Words {
        try take(mark, as: pond, settling, session)
        var linked = mark
        (linked.link, linked.pond, linked.farmer, linked.site) = (.hand, pond.id, nil, nil)
        (linked.kind, linked.reason, linked.usesOutline) = ("pond", nil, false)
        try session.put(linked, of: sheet)
        let hasGone = try removeOwnPond(of: mark, unless: pond, session)
        let name = pond.code ?? "#\(pond.id?.number ?? 0)"
        let rest =
            hasGone
            ? Words(zh: "；草图上的那口塘已并入", en: "; the pond it had made is merged into it") : Words(zh: "", en: "")
        return Words(
            zh: "\(mark.number) 号连到 \(name)\(rest.chinese)。",
            en: "Number \(mark.number) is \(name)\(rest.english).")
    }

    /// Gives the pond what was written beside the number.
    private static func take(_ mark: SheetMark, as pond: Pond, _ settling: Settling, _ session: StoreSession)
        throws
    {
        var reader = SurveyReader(
            speciesNamed: { settling.species.species(named: $0, mode: $1)?.code }, defaultYear: mark.year)
        let place = Coordinate(x: mark.position.longitude, y: mark.position.latitude)
        let feature = Feature(geometry: .point(place), fields: mark.fields, datum: .wgs84, place: 1)
        var observation = try reader.observation(of: feature).mapError { SheetError.unusableMark($0.words) }
            .get()
        guard observation.kind == .pond else {
            throw SheetError.notAPondMark(mark.number, kind: observation.kind.title)
        }
        observation.code = nil
        let importer = SurveyImporter(
            session, settling: settling, villages: VillageIndex(try session.areas()),
            request: try SurveyRequest(files: [], round: ""), year: mark.year, knownRound: nil)
        importer.assigned = pond
        _ = try importer.takePond(observation, nil)
    }

    private static func pond(_ request: Request, _ sheet: SurveySheet, _ session: StoreSession) throws -> Pond
    {
        let code = request.code.trimmingCharacters(in: .whitespaces)
        if let village = try request.village.map({ try SheetFinder.village($0, session) }) {
            guard let pond = try session.pond(village: village, code: code) else {
                throw SheetError.unknownPond(code, sheet: sheet.id?.number ?? 0)
            }
            return pond
        }
        if let own = try sheet.village.flatMap({ try session.pond(village: $0, code: code) }) { return own }
        let ponds = try session.ponds(code: code)
        guard let pond = ponds.first else { throw SheetError.unknownPond(code, sheet: sheet.id?.number ?? 0) }
        guard ponds.count == 1 else {
            let villages = try ponds.prefix(5).compactMap { try session.area($0.village)?.name }
            throw SheetError.ambiguousPond(code, villages: villages)
        }
        return pond
    }

    private static func removeOwnPond(of mark: SheetMark, unless pond: Pond, _ session: StoreSession) throws
        -> Bool
    {
        guard mark.link == .made, let own = mark.pond, own != pond.id, try session.marks(of: own).isEmpty,
            try session.isOnlyOfSheets(own)
        else { return false }
        try session.remove(own)
        return true
    }
}

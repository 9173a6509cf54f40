import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// Takes the marks of one sheet, one by one: each through the survey, and into the sheet's own list.
final class SheetTracer {
    private let sheet: SurveySheet
    let id: Identifier<SurveySheet>
    private let importer: SurveyImporter
    let settling: Settling
    private let marks: MarkReader
    private let year: Int?
    private var reader: SurveyReader
    private let outlines: OutlineBuilder
    /// What an earlier round says of the marks, by number.
    let pondByNumber: [String: Pond]
    private let reasonByNumber: [String: Words]
    private var numbers: Set<String> = []
    /// Whether the row under way gives its outline to a known pond.
    var givesOutline = false
    /// Whether no mark was taken yet.
    private(set) var isEmpty = true
    var session: StoreSession { importer.session }

    init(
        sheet: SurveySheet, marks: MarkReader, importer: SurveyImporter, settling: Settling, year: Int?,
        links: LastRoundLinks?
    ) throws {
        guard let id = sheet.id else { preconditionFailure("a stored sheet has its id") }
        self.sheet = sheet
        self.id = id
        self.importer = importer
        self.settling = settling
        self.year = year
        pondByNumber = links?.pondByNumber ?? [:]
        reasonByNumber = links?.reasonByNumber ?? [:]
        self.marks = marks
        reader = SurveyReader(
            mapping: importer.request.mapping,
            speciesNamed: { settling.species.species(named: $0, mode: $1)?.code }, defaultYear: year,
            stageCount: settling.policy.development.stages.count)
        outlines = OutlineBuilder(try FrameConverter(.datum(.wgs84)))
    }

    /// One row of the file. A row that cannot be used is a rejected one, and a loose number where it has one.
    func take(_ feature: Feature) throws {
        let mark: TracedMark
        do {
            mark = try marks.mark(of: feature)
        } catch {
            return importer.reject(feature.place, reader.kind(of: feature), error)
        }
        isEmpty = false
        guard numbers.insert(mark.number).inserted else {
            let words = Words(
                zh: "号“\(mark.number)”在文件里不止一次；请给每个标记各自的号，数字重复的可写在 塘号 列",
                en:
                    "the number '\(mark.number)' stands more than once in the file; give each mark its own, and what is "
                    + "written there as its code")
            return importer.reject(feature.place, reader.kind(of: mark.feature), .contradicted(words))
        }
        switch reader.observation(of: mark.feature) {
        case .failure(let reason):
            importer.reject(feature.place, reader.kind(of: mark.feature), reason)
            try keep(loose(mark, reader.kind(of: mark.feature), reason.words))
        case .success(let observation): try take(mark, observation)
        }
    }

    private func take(_ mark: TracedMark, _ read: Observation) throws {
        if read.hasSeasonFigures, read.year == nil { throw SurveyError.yearMissing(place: read.place) }
        var observation = read
        if observation.village == nil, observation.town == nil { observation.village = try villageText() }
        switch outlines.footprint(of: observation) {
        case .failure(let reason): try reject(mark, observation, reason)
        case .success(let footprint): try take(mark, observation, footprint)
        }
    }

    private func take(_ mark: TracedMark, _ read: Observation, _ drawn: Footprint?) throws {
        var observation = read
        var row = row(of: mark, observation.kind)
        let before = try session.mark(of: id, number: mark.number)
        let footprint = judge(drawn, mark, &observation, &row)
        let pond = try pond(of: mark, assignedBy: before, observation)
        if let reason = try reason(against: mark, observation, drawn, before, pond) {
            return try reject(mark, observation, reason)
        }
        // Whoever said which pond it is did not rename it.
        if pond != nil { observation.code = nil }
        let rejected = importer.report.rejected.count
        try bring(observation, footprint, as: pond)
        link(&row, before)
        if importer.lastTaken?.isNew == false, !givesOutline { row.usesOutline = false }
        if importer.report.rejected.count > rejected { row.reason = importer.report.rejected.last?.words }
        try keep(row)
    }

    /// Through the survey, by the rules for sketches.
    private func bring(_ observation: Observation, _ footprint: Footprint?, as pond: Pond?) throws {
        givesOutline = false
        importer.assigned = pond
        importer.reshaping = { [self] in try reshaped($0, $1) }
        importer.movesFarmer = { [self] in try mayMove($0) }
        importer.movesSite = { [self] in try mayMove($0) }
        // The importer must not hold on to the tracer: a store closes only when all its statements are let go.
        defer {
            importer.assigned = nil
            importer.reshaping = { $1 }
            importer.movesFarmer = { _ in true }
            importer.movesSite = { _ in true }
        }
        try importer.take(observation, footprint)
    }

    /// Why a person has to look at the mark before it can be taken.
    private func reason(
        against mark: TracedMark, _ observation: Observation, _ drawn: Footprint?, _ before: SheetMark?,
        _ pond: Pond?
    ) throws -> RejectedReason? {
        if before?.link == .hand { return nil }
        if observation.kind == .pond, let words = reasonByNumber[mark.number] { return .contradicted(words) }
        return pond == nil ? try doubt(about: observation, at: drawn, within: mark.error) : nil
    }

    private func reject(_ mark: TracedMark, _ observation: Observation, _ reason: RejectedReason) throws {
        importer.reject(observation.place, observation.kind, reason)
        try keep(loose(mark, observation.kind, reason.words))
    }

    /// The name or code of the sheet's village, for rows that name none.
    private func villageText() throws -> String? {
        guard let village = try sheet.village.flatMap({ try session.area($0) }) else { return nil }
        return village.code?.digits ?? village.name
    }

    // MARK: - The sheet's own list

    private func row(of mark: TracedMark, _ kind: RecordKind) -> SheetMark {
        let place = mark.feature.geometry?.coordinates ?? []
        let middle = (mark.feature.geometry ?? .points(place)).centre
        return SheetMark(
            number: mark.number, kind: kind.rawValue, x: mark.spot.x, y: mark.spot.y,
            outline: mark.shape.outlineText, position: Position(longitude: middle.x, latitude: middle.y),
            errorMetres: mark.error?.metres, fields: mark.feature.fields, link: .loose, year: year)
    }

    private func loose(_ mark: TracedMark, _ kind: RecordKind, _ words: Words) -> SheetMark {
        var row = row(of: mark, kind)
        row.reason = words
        return row
    }

    /// A number that a person has linked stays linked when its row cannot be used any more.
    private func keep(_ row: SheetMark) throws {
        var row = row
        if row.link == .loose, let before = try session.mark(of: id, number: row.number), before.link == .hand
        {
            (row.link, row.pond, row.farmer, row.site) = (.hand, before.pond, before.farmer, before.site)
        }
        row.id = try session.mark(of: id, number: row.number)?.id
        try session.put(row, of: id)
    }

    private func link(_ row: inout SheetMark, _ before: SheetMark?) {
        guard let taken = importer.lastTaken else { return }
        let isOwn =
            taken.isNew || (before?.link == .made && !taken.isNew && before.map { isSame($0, taken) } == true)
        row.link = before?.link == .hand ? .hand : isOwn ? .made : .known
        switch taken {
        case .pond(let pond, _): row.pond = pond
        case .farmer(let farmer, _): row.farmer = farmer
        case .site(let site, _): row.site = site
        }
    }

    private func isSame(_ mark: SheetMark, _ taken: TakenRecord) -> Bool {
        switch taken {
        case .pond(let pond, _): mark.pond == pond
        case .farmer(let farmer, _): mark.farmer == farmer
        case .site(let site, _): mark.site == site
        }
    }
}

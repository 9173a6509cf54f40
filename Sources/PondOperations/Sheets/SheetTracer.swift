import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// Takes the marks of one sheet, one by one: each through the survey, and into the sheet's own list.
final class SheetTracer {
    private let sheet: SurveySheet
    private let id: Identifier<SurveySheet>
    private let importer: SurveyImporter
    private let settling: Settling
    private let marks: MarkReader
    private let year: Int?
    private var reader: SurveyReader
    private let outlines: OutlineBuilder
    /// Whether no mark was taken yet.
    private(set) var isEmpty = true
    private var session: StoreSession { importer.session }

    init(
        sheet: SurveySheet, placing: SheetPlacing, importer: SurveyImporter, settling: Settling, year: Int?
    ) throws {
        guard let id = sheet.id else { preconditionFailure("a stored sheet has its id") }
        self.sheet = sheet
        self.id = id
        self.importer = importer
        self.settling = settling
        self.year = year
        marks = MarkReader(placing: placing, width: sheet.widthPixels, height: sheet.heightPixels)
        reader = SurveyReader(
            mapping: importer.request.mapping,
            speciesNamed: { settling.species.species(named: $0, mode: $1)?.code }, defaultYear: year)
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
        importer.assigned = try pond(assignedBy: before, observation)
        // The importer must not hold on to the tracer: a store closes only when all its statements are let go.
        defer {
            importer.assigned = nil
            importer.reshaping = { $1 }
        }
        if importer.assigned == nil, let reason = try doubt(about: observation, at: drawn, within: mark.error)
        {
            return try reject(mark, observation, reason)
        }
        importer.reshaping = { [self] in try reshaped($0, $1) }
        let rejected = importer.report.rejected.count
        try importer.take(observation, footprint)
        link(&row, before)
        if importer.report.rejected.count > rejected {
            row.reason = importer.report.rejected.last?.words.english
        }
        try keep(row)
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
        row.reason = words.english
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

    // MARK: - Whose and how big

    /// The drawn outline where its area can be trusted; else its place alone, and a word about it.
    private func judge(
        _ drawn: Footprint?, _ mark: TracedMark, _ observation: inout Observation, _ row: inout SheetMark
    ) -> Footprint? {
        guard let drawn, let outline = drawn.boundary, let area = drawn.area else { return drawn }
        if let error = mark.error {
            row.areaShare = OutlineError.share(of: outline, area: area, error: error)
        }
        let limit = settling.policy.sheets.maximumAreaError
        if let share = row.areaShare, share <= limit {
            row.usesOutline = true
            return drawn
        }
        observation.remarks.append(
            OutlineWords.areaNotTaken(
                share: row.areaShare, limit: limit, hasReported: observation.reportedArea != nil)
        )
        return drawn.withoutOutline
    }

    /// The pond of a number that has one already, by hand or since it was first traced. A code says more.
    private func pond(assignedBy before: SheetMark?, _ observation: Observation) throws -> Pond? {
        guard observation.kind == .pond, let before, let id = before.pond else { return nil }
        switch before.link {
        case .hand: return try session.pond(id)
        case .made: return observation.code == nil ? try session.pond(id) : nil
        case .known, .loose: return nil
        }
    }

    /// A point without a code, with several known ponds (or one beside it) within its error, may be any of them:
    /// a person has to say. Ponds of this sheet's other numbers are other ponds.
    private func doubt(
        about observation: Observation, at drawn: Footprint?, within error: Length?
    ) throws -> RejectedReason? {
        guard observation.kind == .pond, observation.code == nil, let drawn, drawn.boundary == nil else {
            return nil
        }
        let own = Set(try session.marks(of: id).compactMap(\.pond))
        let near = try session.ponds(intersecting: BoundingBox(drawn.position).widened(by: error ?? .zero))
            .filter { $0.id.map { !own.contains($0) } ?? true }
        guard let first = near.first else { return nil }
        if near.count == 1, first.boundary?.contains(drawn.position) == true { return nil }
        return .doubtful(
            mine: nil, known: near.prefix(5).map { $0.code.map { "“\($0)”" } ?? "#\($0.id?.number ?? 0)" })
    }

    /// A sketch says who; imagery and surveys say where and how big. So it shapes what this sheet brought in,
    /// and gives an outline to a pond that has none.
    private func reshaped(_ pond: Pond, _ drawn: Footprint?) throws -> Footprint? {
        let isOwn = try pond.id.map { try session.marks(of: $0).contains { $0.link == .made } } ?? false
        if isOwn { return drawn }
        return pond.boundary == nil && drawn?.boundary != nil ? drawn : nil
    }
}

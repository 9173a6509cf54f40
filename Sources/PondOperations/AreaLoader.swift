import PondFormats
import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// Puts the rows of area files into one session: counties first, so that every row finds its parent.
final class AreaLoader {
    private let session: StoreSession
    private var index: VillageIndex
    /// Areas made by this run: the index knows only those before it.
    private var made: [AreaCode: Identifier<AdminArea>] = [:]
    private var madeWithoutCode: [NameUnderParent: Identifier<AdminArea>] = [:]
    private(set) var report = AreasReport()

    /// What an area without a code is known by.
    private struct NameUnderParent: Hashable {
        let level: AdminLevel
        let name: String
        let parent: Identifier<AdminArea>?
    }

    init(_ session: StoreSession, isRehearsal: Bool) throws {
        self.session = session
        index = VillageIndex(try session.areas())
        report.isRehearsal = isRehearsal
    }

    func load(_ file: FeatureFile, frame: SourceFrame?, progress: ProgressListener) throws {
        let rows = try rows(of: file, progress: progress)
        let frame = try AreaFrame.decide(file, rows, flag: frame, index: index, session: session)
        report.files.append(
            .init(path: file.path, format: file.format.rawValue, encoding: file.encoding, datum: frame.words))
        let outlines = OutlineBuilder(try FrameConverter(frame.frame ?? .datum(.wgs84)))
        for level in [AdminLevel.county, .town, .village] {
            let ofLevel = rows.filter { $0.level == level }
            guard !ofLevel.isEmpty else { continue }
            // Rows look their parents up among those of the level above.
            if !made.isEmpty || !madeWithoutCode.isEmpty { try renewIndex() }
            for row in ofLevel { try take(row, outlines, file) }
        }
        try adoptOrphans()
    }

    private func renewIndex() throws {
        index = VillageIndex(try session.areas())
        made = [:]
        madeWithoutCode = [:]
    }

    /// Areas loaded before the one above them get their parent now, by the digits of their code.
    private func adoptOrphans() throws {
        let areas = try session.areas()
        let ids = Dictionary(areas.compactMap { area in area.code.map { ($0, area.id) } }) { first, _ in first
        }
        for var area in areas where area.parent == nil {
            guard let parent = area.code?.parent.flatMap({ ids[$0] }) else { continue }
            area.parent = parent
            try session.update(area)
        }
    }

    // MARK: - Reading

    private func rows(of file: FeatureFile, progress: ProgressListener) throws -> [AreaRow] {
        var reader = AreaReader()
        var rows: [AreaRow] = []
        var count = 0
        try file.read(batchSize: 4096) { features, share in
            for feature in features {
                switch reader.reading(of: feature) {
                case .area(let row): rows.append(row)
                case .skipped: report.skipped += 1
                case .rejected(let words): reject(feature.place, words, file)
                }
            }
            count += features.count
            progress(file.progress(rows: count, share: share))
        }
        return rows
    }

    private func reject(_ place: Int, _ words: Words, _ file: FeatureFile) {
        report.rejected.append(.init(file: file.path, place: place, words: words))
    }

    // MARK: - Writing

    private func take(_ row: AreaRow, _ outlines: OutlineBuilder, _ file: FeatureFile) throws {
        do {
            let (place, boundary) = try geometry(of: row, outlines)
            report.counts[row.level, default: .init()].count(try write(row, place, boundary))
            report.points += place == nil ? 0 : 1
            report.outlines += boundary == nil ? 0 : 1
        } catch let reason as RejectedReason {
            reject(row.place, reason.words, file)
            report.counts[row.level, default: .init()].count(.rejected)
        }
    }

    private func geometry(of row: AreaRow, _ outlines: OutlineBuilder) throws -> (Position?, MultiPolygon?) {
        let place = try row.point.map { try outlines.footprint(of: .point($0), own: row.datum).position }
        let boundary = try row.outline.map { try outlines.footprint(of: $0, own: row.datum).boundary } ?? nil
        return (place, boundary)
    }

    private func write(
        _ row: AreaRow, _ place: Position?, _ boundary: MultiPolygon?
    ) throws -> SurveyReport.Outcome {
        let matcher = AreaMatcher(index)
        if let words = matcher.contradiction(of: row) { throw RejectedReason.contradicted(words) }
        let parent = matcher.parent(of: row)
        let key = NameUnderParent(level: row.level, name: row.name, parent: parent)
        switch matcher.match(row) {
        case .doubtful(let areas):
            throw RejectedReason.villageAmbiguous(row.name, candidates: areas.map(index.title))
        case .new:
            let mine = row.code.map { made[$0] } ?? madeWithoutCode[key]
            if let known = try mine.flatMap({ try session.area($0) }) {
                return try update(known, row, parent, place, boundary)
            }
            let area = AdminArea(row, id: Identifier(0), parent: parent, place: place, boundary: boundary)
            let id = try session.insert(area)
            if let code = row.code { made[code] = id } else { madeWithoutCode[key] = id }
            return .new
        case .known(let id):
            guard let old = try session.area(id) else { return .unchanged }
            return try update(old, row, parent, place, boundary)
        }
    }

    private func update(
        _ area: AdminArea, _ row: AreaRow, _ parent: Identifier<AdminArea>?, _ place: Position?,
        _ boundary: MultiPolygon?
    ) throws -> SurveyReport.Outcome {
        var old = area
        if boundary != nil { old.boundary = try session.boundary(of: area.id) }
        let new = old.merged(with: row, parent: parent, place: place, boundary: boundary)
        guard new != old else { return .unchanged }
        try session.update(new)
        return .changed
    }
}

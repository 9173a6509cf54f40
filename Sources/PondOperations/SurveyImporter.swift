import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// Puts the rows of a survey into one session of the store, and counts what came of them.
final class SurveyImporter {
    let session: StoreSession
    let settling: Settling
    let villages: VillageIndex
    var placer: VillagePlacer
    let outlines: OutlineLookup
    private let year: Int?
    private var knownRound: Identifier<SurveyRound>?
    let request: SurveyRequest
    var report: SurveyReport
    /// How many farmers rows about ponds have added or changed.
    var peopleChanged = 0
    /// The file under way, as the report names it.
    var file = ""
    /// What the last row became; `nil` after a rejection.
    private(set) var lastTaken: TakenRecord?
    /// Which pond the next row is, where that is known already: a person said so.
    var assigned: Pond?
    /// What a row may change of a known pond's shape: all of it, unless a sketch says it.
    var reshaping: (Pond, Footprint?) throws -> Footprint? = { $1 }
    /// Whether a row's place may replace that of a known farmer or site: always, unless a sketch says it.
    var movesFarmer: (Farmer) throws -> Bool = { _ in true }
    var movesSite: (Site) throws -> Bool = { _ in true }
    /// What the rows so far have told of.
    private var met = Set<MetRecord>()
    /// Every pond is of this run, if none was there before it.
    private var hasBegunEmpty = false
    private var villageCounts: [Identifier<AdminArea>: SurveyReport.Counts] = [:]

    init(
        _ session: StoreSession, settling: Settling, villages: VillageIndex, request: SurveyRequest,
        year: Int?,
        knownRound: Identifier<SurveyRound>?
    ) {
        self.session = session
        self.settling = settling
        self.villages = villages
        let lookup = OutlineLookup(session)
        outlines = lookup
        placer = VillagePlacer(villages, limits: PlacingLimits(settling.policy.placing)) {
            lookup.areas(holding: $0)
        }
        self.year = year
        self.knownRound = knownRound
        self.request = request
        report = SurveyReport(round: request.round)
        report.isRehearsal = request.isRehearsal
    }

    /// The round, made with the first row that is taken: a run that takes none leaves nothing behind.
    func round() throws -> Identifier<SurveyRound> {
        if let knownRound { return knownRound }
        let made = try session.insertRound(name: request.round, year: year)
        knownRound = made
        return made
    }

    /// Takes all rows of one file. The first file into a store without ponds goes in by the bulk loader.
    func take(_ rows: PreparedRows) throws {
        file = rows.file.path
        if try session.pondCount() == 0 {
            hasBegunEmpty = true
            try takeInBulk(rows)
        } else {
            try rows.forEachBatch { batch in
                note(unknownColumns: batch.unknownColumns)
                for row in batch.rows { try take(row) }
            }
        }
    }

    /// Takes one row by the usual way: place, match, merge, write.
    func take(_ row: PreparedRows.Row) throws {
        switch row {
        case .rejected(let place, let kind, let reason): reject(place, kind, reason)
        case .usable(let observation, let footprint): try take(observation, footprint)
        }
    }

    func take(_ observation: Observation, _ footprint: Footprint?) throws {
        lastTaken = nil
        do {
            let outcome: (SurveyReport.Outcome, village: Identifier<AdminArea>?)
            switch observation.kind {
            case .pond: outcome = try takePond(observation, footprint)
            case .farmer: outcome = try takeFarmer(observation, footprint)
            case .dealer, .competitor, .outlet, .camp: outcome = try takeSite(observation, footprint)
            }
            if outcome.0 != .unchanged { _ = try round() }
            count(
                outcome.0, observation.kind, place: observation.place, village: outcome.village,
                remarks: observation.remarks)
        } catch let reason as RejectedReason {
            reject(observation.place, observation.kind, reason)
        }
    }

    /// Says with the file under way which of its columns mean nothing to the survey.
    func note(unknownColumns: [String]) {
        guard let file = report.files.indices.last else { return }
        report.files[file].unknownColumns = unknownColumns
    }

    /// Remembers what the row under way became.
    func note(_ record: TakenRecord) {
        lastTaken = record
        switch record {
        case .pond(let id, _): meet(.pond(id.number))
        case .farmer(let id, _): meet(.farmer(id.number))
        case .site(let id, _): meet(.site(id.number))
        }
    }

    func meet(_ record: MetRecord) { met.insert(record) }

    /// Whether an earlier row of this run has told of it.
    func hasMet(_ record: MetRecord) -> Bool {
        if case .pond = record, hasBegunEmpty { return true }
        return met.contains(record)
    }

    // MARK: - The report

    func reject(_ place: Int, _ kind: RecordKind, _ reason: RejectedReason) {
        report.rejected.append(.init(file: file, place: place, words: reason.words))
        report.count(.rejected, kind: kind)
    }

    func count(
        _ outcome: SurveyReport.Outcome, _ kind: RecordKind, place: Int, village: Identifier<AdminArea>?,
        remarks: [Words]
    ) {
        remark(remarks, at: place)
        report.count(outcome, kind: kind)
        if let village { villageCounts[village, default: .init()].count(outcome) }
    }

    func countNewPonds(_ ponds: Int, in village: Identifier<AdminArea>) {
        let counts = SurveyReport.Counts(read: ponds, new: ponds)
        report.kinds[.pond, default: .init()] += counts
        villageCounts[village, default: .init()] += counts
    }

    func remark(_ remarks: [Words], at place: Int) {
        for words in remarks { report.remark(.init(file: file, place: place, words: words)) }
    }

    /// The report with the villages by their names and those above them.
    func finishedReport() -> SurveyReport {
        for (village, counts) in villageCounts {
            report.villages[villages.title(of: village), default: .init()] += counts
        }
        villageCounts = [:]
        return report
    }

    func remark(_ words: Words, _ observation: Observation) {
        report.remark(.init(file: file, place: observation.place, words: words))
    }
}

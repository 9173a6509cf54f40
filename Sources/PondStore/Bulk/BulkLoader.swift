import GRDB
import PondGeodesy
import PondModel

/// Takes ponds, each with at most one season, at full speed into a store that has none.
///
/// Nothing runs row by row but the insert: indexes and R*Trees are made at the end, totals are summed while
/// the ponds pass by, and triggers are off meanwhile.
package final class BulkLoader {
    private let session: StoreSession
    private let makeRound: () throws -> Identifier<SurveyRound>?
    /// Asked for with the first pond: a load that takes none needs no round.
    private(set) var round: Identifier<SurveyRound>?
    private let ponds: BulkInsert
    private let seasons: BulkInsert
    private var lastSpecies: (shares: [SpeciesShare], text: String?) = ([], nil)
    private var textsOfSpecies: [[SpeciesShare]: String] = [:]
    private(set) var count = 0
    private(set) var boundaries = IndexedBoxes()
    private(set) var points = IndexedBoxes()
    private(set) var ledgers: [Int64: AreaLedger] = [:]
    private(set) var farmers: Set<Int64> = []

    init(_ session: StoreSession, round: @escaping () throws -> Identifier<SurveyRound>?) throws {
        self.session = session
        makeRound = round
        ponds = try BulkInsert(session.database, into: "pond", columns: BulkPond.columns)
        seasons = try BulkInsert(session.database, into: "pondSeason", columns: BulkSeason.columns)
    }

    /// Adds a pond. Its season's demand counts as it is; `netSquareMetres` is the pond's water as the
    /// capacity model sees it of itself, `inSeason` as it sees it in that season, where the mode has a word
    /// in it.
    @discardableResult
    package func append(
        _ pond: Pond, season: PondSeason?, netSquareMetres: Int, inSeason: Int? = nil
    ) throws -> Identifier<Pond> {
        if count == 0 { round = try makeRound() }
        count += 1
        let id = Int64(count)
        let box = pond.boundary?.box
        let row = BulkPond(
            id: id, uuid: session.uuids.nextHalves(), value: pond, box: box, round: round,
            netSquareMetres: netSquareMetres)
        try ponds.append { row.bind(&$0) }
        let seasonSquareMetres = inSeason ?? netSquareMetres
        if let season { try append(season, of: id, netSquareMetres: seasonSquareMetres) }
        index(pond, id: id, box: box)
        let figure = season.map { PondFigure($0, netSquareMetres: seasonSquareMetres) }
        ledgers[pond.village.number, default: AreaLedger()].add(
            at: pond.position, withoutSeason: PondFigure(netSquareMetres: netSquareMetres), season: figure)
        return Identifier(id)
    }

    func finish() throws {
        try ponds.finish()
        try seasons.finish()
    }

    private func append(_ season: PondSeason, of pond: Int64, netSquareMetres: Int) throws {
        if season.species != lastSpecies.shares {
            lastSpecies = (season.species, text(of: season.species))
        }
        let row = BulkSeason(
            pond: pond, value: season, species: lastSpecies.text, netSquareMetres: netSquareMetres)
        guard row.isStorable else {
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT_CHECK, message: "pondSeason \(pond) \(season.year)")
        }
        try seasons.append { row.bind(&$0) }
    }

    private func index(_ pond: Pond, id: Int64, box: BoundingBox?) {
        if let box {
            boundaries.append(row: id, box: box)
        } else {
            points.append(row: id, box: BoundingBox(pond.position))
        }
        if let farmer = pond.farmer { farmers.insert(farmer.number) }
    }

    /// Few mixtures stand in many ponds: the text of each is made once.
    private func text(of species: [SpeciesShare]) -> String? {
        if let known = textsOfSpecies[species] { return known }
        let text = SpeciesText.encode(species)
        textsOfSpecies[species] = text
        return text
    }
}

extension PondFigure {
    fileprivate init(_ season: PondSeason, netSquareMetres: Int) {
        self.init(
            year: season.year, netSquareMetres: netSquareMetres,
            demandKilograms: season.demand?.feed.wholeKilograms,
            isReported: season.demand?.method.isReported ?? false,
            ourKilograms: season.ourFeed?.wholeKilograms ?? 0)
    }
}

import GRDB
import PondGeodesy
import PondModel

/// Takes ponds, each with at most one season, at full speed into a store that has none.
///
/// Nothing runs row by row but the insert: indexes and R*Trees are made at the end, totals are summed while the
/// ponds pass by, and triggers are off meanwhile.
package final class BulkLoader {
    private let session: StoreSession
    private let makeRound: () throws -> Identifier<SurveyRound>?
    /// Asked for with the first pond: a load that takes none needs no round.
    private var round: Identifier<SurveyRound>?
    private let ponds: PreparedStatement
    private let seasons: PreparedStatement
    private var outline = GeometryBlobWriter()
    private var place = GeometryBlobWriter()
    private var nextID: Int64 = 1
    private(set) var boundaries = IndexedBoxes()
    private(set) var positions = IndexedBoxes()
    private(set) var ledgers: [Int64: AreaLedger] = [:]
    private(set) var farmers: Set<Int64> = []

    init(_ session: StoreSession, round: @escaping () throws -> Identifier<SurveyRound>?) throws {
        self.session = session
        makeRound = round
        ponds = try PreparedStatement(session.database, Self.insertPond)
        seasons = try PreparedStatement(session.database, Self.insertSeason)
    }

    var count: Int { Int(nextID - 1) }

    /// Adds a pond. Its season's demand counts as it is; `netSquareMetres` is the pond's water as the capacity
    /// model sees it of itself, `inSeason` as it sees it in that season, where the mode has a word in it.
    @discardableResult
    package func append(
        _ pond: Pond, season: PondSeason?, netSquareMetres: Int, inSeason: Int? = nil
    ) throws -> Identifier<Pond> {
        let id = nextID
        if id == 1 { round = try makeRound() }
        let seasonSquareMetres = inSeason ?? netSquareMetres
        try insert(pond, id: id, netSquareMetres: netSquareMetres)
        if let season { try insert(season, of: id, netSquareMetres: seasonSquareMetres) }
        nextID += 1
        positions.append(row: id, box: BoundingBox(pond.position))
        if let box = pond.boundary?.box { boundaries.append(row: id, box: box) }
        if let farmer = pond.farmer { farmers.insert(farmer.number) }
        ledgers[pond.village.number, default: AreaLedger()].add(
            at: pond.position, withoutSeason: PondFigure(netSquareMetres: netSquareMetres),
            seasons: season.map { [PondFigure($0, netSquareMetres: seasonSquareMetres)] } ?? [])
        return Identifier(id)
    }

    // MARK: - Rows

    private static let insertPond = """
        INSERT INTO pond (id, villageID, villagePlacing, code, isRepaired, outlineSquareMetres, reportedSquareMetres,
            netSquareMetres, farmerID, note, extra, position, boundary, uuid, roundID, usedSquareMetres)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func insert(_ pond: Pond, id: Int64, netSquareMetres: Int) throws {
        ponds.bind(1, id)
        ponds.bind(2, pond.village)
        ponds.bind(3, pond.villagePlacing.rawValue)
        ponds.bind(4, pond.code)
        ponds.bind(5, pond.isRepaired)
        ponds.bind(6, pond.outlineArea?.squareMetres)
        ponds.bind(7, pond.reportedArea?.squareMetres)
        ponds.bind(8, pond.netArea?.squareMetres)
        ponds.bind(9, pond.farmer)
        ponds.bind(10, pond.note)
        ponds.bind(11, FieldText.encode(pond.extra))
        place.write(pond.position)
        ponds.bind(12, place.bytes)
        if let boundary = pond.boundary {
            outline.write(boundary)
            ponds.bind(13, outline.bytes)
        } else {
            ponds.bindNull(13)
        }
        ponds.bind(14, session.uuids.next())
        ponds.bind(15, round)
        ponds.bind(16, netSquareMetres)
        try ponds.step()
    }

    private static let insertSeason = """
        INSERT INTO pondSeason (id, pondID, year, species, mode, yieldKilogramsPerMu, feedKilograms, ourKilograms,
            brand, stockCount, stockGrams, harvestGrams, survival, usedSquareMetres, usedOurKilograms,
            demandKilograms, demandMethod, coefficientVersion)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func insert(_ season: PondSeason, of pond: Int64, netSquareMetres: Int) throws {
        seasons.bind(1, pond * 10000 + Int64(season.year))
        seasons.bind(2, pond)
        seasons.bind(3, season.year)
        seasons.bind(4, SpeciesText.encode(season.species))
        seasons.bind(5, season.mode)
        seasons.bind(6, season.yieldKilogramsPerMu)
        seasons.bind(7, season.feed)
        seasons.bind(8, season.ourFeed)
        seasons.bind(9, season.brand)
        seasons.bind(10, season.stocking.count)
        seasons.bind(11, season.stocking.stockedGrams)
        seasons.bind(12, season.stocking.harvestGrams)
        seasons.bind(13, season.stocking.survival)
        seasons.bind(14, netSquareMetres)
        seasons.bind(15, season.ourFeed?.wholeKilograms ?? 0)
        seasons.bind(16, season.demand?.feed)
        seasons.bind(17, season.demand?.method.rawValue)
        seasons.bind(18, season.demand?.coefficientVersion)
        try seasons.step()
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

import GRDB
import PondGeodesy
import PondModel

/// Takes ponds, each with at most one season, at full speed into a store that has none.
///
/// Nothing runs row by row but the insert: indexes and R*Trees are made at the end, totals are summed while
/// the ponds pass by, and triggers are off meanwhile.
package final class BulkLoader {
    private let session: StoreSession
    private let ponds: PreparedStatement
    private let seasons: PreparedStatement
    private let memory = RowMemory()
    private var lastPlacing: VillagePlacing?
    private var lastSpecies: [SpeciesShare] = []
    private var textsOfSpecies: [[SpeciesShare]: String] = [:]
    private var lastMethod: Demand.Method?
    private var nextID: Int64 = 1
    private(set) var boundaries = IndexedBoxes()
    private(set) var points = IndexedBoxes()
    private(set) var ledgers: [Int64: AreaLedger] = [:]
    private(set) var farmers: Set<Int64> = []

    init(_ session: StoreSession, round: Identifier<SurveyRound>?) throws {
        self.session = session
        ponds = try PreparedStatement(session.database, Self.insertPond)
        ponds.bind(15, round)
        seasons = try PreparedStatement(session.database, Self.insertSeason)
    }

    var count: Int { Int(nextID - 1) }

    /// Adds a pond. Its season's demand counts as it is; `netSquareMetres` is the pond's water as the
    /// capacity model sees it in that season, or of itself where there is none.
    @discardableResult
    package func append(_ pond: Pond, season: PondSeason?, netSquareMetres: Int) throws -> Identifier<Pond> {
        let id = nextID
        let box = pond.boundary?.box
        try insert(pond, id: id, box: box, netSquareMetres: netSquareMetres)
        if let season { try insert(season, of: id, netSquareMetres: netSquareMetres) }
        nextID += 1
        if let box {
            boundaries.append(row: id, box: box)
        } else {
            points.append(row: id, box: BoundingBox(pond.position))
        }
        if let farmer = pond.farmer { farmers.insert(farmer.number) }
        ledgers[pond.village.number, default: AreaLedger()].add(
            at: pond.position, withoutSeason: PondFigure(netSquareMetres: netSquareMetres),
            seasons: season.map { [PondFigure($0, netSquareMetres: netSquareMetres)] } ?? [])
        return Identifier(id)
    }

    // MARK: - Rows

    private static let insertPond = """
        INSERT INTO pond (id, villageID, villagePlacing, code, isRepaired, outlineSquareMetres,
            reportedSquareMetres, netSquareMetres, farmerID, note, extra, position, boundary, uuid,
            roundID, usedSquareMetres)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func insert(_ pond: Pond, id: Int64, box: BoundingBox?, netSquareMetres: Int) throws {
        memory.clear()
        memory.bind(session.uuids.nextHalves(), to: 14, of: ponds)
        ponds.bind(1, id)
        ponds.bind(2, pond.village)
        if pond.villagePlacing != lastPlacing {
            lastPlacing = pond.villagePlacing
            ponds.bind(3, pond.villagePlacing.rawValue)
        }
        memory.bind(pond.code, to: 4, of: ponds)
        ponds.bind(5, pond.isRepaired)
        ponds.bind(6, pond.outlineArea?.squareMetres)
        ponds.bind(7, pond.reportedArea?.squareMetres)
        ponds.bind(8, pond.netArea?.squareMetres)
        ponds.bind(9, pond.farmer)
        memory.bind(pond.note, to: 10, of: ponds)
        memory.bind(FieldText.encode(pond.extra), to: 11, of: ponds)
        memory.bind(pond.position, to: 12, of: ponds)
        if let boundary = pond.boundary, let box {
            memory.bind(boundary, box: box, to: 13, of: ponds)
        } else {
            ponds.bindNull(13)
        }
        ponds.bind(16, netSquareMetres)
        try ponds.step()
    }

    private static let insertSeason = """
        INSERT INTO pondSeason (id, pondID, year, species, mode, yieldKilogramsPerMu, feedKilograms,
            ourKilograms, brand, stockCount, stockGrams, harvestGrams, survival, usedSquareMetres,
            usedOurKilograms, demandKilograms, demandMethod, coefficientVersion)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func insert(_ season: PondSeason, of pond: Int64, netSquareMetres: Int) throws {
        memory.clear()
        seasons.bind(1, pond * 10000 + Int64(season.year))
        seasons.bind(2, pond)
        seasons.bind(3, season.year)
        if season.species != lastSpecies {
            lastSpecies = season.species
            seasons.bind(4, text(of: season.species))
        }
        memory.bind(season.mode, to: 5, of: seasons)
        seasons.bind(6, season.yieldKilogramsPerMu)
        seasons.bind(7, season.feed)
        seasons.bind(8, season.ourFeed)
        memory.bind(season.brand, to: 9, of: seasons)
        seasons.bind(10, season.stocking.count)
        seasons.bind(11, season.stocking.stockedGrams)
        seasons.bind(12, season.stocking.harvestGrams)
        seasons.bind(13, season.stocking.survival)
        seasons.bind(14, netSquareMetres)
        seasons.bind(15, season.ourFeed?.wholeKilograms ?? 0)
        seasons.bind(16, season.demand?.feed)
        if season.demand?.method != lastMethod {
            lastMethod = season.demand?.method
            seasons.bind(17, lastMethod?.rawValue)
        }
        seasons.bind(18, season.demand?.coefficientVersion)
        try seasons.step()
    }
}

extension BulkLoader {
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

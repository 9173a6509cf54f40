import GRDB
import PondGeodesy
import PondModel

/// Brings `areaTotal` up to date: villages from their ponds, towns and counties from what is below them.
struct TotalKeeper {
    private let session: StoreSession
    private let occupancy: Double

    init(_ session: StoreSession, occupancy: Double) {
        self.session = session
        self.occupancy = occupancy
    }

    /// Renews the areas and all above them, lowest first; whether any total changed.
    func renew(_ areas: Set<Int64>) throws -> Bool {
        var hasChanged = false
        for area in try lowestFirst(areas) {
            let ledger = try ledger(of: area)
            let totals = try totals(of: area, ownTotals: ledger.totals(of: area, occupancy: occupancy))
            if try put(totals, of: area) { hasChanged = true }
        }
        return hasChanged
    }

    /// Writes the totals of villages that have none yet, and of all areas above them.
    func begin(_ ledgers: [Int64: AreaLedger]) throws {
        for (area, ledger) in ledgers.sorted(by: { $0.key < $1.key }) {
            try insert(ledger.totals(of: Identifier(area), occupancy: occupancy))
        }
        _ = try renew(Set(ledgers.keys.compactMap(parent)))
    }

    // MARK: - Order

    private func lowestFirst(_ areas: Set<Int64>) throws -> [Identifier<AdminArea>] {
        var depths: [Int64: Int] = [:]
        for area in areas { _ = try depth(of: area, known: &depths) }
        return depths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { Identifier($0.key) }
    }

    /// Steps up to the top. Fills in the areas on the way.
    private func depth(of area: Int64, known: inout [Int64: Int]) throws -> Int {
        if let depth = known[area] { return depth }
        // Set before going up, so that parents in a circle, which only another program can make, come to an
        // end.
        known[area] = 0
        guard try exists(area) else {
            known[area] = nil
            return 0
        }
        let depth = try parent(of: area).map { try self.depth(of: $0, known: &known) + 1 } ?? 0
        known[area] = depth
        return depth
    }

    private func parent(of area: Int64) throws -> Int64? {
        let statement = try session.prepared("SELECT parentID FROM area WHERE id = ?")
        statement.bind(1, area)
        return try statement.first { $0.optionalInt(0).map(Int64.init) } ?? nil
    }

    private func exists(_ area: Int64) throws -> Bool {
        let statement = try session.prepared("SELECT 1 FROM area WHERE id = ?")
        statement.bind(1, area)
        return try statement.first { _ in true } ?? false
    }

    // MARK: - Sums

    private func totals(of area: Identifier<AdminArea>, ownTotals: [AreaTotal]) throws -> [AreaTotal] {
        let statement = try session.prepared(
            "SELECT \(TotalRow.columns) FROM area CROSS JOIN areaTotal ON areaID = area.id WHERE parentID = ?"
        )
        statement.bind(1, area)
        let below = try statement.all(TotalRow.total)
        return below.isEmpty ? ownTotals : AreaTotal.sums(of: area, parts: ownTotals + below)
    }

    private func ledger(of area: Identifier<AdminArea>) throws -> AreaLedger {
        let statement = try session.prepared(
            """
            SELECT pond.id, pond.usedSquareMetres, position, season.year, season.usedSquareMetres,
                demandKilograms, demandMethod IN ('reported', 'farmer'), usedOurKilograms,
                \(StandingSeason.tellsFeed), \(StandingSeason.tellsOurFeed)
            FROM pond LEFT JOIN pondSeason AS season
                ON season.id BETWEEN pond.id * 10000 AND pond.id * 10000 + 9999
            WHERE villageID = ? ORDER BY pond.id, season.id
            """)
        statement.bind(1, area)
        var reader = LedgerReader()
        try statement.forEach { reader.take($0) }
        return reader.finish()
    }

    /// Writes the totals where they differ from those there.
    private func put(_ totals: [AreaTotal], of area: Identifier<AdminArea>) throws -> Bool {
        let read = try session.prepared(
            "SELECT \(TotalRow.columns) FROM areaTotal WHERE areaID = ? ORDER BY year")
        read.bind(1, area)
        guard try read.all(TotalRow.total) != totals else { return false }
        let delete = try session.prepared("DELETE FROM areaTotal WHERE areaID = ?")
        delete.bind(1, area)
        try delete.step()
        try insert(totals)
        return true
    }

    private func insert(_ totals: [AreaTotal]) throws {
        let statement = try session.prepared(TotalRow.insert)
        for total in totals {
            var row = RowBinder(statement)
            TotalRow.bind(total, to: &row)
            try statement.step()
        }
    }
}

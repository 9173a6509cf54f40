import CSpatiaLite
import GRDB
import PondModel

extension StoreSession {
    /// Loads ponds into a store that has none, and leaves them settled. Ponds of farmers who state a total of
    /// their own are marked: they need a `settle` afterwards.
    package func bulkLoad(
        round: @autoclosure @escaping () throws -> Identifier<SurveyRound>?, occupancy: Double,
        _ body: (BulkLoader) throws -> Void
    ) throws {
        let there = try pondCount()
        guard there == 0 else { throw StoreError.notEmpty(ponds: there) }
        try areaWriter.finish()
        let ponds = try PausedTable("pond", in: database)
        let seasons = try PausedTable("pondSeason", in: database)
        let loader = try BulkLoader(self, round: round)
        isBulkLoaded = true
        try body(loader)
        // What the reader has let go of would otherwise stay this program's while indexes are made.
        malloc_trim(0)
        try requireKeys(through: loader.count)
        let ledgers = loader.ledgers.ledgers
        try require(ledgers.keys, in: "area")
        try require(loader.farmers, in: "farmer")
        try require(loader.round.map { [$0.number] } ?? [], in: "round")
        // Trees are packed on another thread while SQLite sorts the indexes.
        let trees = try packing([(.pondBoundary, loader.boundaries), (.pondPoint, loader.points)])
        try ponds.resume(in: database)
        try seasons.resume(in: database)
        for (index, tree) in trees.wait() { try tree.write(to: index, in: database) }
        guard loader.count > 0 else { return }
        try logRange(of: "pond", from: 1, through: Int64(loader.count))
        try logRange(of: "pondSeason", from: 10000, through: Int64(loader.count) * 10000 + 9999)
        try database.execute(sql: "UPDATE store SET occupancy = ?", arguments: [occupancy])
        let totals = try PausedTable("areaTotal", in: database)
        try TotalKeeper(self, occupancy: occupancy).begin(ledgers)
        try totals.resume(in: database)
        try markFarmers(loader.farmers)
    }

    private func packing(
        _ boxes: [(index: SpatialIndex, boxes: IndexedBoxes)]
    ) throws -> BackgroundWork<[(SpatialIndex, PackedTree)]> {
        let lengths = try boxes.map { try PackedTree.nodeLength(of: $0.index, in: database) }
        return BackgroundWork {
            zip(boxes, lengths).map { ($0.index, PackedTree($0.boxes, nodeLength: $1)) }
        }
    }

    /// Seasons, boxes and the log name ponds by the place in which they came.
    private func requireKeys(through count: Int) throws {
        let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM pond") ?? 0
        guard last == count else {
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT_PRIMARYKEY, message: "pond ends with \(last), not \(count)")
        }
    }

    /// Foreign keys are off in a first load: the loader answers for its own.
    private func require(_ ids: some Sequence<Int64>, in table: String) throws {
        let statement = try prepared("SELECT 1 FROM \"\(table)\" WHERE id = ?")
        for id in ids {
            statement.bind(1, id)
            guard try statement.first({ _ in true }) == nil else { continue }
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY, message: "pond names no \(table) \(id)")
        }
    }

    private func markFarmers(_ farmers: Set<Int64>) throws {
        let statement = try prepared(
            """
            INSERT OR IGNORE INTO dirty SELECT 'farmer', ?1 WHERE EXISTS
                (SELECT 1 FROM farmerSeason WHERE id BETWEEN ?1 * 10000 AND ?1 * 10000 + 9999)
            """)
        for farmer in farmers {
            statement.bind(1, farmer)
            try statement.step()
        }
    }
}

import GRDB
import PondGeodesy
import PondModel

/// Takes ponds, each with at most one season, at full speed into a store that has none.
///
/// Nothing runs row by row but the insert: indexes and R*Trees are made at the end, totals are summed while
/// the ponds pass by, and triggers are off meanwhile.
package final class BulkLoader {
    private let makeRound: () throws -> Identifier<SurveyRound>?
    /// Asked for with the first pond: a load that takes none needs no round.
    private(set) var round: Identifier<SurveyRound>?
    private let ponds: BulkInsert
    private let seasons: BulkInsert
    private(set) var count = 0
    private(set) var boundaries = IndexedBoxes()
    private(set) var points = IndexedBoxes()
    private(set) var ledgers = LedgerBook()
    private(set) var farmers: Set<Int64> = []

    init(_ session: StoreSession, round: @escaping () throws -> Identifier<SurveyRound>?) throws {
        makeRound = round
        ponds = try BulkInsert(session.database, into: "pond", columns: BulkPond.columns)
        seasons = try BulkInsert(session.database, into: "pondSeason", columns: BulkSeason.columns)
    }

    /// Writes a batch.
    package func append(_ rows: BulkRows) throws {
        guard rows.ponds.contains(where: { !$0.isDropped }) else { return }
        if count == 0 { round = try makeRound() }
        try ponds.use(usedColumns(of: rows))
        try seasons.use(usedSeasonColumns(of: rows))
        try rows.bytes.bytes.withUnsafeBytes { bytes in
            for row in rows.ponds where !row.isDropped { try append(row, bytes) }
            // The bytes stay only for this long.
            try ponds.finish()
            try seasons.finish()
        }
    }

    private func usedColumns(of rows: BulkRows) -> ColumnSet {
        var used = UsedColumns()
        for pond in rows.ponds {
            used.beginRow()
            pond.give(to: &used, round: round)
        }
        return used.columns
    }

    private func usedSeasonColumns(of rows: BulkRows) -> ColumnSet {
        var used = UsedColumns()
        for pond in rows.ponds {
            used.beginRow()
            pond.season?.give(to: &used, pond: 0)
        }
        return used.columns
    }

    private func append(_ pond: BulkPond, _ bytes: UnsafeRawBufferPointer) throws {
        count += 1
        let id = Int64(count)
        try ponds.append(lending: bytes) { pond.give(to: &$0, round: round) }
        if let season = pond.season {
            try seasons.append(lending: bytes) { season.give(to: &$0, pond: id) }
        }
        if let box = pond.box {
            boundaries.append(row: id, box: box)
        } else {
            points.append(row: id, box: BoundingBox(pond.place))
        }
        if let farmer = pond.farmer { farmers.insert(farmer.number) }
        ledgers.add(
            to: pond.village.number, at: pond.place, withoutSeason: pond.figure,
            season: pond.season?.figure)
    }
}

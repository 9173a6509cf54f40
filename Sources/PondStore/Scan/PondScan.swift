import GRDB
import PondModel

/// All ponds of the store, each with the season it counts with in a year, cut into parts over one consistent
/// state. Part n runs on connection n modulo their number: the parts of one connection are one thread's, and
/// different connections run in parallel. No model values are built: a row lends its columns to `body`.
package final class PondScan: Sendable {
    private let connections: [Connection]
    private let ranges: [ClosedRange<Int64>]
    private let year: Int
    private let path: String

    /// How many parts there are.
    package var partCount: Int { ranges.count }

    init(path: String, year: Int, parts: Int, connections count: Int) throws {
        self.path = path
        self.year = year
        connections = try (0..<max(1, count)).map { _ in
            try Connection(path: path, isReading: true, isScanning: true)
        }
        try Self.begin(connections)
        ranges = try connections[0].queue.unsafeRead { try Self.ranges(in: $0, parts: max(1, parts)) }
    }

    /// Calls `body` for each pond of a part (from 0), in the order of their ids.
    package func forEachPond(part: Int, _ body: (PondScanRow) throws -> Void) throws {
        let range = ranges[part]
        do {
            try connections[part % connections.count].queue.unsafeRead { database in
                let seasons = try SeasonCursor(database, ponds: range, year: year)
                let ponds = try PreparedStatement(
                    database,
                    "SELECT \(PondScanRow.pondColumns) FROM pond WHERE id BETWEEN ? AND ? ORDER BY id")
                ponds.bind(1, range.lowerBound)
                ponds.bind(2, range.upperBound)
                while try ponds.step() {
                    let season = try seasons.standing(of: Int64(ponds.int(0)))
                    try body(PondScanRow(pond: ponds.handle, season: season))
                }
            }
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    /// Ends the snapshot.
    package func close() throws {
        for connection in connections {
            connection.queue.unsafeRead { try? $0.rollback() }
            try connection.close()
        }
    }

    // MARK: - One state for all

    /// Begins a transaction on each connection so that all see the same state: nothing may have been
    /// committed between the first and the last. The first tells, which counts the commits of others it has
    /// seen.
    private static func begin(_ connections: [Connection]) throws {
        while true {
            for connection in connections { try connection.queue.unsafeRead(beginReading) }
            let hasChanged = try connections[0].queue.unsafeRead { database in
                let before = try Int.fetchOne(database, sql: "PRAGMA data_version")
                try database.rollback()
                try beginReading(database)
                return try Int.fetchOne(database, sql: "PRAGMA data_version") != before
            }
            guard hasChanged else { return }
            for connection in connections { try connection.queue.unsafeRead { try $0.rollback() } }
        }
    }

    /// SQLite takes the state with the first read, not with BEGIN.
    private static func beginReading(_ database: Database) throws {
        try database.beginTransaction(.deferred)
        _ = try Int.fetchOne(database, sql: "SELECT dataVersion FROM store")
    }

    private static func ranges(in database: Database, parts: Int) throws -> [ClosedRange<Int64>] {
        let first = try Int64.fetchOne(database, sql: "SELECT min(id) FROM pond") ?? 0
        let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM pond") ?? 0
        let count = last - first + 1
        return (0..<Int64(parts)).map { part in
            let start = first + count * part / Int64(parts)
            let end = first + count * (part + 1) / Int64(parts) - 1
            return start...max(start, end)
        }
    }
}

extension Store {
    /// The ponds as they are now, cut into `parts` of about the same number, for `connections` threads.
    package func scanPonds(year: Int, parts: Int = 1, connections: Int = 1) throws -> PondScan {
        do {
            return try PondScan(path: path, year: year, parts: parts, connections: connections)
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }
}

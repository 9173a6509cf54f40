import CSpatiaLite
import GRDB

/// Runs the entries of a batch backwards.
struct Replay {
    struct Counts {
        var removed = 0
        var restored = 0
        var reverted = 0
    }

    private let session: StoreSession

    init(_ session: StoreSession) { self.session = session }

    func takeBack(_ batch: Int64) throws -> Counts {
        var counts = Counts()
        var next = Int64.max
        while let entry = try entry(of: batch, before: next) {
            try takeBack(entry, counts: &counts)
            next = entry.id
        }
        return counts
    }

    private struct Entry {
        let id: Int64
        let table: String
        let first: Int64
        let last: Int64?
        let action: String
        let oldValues: String
    }

    private func entry(of batch: Int64, before id: Int64) throws -> Entry? {
        let statement = try session.prepared(
            """
            SELECT id, tableName, rowID, lastRowID, action, oldValues FROM changeLog
            WHERE batchID = ? AND id < ? ORDER BY id DESC LIMIT 1
            """)
        statement.bind(1, batch)
        statement.bind(2, id)
        return try statement.first { row in
            Entry(
                id: Int64(row.int(0)), table: row.text(1), first: Int64(row.int(2)),
                last: row.optionalInt(3).map(Int64.init), action: row.text(4), oldValues: row.text(5))
        }
    }

    private func takeBack(_ entry: Entry, counts: inout Counts) throws {
        switch entry.action {
        case "insert":
            counts.removed += try run("DELETE FROM \"\(entry.table)\" WHERE id = ?", [.integer(entry.first)])
        case "insertRange":
            counts.removed += try RangeRemoval(session).remove(
                from: entry.table, first: entry.first, last: entry.last ?? entry.first)
        case "delete":
            let values = try values(of: entry)
            let names = values.map { "\"\($0.column)\"" }.joined(separator: ",")
            let places = values.map { _ in "?" }.joined(separator: ",")
            counts.restored += try run(
                "INSERT INTO \"\(entry.table)\" (\(names)) VALUES (\(places))", values.map(\.literal))
        default:
            let values = try values(of: entry)
            let assignments = values.map { "\"\($0.column)\" = ?" }.joined(separator: ", ")
            counts.reverted += try run(
                "UPDATE \"\(entry.table)\" SET \(assignments) WHERE id = ?",
                values.map(\.literal) + [.integer(entry.first)])
        }
    }

    private func values(of entry: Entry) throws -> [LoggedValue] {
        guard let values = LoggedValue.all(in: entry.oldValues) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "changeLog \(entry.id)")
        }
        return values
    }

    private func run(_ sql: String, _ literals: [LoggedValue.Literal]) throws -> Int {
        let statement = try session.prepared(sql)
        for (place, literal) in literals.enumerated() { literal.bind(to: statement, at: Int32(place + 1)) }
        try statement.step()
        return Int(sqlite3_changes(session.database.sqliteConnection))
    }
}

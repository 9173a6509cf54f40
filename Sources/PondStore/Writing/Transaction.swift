import Foundation
import GRDB

/// One change from its beginning to its commit or roll-back.
struct Transaction {
    private let database: Database
    private let verb: String
    private let detail: String
    private let isRehearsal: Bool

    init(_ database: Database, verb: String, detail: String, isRehearsal: Bool) {
        self.database = database
        self.verb = verb
        self.detail = detail
        self.isRehearsal = isRehearsal
    }

    func run<Answer>(_ body: (StoreSession) throws -> Answer) throws -> Answer {
        let isFirstLoad = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM pond)") ?? true
        // A rehearsal keeps the journal there is: taking another one writes into the file.
        if !isRehearsal { try (isFirstLoad ? Journal.rollback : .writeAhead).take(database) }
        if isFirstLoad { try database.execute(sql: "PRAGMA foreign_keys = OFF") }
        defer { if isFirstLoad { try? database.execute(sql: "PRAGMA foreign_keys = ON") } }
        try database.beginTransaction(.immediate)
        do {
            let session = StoreSession(database, batch: try beginBatch())
            let marks = try dirtyCount()
            let answer = try body(session)
            try session.finish()
            if isFirstLoad { try checkReferences(isBulk: session.isBulkLoaded) }
            try end(session, marks: marks)
            return answer
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            throw error
        }
    }

    /// A first load looks each reference up once at its end, instead of once a row. What came in bulk was
    /// looked up by the loader.
    private func checkReferences(isBulk: Bool) throws {
        for table in LoggedTable.all where !isBulk || table.name != "pond" {
            let broken = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check(\"\(table.name)\")")
            guard let broken else { continue }
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY,
                message: "\(table.name) \(broken[1] as Int64? ?? 0) names no \(broken[2] as String)")
        }
    }

    private func beginBatch() throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO batch (verb, detail, startedAt) VALUES (?, ?, ?)",
            arguments: [verb, detail, Date.now.formatted(.iso8601)])
        let batch = database.lastInsertedRowID
        try database.execute(sql: "UPDATE currentBatch SET batchID = ?", arguments: [batch])
        return batch
    }

    private func end(_ session: StoreSession, marks: Int) throws {
        guard try session.hasChanged(), !isRehearsal else { return try database.rollback() }
        // Another program's marks may wait for a later change; our own may not.
        let left = try dirtyCount()
        precondition(left == 0 || left == marks, "A change of ponds must end with `settle`.")
        try database.execute(sql: "UPDATE currentBatch SET batchID = NULL")
        try database.execute(sql: "UPDATE store SET dataVersion = dataVersion + 1")
        try database.commit()
    }

    private func dirtyCount() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM dirty") ?? 0
    }
}

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
        try takeJournal()
        try database.beginTransaction(.immediate)
        do {
            let session = StoreSession(database, batch: try beginBatch())
            let marks = try dirtyCount()
            let answer = try body(session)
            try session.finish()
            try end(session, marks: marks)
            return answer
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            throw error
        }
    }

    /// A rehearsal keeps the journal there is: taking another one writes into the file.
    private func takeJournal() throws {
        guard !isRehearsal else { return }
        let isFirstLoad = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM pond)") ?? true
        try (isFirstLoad ? Journal.rollback : .writeAhead).take(database)
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

import CSpatiaLite
import Foundation
import GRDB

/// How a change reaches the file: through a write-ahead log beside it, so that others may read meanwhile, or
/// straight into it behind a rollback journal.
///
/// A first load goes straight: its pages are new and need no journal, while a write-ahead log would hold them
/// all once more. A kill leaves a journal that the next to open the file rolls back.
enum Journal: String {
    case writeAhead = "wal"
    case rollback = "delete"

    /// Takes this way when no other connection is in the way; otherwise the file keeps the one it has.
    func take(_ database: Database) throws {
        let current = try String.fetchOne(database, sql: "PRAGMA journal_mode")
        guard current != rawValue else { return }
        sqlite3_busy_timeout(database.sqliteConnection, 0)
        defer { sqlite3_busy_timeout(database.sqliteConnection, Int32(Connection.patience * 1000)) }
        _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = \(rawValue)")
    }

    /// Removes the journal of a program that was killed before it wrote into the file itself. SQLite rolls
    /// the others back and removes them, but leaves this one lying. Call it after a first read.
    static func sweep(_ database: Database, path: String) throws {
        let journal = path + "-journal"
        guard FileManager.default.fileExists(atPath: journal),
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode").flatMap(Journal.init)
        else { return }
        switch mode {
        case .rollback:
            // One that is in use is left alone: leaving `persist` takes the writer's lock first
            // (https://www.sqlite.org/pragma.html#pragma_journal_mode).
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = persist")
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = \(rollback.rawValue)")
        case .writeAhead:
            // Left by a kill on the way out of write-ahead logging, before a byte was changed. None can be in
            // use: that way needs the file alone, and a reader of a write-ahead log holds it until it closes.
            try? FileManager.default.removeItem(atPath: journal)
        }
    }

    /// Moves everything into the one file. Where another connection is at work, the last to close does it.
    static func leaveOneFile(_ database: Database) throws { try Journal.rollback.take(database) }
}

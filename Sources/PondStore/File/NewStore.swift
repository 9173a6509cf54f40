import Foundation
import GRDB
import PondGeodesy

/// What a new store begins with.
struct NewStore {
    let name: String
    let branch: Position
    let settings: [SettingKind: String]

    func write(to path: String) throws {
        let connection = try Connection(path: path, isReading: false)
        try connection.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA page_size = \(Self.pageSize)")
            try database.inTransaction {
                try Schema.build(in: database)
                try insertIdentity(database)
                try insertSettings(database)
                return .commit
            }
        }
        try connection.close()
    }

    /// Twice SQLite's usual: outlines fill pages better, and a bulk load takes a tenth less time.
    private static let pageSize = 8192

    private func insertIdentity(_ database: Database) throws {
        var uuids = TimeOrderedUUID()
        try database.execute(
            sql: "INSERT INTO store VALUES (1, ?, ?, ?, ?, 0, ?, NULL)",
            arguments: [
                Data(uuids.next()), name, branch.longitude, branch.latitude, Date.now.formatted(.iso8601),
            ])
    }

    private func insertSettings(_ database: Database) throws {
        for (kind, text) in settings {
            try database.execute(
                sql: "INSERT INTO setting (kind, version, text, isCurrent) VALUES (?, 1, ?, 1)",
                arguments: [kind.rawValue, text])
        }
        // What a store begins with is no change that could be undone.
        try database.execute(sql: "DELETE FROM changeLog")
    }
}

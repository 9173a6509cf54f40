import Foundation
import GRDB

/// A backup: a store's database with its pictures as rows, and a list by which it is verified.
struct BackupFile {
    /// `PMBK`, so that a backup is never taken for a store.
    static let applicationID = 0x504D_424B

    let path: String
    /// The name that sentences give it: a draft goes by that of the file it is a copy of.
    let title: String

    init(path: String, title: String? = nil) {
        self.path = path
        self.title = title ?? path
    }

    static func picturesFolder(of store: String) -> URL { URL(fileURLWithPath: store + ".pictures") }

    static let tables = """
        CREATE TABLE backupPicture (
            name TEXT PRIMARY KEY,
            sha256 BLOB NOT NULL,
            bytes BLOB NOT NULL
        );
        CREATE TABLE backupContent (
            tableName TEXT PRIMARY KEY,
            rowCount INTEGER NOT NULL,
            sha256 BLOB NOT NULL
        );
        """

    /// Plain SQLite: nothing in here fires a trigger.
    func open() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(Connection.patience)
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    // MARK: - Verifying

    /// Throws what is not whole: the file, a picture, or any value in a table.
    func verify() throws {
        do {
            let queue = try open()
            defer { try? queue.close() }
            try queue.inDatabase { database in
                try verifyFile(database)
                try verifyTables(database)
                try verifyPictures(database)
            }
        } catch let error as DatabaseError {
            throw StoreError.backupDamaged(path: title, detail: error.message ?? "\(error)")
        }
    }

    private func verifyFile(_ database: Database) throws {
        let answer = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? ""
        guard answer == "ok" else {
            // The first line names the database, and the second what is wrong with it.
            let lines = answer.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("***") }
            throw StoreError.backupDamaged(path: title, detail: lines.joined(separator: "; "))
        }
    }

    private func verifyTables(_ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT * FROM backupContent") {
            let table: String = row["tableName"]
            let (count, digest) = try TableDigest.sha256(of: table, in: database)
            guard count == row["rowCount"] else {
                throw StoreError.backupDamaged(
                    path: title, detail: "\(table): \(count) ≠ \(row["rowCount"] as Int)")
            }
            // A backup of an earlier program counted rows alone.
            if let kept = row["sha256"] as Data?, kept != digest {
                throw StoreError.backupDamaged(path: title, detail: "\(table): SHA-256")
            }
        }
    }

    private func verifyPictures(_ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT name, sha256, bytes FROM backupPicture")
        while let row = try rows.next() {
            guard Checksum.sha256(row["bytes"]) == row["sha256"] as Data else {
                throw StoreError.backupDamaged(path: title, detail: row["name"])
            }
        }
    }
}

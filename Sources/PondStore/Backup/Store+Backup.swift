import Foundation
import GRDB

extension Store {
    /// Copies the store in use, with the pictures in the folder beside it, into one file, and verifies it
    /// there. Refuses a path where something lies already, unless told to replace it.
    package func backup(to path: String, replacing: Bool = false) async throws {
        let files = FileManager.default
        guard replacing || !files.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
        let draft = BackupFile(path: path + ".part-\(UUID().uuidString.prefix(8))")
        defer { try? files.removeItem(atPath: draft.path) }
        do {
            try write(draft)
            try draft.verify()
            try Files.move(draft.path, to: path)
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    private func write(_ draft: BackupFile) throws {
        let queue = try draft.open()
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { copy in
            try connection.queue.unsafeRead { try $0.backup(to: copy) }
            _ = try String.fetchOne(copy, sql: "PRAGMA journal_mode = delete")
            try copy.inTransaction {
                try copy.execute(sql: BackupFile.tables)
                try addPictures(to: copy)
                try copy.execute(sql: "PRAGMA application_id = \(BackupFile.applicationID)")
                try addContents(to: copy)
                return .commit
            }
        }
    }

    private func addPictures(to copy: Database) throws {
        for (name, url) in try Files.all(in: BackupFile.picturesFolder(of: path)) {
            let bytes = try Data(contentsOf: url)
            try copy.execute(
                sql: "INSERT INTO backupPicture VALUES (?, ?, ?)",
                arguments: [name, Checksum.sha256(bytes), bytes])
        }
    }

    private func addContents(to copy: Database) throws {
        for table in try TableDigest.tables(of: copy) {
            let (rows, digest) = try TableDigest.sha256(of: table, in: copy)
            try copy.execute(
                sql: "INSERT INTO backupContent VALUES (?, ?, ?)", arguments: [table, rows, digest])
        }
    }
}

import Foundation
import GRDB

extension Store {
    /// Brings a verified backup back as a store with its pictures. A store that lies there already is
    /// refused, or with `replacing` kept aside under a dated name, whose path is the answer.
    @discardableResult
    package static func restore(from backup: String, to path: String, replacing: Bool = false) throws
        -> String?
    {
        let files = FileManager.default
        try examineBackup(backup)
        guard replacing || !files.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
        let draft = path + ".part-\(UUID().uuidString.prefix(8))"
        let pictures = BackupFile.picturesFolder(of: draft)
        defer {
            try? files.removeItem(atPath: draft)
            try? files.removeItem(at: pictures)
        }
        do {
            try files.copyItem(atPath: backup, toPath: draft)
            try BackupFile(path: draft, title: backup).verify()
            try unpack(BackupFile(path: draft), picturesTo: pictures)
            let aside = try keepAside(path)
            try Files.move(pictures.path, to: BackupFile.picturesFolder(of: path).path)
            try Files.move(draft, to: path)
            return aside
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    private static func examineBackup(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.backupMissing(path: path) }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.notPermitted(path: path)
        }
        defer { try? handle.close() }
        guard let bytes = try? handle.read(upToCount: 100), let header = StoreHeader(bytes: bytes),
            header.applicationID == BackupFile.applicationID
        else { throw StoreError.notABackup(path: path) }
        guard header.format <= StoreHeader.currentFormat else {
            throw StoreError.newer(path: path, format: header.format, supported: StoreHeader.currentFormat)
        }
    }

    /// Makes a store of the copy: pictures become files, and the backup's own tables go.
    private static func unpack(_ copy: BackupFile, picturesTo folder: URL) throws {
        let queue = try copy.open()
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            let rows = try Row.fetchCursor(database, sql: "SELECT name, bytes FROM backupPicture")
            var hasPictures = false
            while let row = try rows.next() {
                hasPictures = true
                try Files.write(row["bytes"], named: row["name"], in: folder)
            }
            try database.execute(
                sql: """
                    DROP TABLE backupPicture;
                    DROP TABLE backupContent;
                    PRAGMA application_id = \(StoreHeader.applicationID);
                    """)
            if hasPictures { try database.execute(sql: "VACUUM") }
        }
    }

    /// Moves a store that is in the way, and its pictures, to a dated name. One in use is not moved.
    private static func keepAside(_ path: String) throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        try refuseWhileInUse(path)
        let aside = "\(path).\(Date.now.formatted(.iso8601.timeSeparator(.omitted))).old"
        try Files.move(
            BackupFile.picturesFolder(of: path).path, to: BackupFile.picturesFolder(of: aside).path)
        try Files.move(path, to: aside)
        return aside
    }

    private static func refuseWhileInUse(_ path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
        defer { try? queue.close() }
        do {
            try queue.writeWithoutTransaction { database in
                // Leaving write-ahead logging needs the file for oneself alone, and brings the log into it.
                guard try String.fetchOne(database, sql: "PRAGMA journal_mode = delete") == "delete" else {
                    throw DatabaseError(resultCode: .SQLITE_BUSY)
                }
                try database.inTransaction(.exclusive) { .rollback }
            }
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            throw StoreError.locked(path: path)
        } catch {
            // A damaged store is what a restore is for.
            return
        }
    }
}

import Foundation
import GRDB
import PondGeodesy
import PondModel

/// One branch's data: one SpatiaLite file.
package final class Store: Sendable {
    /// What a caller means to do with the file.
    package enum Access: Sendable {
        case readOnly, readWrite
    }

    /// Where the file lies.
    package let path: String
    let connection: Connection
    let access: Access

    private init(path: String, connection: Connection, access: Access) {
        self.path = path
        self.connection = connection
        self.access = access
    }

    // MARK: - Opening and closing

    /// A new store with the settings a branch begins with. Refuses a path where something lies already.
    package static func create(
        at path: String, name: String, branch: Position, settings: [SettingKind: String]
    ) throws -> Store {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
        // Built beside its place and moved there whole, so that a kill leaves no half store.
        let draft = path + ".new-\(UUID().uuidString.prefix(8))"
        defer { try? FileManager.default.removeItem(atPath: draft) }
        do {
            try NewStore(name: name, branch: branch, settings: settings).write(to: draft)
            try FileManager.default.moveItem(atPath: draft, toPath: path)
        } catch let error as CocoaError {
            throw FileManager.default.fileExists(atPath: path)
                ? StoreError.exists(path: path)
                : StoreError.refused(path: path, detail: error.localizedDescription)
        } catch {
            throw StoreError.telling(error, path: path)
        }
        return try open(at: path)
    }

    /// The store at `path`; a file that is none is told apart by the error.
    /// `isMapped` reads the file by mapping it: quickest for one question to a large file.
    package static func open(
        at path: String, access: Access = .readWrite, isMapped: Bool = false
    ) throws -> Store {
        let header = try StoreHeader.examine(path: path)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let files = FileManager.default
        let isWritable = files.isWritableFile(atPath: path) && files.isWritableFile(atPath: folder)
        if access == .readWrite, !isWritable { throw StoreError.readOnly(path: path) }
        do {
            // Where nothing can be written, an older store is read as it is.
            if header.format == SchemaUpgrade.firstFormat, isWritable { try SchemaUpgrade.run(path: path) }
            let connection = try Connection(path: path, isReading: access == .readOnly)
            if isMapped { try connection.map() }
            let store = Store(path: path, connection: connection, access: access)
            try connection.queue.unsafeRead { database in
                _ = try StoreReading(database).identity()
                try Journal.sweep(database, path: path)
            }
            return store
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    /// Puts everything into the one file, and lets go of it.
    package func close() throws {
        do {
            if access == .readWrite {
                try connection.queue.writeWithoutTransaction { try Journal.leaveOneFile($0) }
            }
            try connection.close()
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    // MARK: - Reading and changing

    /// Which store this is, and how often its data has changed.
    package func identity() async throws -> StoreIdentity { try await read { try $0.identity() } }

    /// Runs `body` on one consistent state of the store.
    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (StoreReading) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await connection.queue.unsafeRead { try Self.answer(body, from: $0) }
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    /// The same at once, on the caller's thread: for a program that waits for this answer alone.
    package func readNow<Answer>(_ body: (StoreReading) throws -> Answer) throws -> Answer {
        do {
            return try connection.queue.unsafeRead { try Self.answer(body, from: $0) }
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    private static func answer<Answer>(
        _ body: (StoreReading) throws -> Answer, from database: Database
    ) throws -> Answer {
        try database.beginTransaction(.deferred)
        defer { try? database.rollback() }
        return try body(StoreReading(database))
    }

    /// Runs `body` in one transaction and records it as one batch. Commits, and raises `dataVersion` by one,
    /// only if something changed; a rehearsal rolls back and still answers; an error rolls back.
    package func change<Answer: Sendable>(
        verb: String, detail: String, isRehearsal: Bool = false,
        _ body: @escaping @Sendable (StoreSession) throws -> Answer
    ) async throws -> Answer {
        guard access == .readWrite else { throw StoreError.readOnly(path: path) }
        do {
            return try await connection.queue.writeWithoutTransaction { database in
                try Transaction(database, verb: verb, detail: detail, isRehearsal: isRehearsal).run(body)
            }
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }
}

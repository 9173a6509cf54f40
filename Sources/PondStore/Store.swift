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

    package let path: String

    init(path: String) { self.path = path }

    /// A new store with the settings a branch begins with. Refuses a path where something lies already.
    package static func create(
        at path: String, name: String, branch: Position, settings: [SettingKind: String]
    ) throws -> Store { fatalError() }

    /// The store at `path`; a file that is none is told apart by the error.
    package static func open(at path: String, access: Access = .readWrite) throws -> Store { fatalError() }

    /// Puts everything into the one file, and lets go of it.
    package func close() throws { fatalError() }

    package func identity() async throws -> StoreIdentity { fatalError() }

    /// Runs `body` on one consistent state of the store.
    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (StoreReading) throws -> Answer
    ) async throws -> Answer { fatalError() }

    /// Runs `body` in one transaction and records it as one batch. Commits, and raises `dataVersion` by one,
    /// only if something changed; a rehearsal rolls back and still answers; an error rolls back.
    package func change<Answer: Sendable>(
        verb: String, detail: String, isRehearsal: Bool = false,
        _ body: @escaping @Sendable (StoreSession) throws -> Answer
    ) async throws -> Answer { fatalError() }

    /// What is wrong in the store, and where; empty when all is well.
    package func check() async throws -> [CheckFinding] { fatalError() }

    /// The store in use and its pictures as one verified file.
    package func backup(to path: String, replacing: Bool = false) async throws { fatalError() }

    /// Brings a backup back as a store with its pictures; an old store is kept aside under a dated name.
    package static func restore(from backup: String, to path: String, replacing: Bool = false) throws {
        fatalError()
    }
}

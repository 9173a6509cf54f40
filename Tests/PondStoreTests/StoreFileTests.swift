import Foundation
import GRDB
import PondGeodesy
import PondModel
import Testing

@testable import PondStore

struct StoreFileTests {
    @Test func aNewStoreTellsWhatItWasGiven() async throws {
        let start = Date.now
        let temporary = try TemporaryStore()
        let identity = try await temporary.store.identity()
        #expect(identity.name == "赣榆")
        #expect(identity.branch == TemporaryStore.branch)
        #expect(identity.dataVersion == 0)
        #expect(identity.createdAt > start.addingTimeInterval(-1) && identity.createdAt <= .now)
        let policy = try await temporary.store.read { try $0.setting(.policy)?.text }
        #expect(policy == "a: 1")
    }

    @Test func whatLiesThereIsNotOverwritten() throws {
        let temporary = try TemporaryStore()
        let path = temporary.file("taken.sqlite")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.exists(path: path)) {
            try Store.create(at: path, name: "b", branch: TemporaryStore.branch, settings: [:])
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func aMissingFileIsSaidToBeMissing() {
        let path = "/nowhere/at/all.sqlite"
        #expect(throws: StoreError.missing(path: path)) { try Store.open(at: path) }
    }

    @Test(arguments: ["", "hello, I am a text", String(repeating: "SQLite format 3", count: 20)])
    func aForeignFileIsNoStore(content: String) throws {
        let temporary = try TemporaryStore()
        let path = temporary.file("foreign.sqlite")
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.notAStore(path: path)) { try Store.open(at: path) }
    }

    @Test func anotherProgramsDatabaseIsNoStore() throws {
        let temporary = try TemporaryStore()
        let path = temporary.file("other.sqlite")
        _ = try Peer.run("sqlite3", [path, "CREATE TABLE pond (id INTEGER PRIMARY KEY)"])
        #expect(throws: StoreError.notAStore(path: path)) { try Store.open(at: path) }
    }

    @Test func aNewerFormatIsNamed() throws {
        let temporary = try TemporaryStore()
        try temporary.execute("PRAGMA user_version = 77")
        try temporary.store.close()
        #expect(throws: StoreError.newer(path: temporary.path, format: 77, supported: 3)) {
            try Store.open(at: temporary.path)
        }
    }

    @Test func aDamagedFileIsSaidToBeDamaged() throws {
        let temporary = try TemporaryStore()
        try temporary.store.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
        for offset in 100..<(bytes.count) { bytes[offset] = UInt8(truncatingIfNeeded: offset &* 7) }
        try bytes.write(to: URL(fileURLWithPath: temporary.path))
        #expect { try Store.open(at: temporary.path) } throws: { error in
            guard case .damaged(temporary.path, _) = error as? StoreError else { return false }
            return true
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func aReadOnlyFileIsReadAndNotWritten() async throws {
        let temporary = try TemporaryStore()
        try temporary.store.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: temporary.path)
        #expect(throws: StoreError.readOnly(path: temporary.path)) { try Store.open(at: temporary.path) }
        let reader = try Store.open(at: temporary.path, access: .readOnly)
        #expect(try await reader.identity().name == "赣榆")
        try reader.close()
    }

    @Test func aReaderCannotChange() async throws {
        let temporary = try TemporaryStore()
        let reader = try Store.open(at: temporary.path, access: .readOnly)
        await #expect(throws: StoreError.readOnly(path: temporary.path)) {
            try await reader.change(verb: "survey", detail: "") { _ in }
        }
        await #expect(throws: StoreError.readOnly(path: temporary.path)) {
            try await reader.read { try $0.database.execute(sql: "DELETE FROM setting") }
        }
        try reader.close()
    }

    @Test func aLockedStoreIsSaidToBeLocked() async throws {
        let temporary = try TemporaryStore()
        _ = try await temporary.withAreas()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: temporary.path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        await #expect(throws: StoreError.locked(path: temporary.path)) {
            try await temporary.store.change(verb: "legend", detail: "") {
                try $0.setSetting(.legend, text: "new")
            }
        }
        try await other.writeWithoutTransaction { try $0.rollback() }
        try other.close()
    }

    @Test func aClosedStoreIsOneFile() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        for code in ["A", "B"] {
            try await temporary.survey { session in
                _ = try session.insert(Sample.pond(code, in: areas.villages[0]), round: nil)
            }
        }
        #expect(try temporary.value(String.self, "PRAGMA journal_mode") == "wal")
        try temporary.store.close()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path) == ["store.sqlite"])
    }

    /// A program killed between making its journal and writing to it leaves an empty one.
    @Test(arguments: ["wal", "delete"], [Store.Access.readOnly, .readWrite])
    func anEmptyJournalLeftByAKillIsSweptAway(mode: String, access: Store.Access) throws {
        let temporary = try TemporaryStore()
        try temporary.store.close()
        let other = try DatabaseQueue(path: temporary.path)
        let taken = try other.writeWithoutTransaction {
            try String.fetchOne($0, sql: "PRAGMA journal_mode = \(mode)")
        }
        try #require(taken == mode)
        try other.close()
        try Data().write(to: URL(fileURLWithPath: temporary.path + "-journal"))
        try Store.open(at: temporary.path, access: access).close()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path) == ["store.sqlite"])
    }

    @Test func aStoreThatOthersReadIsOneFileWhenTheLastHasClosed() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        for code in ["A", "B"] {
            try await temporary.survey { session in
                _ = try session.insert(Sample.pond(code, in: areas.villages[0]), round: nil)
            }
        }
        let reader = try Store.open(at: temporary.path, access: .readOnly)
        #expect(try await reader.read { try $0.pondCount() } == 2)
        try temporary.store.close()
        try reader.close()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path) == ["store.sqlite"])
    }

    @Test func everyErrorSpeaksBothLanguages() {
        let errors: [StoreError] = [
            .missing(path: "p"), .exists(path: "p"), .notAStore(path: "p"),
            .newer(path: "p", format: 9, supported: 1), .damaged(path: "p", detail: "d"),
            .ioFailed(path: "p", detail: "d"),
            .readOnly(path: "p"),
            .notPermitted(path: "p"), .locked(path: "p"), .diskFull(path: "p"),
            .refused(path: "p", detail: "d"),
            .nothingToUndo, .editedSince(verb: "v", places: ["pond 1"]), .notSettled, .notEmpty(ponds: 3),
            .notABackup(path: "p"), .backupDamaged(path: "p", detail: "d"),
        ]
        #expect(Set(errors.map(\.words.chinese)).count == errors.count)
        #expect(Set(errors.map(\.words.english)).count == errors.count)
    }
}

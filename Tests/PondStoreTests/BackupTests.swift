import Foundation
import GRDB
import PondModel
import Testing

@testable import PondStore

struct BackupTests {
    private func filled() async throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 200, into: areas)
        let pictures = BackupFile.picturesFolder(of: temporary.path)
        try Files.write(Data("one".utf8), named: "one.jpg", in: pictures)
        try Files.write(
            Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0) }), named: "2025/二.jpg", in: pictures)
        return temporary
    }

    @Test func aRestoredStoreIsTheOneThatWasBackedUp() async throws {
        let temporary = try await filled()
        try await temporary.store.backup(to: temporary.file("backup.pmb"))
        let path = temporary.file("restored.sqlite")
        #expect(try Store.restore(from: temporary.file("backup.pmb"), to: path) == nil)
        let restored = try Store.open(at: path)
        #expect(try await restored.identity() == temporary.store.identity())
        #expect(try await restored.check() == [])
        #expect(try await restored.read { try $0.pondCount() } == 200)
        try restored.close()
        let pictures = try Files.all(in: BackupFile.picturesFolder(of: path))
        let originals = try Files.all(in: BackupFile.picturesFolder(of: temporary.path))
        #expect(pictures.map(\.name) == ["2025/二.jpg", "one.jpg"])
        #expect(
            try pictures.map { try Data(contentsOf: $0.url) }
                == originals.map { try Data(contentsOf: $0.url) })
    }

    @Test func aStoreWithoutPicturesIsBackedUpToo() async throws {
        let temporary = try TemporaryStore()
        _ = try await temporary.withAreas()
        try await temporary.store.backup(to: temporary.file("b"))
        let path = temporary.file("restored.sqlite")
        try Store.restore(from: temporary.file("b"), to: path)
        #expect(!FileManager.default.fileExists(atPath: BackupFile.picturesFolder(of: path).path))
    }

    @Test func aBackupIsOneFileAndNoStore() async throws {
        let temporary = try await filled()
        let path = temporary.file("b/backup.pmb")
        try FileManager.default.createDirectory(
            atPath: temporary.file("b"), withIntermediateDirectories: true)
        try await temporary.store.backup(to: path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.file("b")) == ["backup.pmb"])
        #expect(throws: StoreError.notAStore(path: path)) { try Store.open(at: path) }
    }

    @Test func aBackupIsTakenWhileAnotherWrites() async throws {
        let temporary = try await filled()
        let other = try Store.open(at: temporary.path)
        try await other.change(verb: "legend", detail: "") {
            try $0.setSetting(.legend, text: "written meanwhile")
        }
        try await temporary.store.backup(to: temporary.file("b"))
        try other.close()
        let path = temporary.file("restored.sqlite")
        try Store.restore(from: temporary.file("b"), to: path)
        let restored = try Store.open(at: path)
        #expect(try await restored.read { try $0.setting(.legend)?.text } == "written meanwhile")
        try restored.close()
    }

    @Test func nothingIsOverwrittenUnlessTold() async throws {
        let temporary = try await filled()
        let path = temporary.file("b")
        try await temporary.store.backup(to: path)
        await #expect(throws: StoreError.exists(path: path)) { try await temporary.store.backup(to: path) }
        try await temporary.store.backup(to: path, replacing: true)
        #expect(throws: StoreError.exists(path: temporary.path)) {
            try Store.restore(from: path, to: temporary.path)
        }
    }

    @Test func aReplacedStoreIsKeptAside() async throws {
        let temporary = try await filled()
        try await temporary.store.backup(to: temporary.file("b"))
        let path = temporary.file("other.sqlite")
        let other = try Store.create(at: path, name: "other", branch: TemporaryStore.branch, settings: [:])
        #expect(throws: StoreError.locked(path: path)) {
            let reader = try DatabaseQueue(path: path)
            defer { try? reader.close() }
            try reader.inDatabase { database in
                _ = try Row.fetchCursor(database, sql: "SELECT * FROM sqlite_master").next()
                try database.execute(sql: "BEGIN; SELECT 1")
                defer { try? database.execute(sql: "COMMIT") }
                _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM store")
                try Store.restore(from: temporary.file("b"), to: path, replacing: true)
            }
        }
        try other.close()
        let aside = try #require(try Store.restore(from: temporary.file("b"), to: path, replacing: true))
        let kept = try Store.open(at: aside)
        #expect(try await kept.identity().name == "other")
        try kept.close()
        let restored = try Store.open(at: path)
        #expect(try await restored.identity().name == "赣榆")
        try restored.close()
    }

    @Test(arguments: [
        "UPDATE backupPicture SET bytes = CAST('two' AS BLOB) WHERE name = 'one.jpg'",
        "DELETE FROM backupPicture WHERE name = 'one.jpg'",
        "UPDATE backupContent SET rowCount = rowCount + 1 WHERE tableName = 'pond'",
    ])
    func aBackupThatIsNotWholeIsRefused(sql: String) async throws {
        let temporary = try await filled()
        let path = temporary.file("b")
        try await temporary.store.backup(to: path)
        _ = try Peer.run("sqlite3", [path, sql])
        let target = temporary.file("restored.sqlite")
        #expect {
            try Store.restore(from: path, to: target)
        } throws: { error in
            guard case .backupDamaged = error as? StoreError else { return false }
            return true
        }
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    /// One byte of the file turned, at places all over it: the backup is refused, or nothing of it is lost.
    @Test func aTurnedByteIsRefusedOrHarmless() async throws {
        let temporary = try await filled()
        let path = temporary.file("b")
        try await temporary.store.backup(to: path)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try Store.restore(from: path, to: temporary.file("whole.sqlite"))
        let expected = try Peer.run("sqlite3", [temporary.file("whole.sqlite"), ".dump"])
        var refused = 0
        for turned in stride(from: 97, to: whole.count, by: max(1, whole.count / 150)) {
            var bytes = whole
            bytes[turned] ^= 0x21
            let harmed = temporary.file("harmed-\(turned)")
            let target = temporary.file("restored-\(turned).sqlite")
            try bytes.write(to: URL(fileURLWithPath: harmed))
            do {
                try Store.restore(from: harmed, to: target)
                #expect(try Peer.run("sqlite3", [target, ".dump"]) == expected, "byte \(turned)")
            } catch is StoreError {
                refused += 1
                #expect(!FileManager.default.fileExists(atPath: target))
            }
        }
        #expect(refused > 20, "\(refused)")
    }

    @Test func aBackupCutShortIsRefused() async throws {
        let temporary = try await filled()
        let path = temporary.file("b")
        try await temporary.store.backup(to: path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.self) {
            try Store.restore(from: path, to: temporary.file("restored.sqlite"))
        }
        #expect(!FileManager.default.fileExists(atPath: temporary.file("restored.sqlite")))
    }

    @Test func aStoreIsNoBackup() async throws {
        let temporary = try TemporaryStore()
        #expect(throws: StoreError.notABackup(path: temporary.path)) {
            try Store.restore(from: temporary.path, to: temporary.file("x"))
        }
        #expect(throws: StoreError.backupMissing(path: "/nowhere/b")) {
            try Store.restore(from: "/nowhere/b", to: temporary.file("x"))
        }
    }

    /// FIPS 180-2, appendix B.1.
    @Test func theChecksumIsSHA256() {
        let sum = Checksum.sha256(Data("abc".utf8)).map { String(format: "%02x", $0) }.joined()
        #expect(sum == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}

import Foundation
import Testing

/// `backup` and `restore` on files that other programs hold open.
@Suite struct BackupVerbTests {
    @Test func afterEveryVerbTheStoreIsOneFile() throws {
        let bench = try Demo.surveyed.get().copy()
        let verbs: [[String]] = [
            ["survey", Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02"], ["targets"], ["check"],
            ["targets", "--explain", "示例湖西村"], ["policy", "show"], ["undo"],
            ["areas", Repository.file("data/demo/areas.csv"), "--datum", "gcj02"],
            ["policy", "load", Repository.file("data/legend.yaml")], ["targets", "--level", "nonsense"],
            ["survey", "missing.csv", "--round", "2026"],
        ]
        for verb in verbs {
            _ = try Program.pondmap.run(verb + ["--store", bench.store], in: bench.folder)
            #expect(try bench.names() == ["pondmap.sqlite"], "\(verb)")
        }
        try bench.mustRun("backup", bench.path("backup.pmb"))
        try bench.mustRun("export", "battle", "--to", bench.path("battle.geojson"))
        #expect(try bench.names() == ["backup.pmb", "battle.geojson", "pondmap.sqlite"])
    }

    @Test(arguments: ["delete", "wal"])
    func aStoreInUseIsBackedUpAsItWasLastCommitted(_ journal: String) throws {
        let bench = try Demo.surveyed.get().copy()
        let committed = try bench.file.dataDump()
        let other = try Holder(bench.store, sql: "PRAGMA journal_mode = \(journal)")
        try other.tell("BEGIN IMMEDIATE; DELETE FROM pondSeason WHERE id < 5000000")
        try bench.mustRun("backup", bench.path("backup.pmb"))
        try other.tell("ROLLBACK")
        other.release()
        let target = try Workbench()
        try target.mustRun("restore", bench.path("backup.pmb"))
        #expect(try target.file.dataDump() == committed)
        #expect(try target.pondmap("check").code == 0)
        #expect(try target.names() == ["pondmap.sqlite"])
    }

    @Test func picturesTravelWithTheStore() throws {
        let bench = try Demo.areas.get().copy()
        let pictures = bench.folder.appendingPathComponent("pondmap.sqlite.pictures/2025", isDirectory: true)
        try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
        let picture = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try picture.write(to: pictures.appendingPathComponent("塘头.jpg"))
        try bench.mustRun("backup", bench.path("backup.pmb"))
        let target = try Workbench()
        try target.mustRun("restore", bench.path("backup.pmb"))
        let there = target.folder.appendingPathComponent("pondmap.sqlite.pictures/2025/塘头.jpg")
        #expect(try Data(contentsOf: there) == picture)
        #expect(try target.file.wholeDump() == bench.file.wholeDump())
    }

    @Test func restoreNeverOverwritesSilentlyAndKeepsTheOldWhenAsked() throws {
        let bench = try Demo.surveyed.get().copy()
        try bench.mustRun("backup", bench.path("backup.pmb"))
        let target = try Demo.areas.get().copy()
        let old = try target.file.wholeDump()
        let refusal = try target.pondmap("restore", bench.path("backup.pmb"), "--lang", "en")
        #expect(refusal.code == 1)
        #expect(refusal.messages.contains("is not overwritten"))
        #expect(try target.file.wholeDump() == old)
        try target.mustRun("restore", bench.path("backup.pmb"), "--replace")
        #expect(try target.file.wholeDump() == bench.file.wholeDump())
        let kept = try target.names().filter { $0.hasSuffix(".old") }
        try #require(kept.count == 1)
        #expect(try StoreFile(path: target.path(kept[0])).wholeDump() == old)
    }

    @Test func aBackupIsNotOverwrittenSilently() throws {
        let bench = try Demo.areas.get().copy()
        try bench.write("something of mine", to: "backup.pmb")
        #expect(try bench.pondmap("backup", bench.path("backup.pmb")).code == 1)
        #expect(try String(contentsOfFile: bench.path("backup.pmb"), encoding: .utf8) == "something of mine")
        try bench.mustRun("backup", bench.path("backup.pmb"), "--replace")
    }

    @Test(arguments: ["overwritten", "cut", "text", "store", "missing"])
    func aHarmedBackupIsRefusedAndTheStoreKept(_ harm: String) throws {
        let bench = try Demo.surveyed.get().copy()
        let backup = URL(fileURLWithPath: bench.path("backup.pmb"))
        try bench.mustRun("backup", backup.path)
        var bytes = try Data(contentsOf: backup)
        switch harm {
        case "overwritten":
            let middle = bytes.count / 2 / 4096 * 4096
            bytes.replaceSubrange(middle..<(middle + 8192), with: Data(repeating: 0x5A, count: 8192))
        case "cut": bytes = bytes.prefix(bytes.count * 2 / 3)
        case "text": bytes = Data("no backup".utf8)
        case "store": bytes = try bench.file.bytes
        default: break
        }
        if harm == "missing" {
            try FileManager.default.removeItem(at: backup)
        } else {
            try bytes.write(to: backup)
        }
        let before = try bench.file.bytes
        let answer = try bench.pondmap("restore", backup.path, "--replace", "--lang", "en")
        #expect(answer.code == 1)
        #expect(answer.messages.split(whereSeparator: \.isNewline).count == 1, "\(answer.messages)")
        #expect(try bench.file.bytes == before)
        #expect(try bench.names().filter { $0 != "backup.pmb" } == ["pondmap.sqlite"])
    }
}

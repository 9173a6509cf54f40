import Foundation
import Testing

/// Files that a verb writes, and files that are not what their name or a flag says.
@Suite struct CarefulFilesTests {
    /// Rejected rows that could not be written down would be lost, were the good ones stored.
    @Test(arguments: ["missing/bad.csv", "pondmap.sqlite", "round.csv", "."])
    func rejectsThatCannotOrMustNotBeWrittenLeaveAllAsItWas(_ name: String) throws {
        let bench = try Demo.surveyed.get().copy()
        let source = bench.path("round.csv")
        try FileManager.default.copyItem(atPath: Demo.secondRound, toPath: source)
        let before = try bench.file.wholeDump()
        for language in ["zh", "en"] {
            let answer = try bench.pondmap(
                "survey", source, "--round", "2026-R2", "--datum", "gcj02", "--rejects", bench.path(name),
                "--lang", language)
            #expect(answer.code == 1 && answer.output.isEmpty)
            #expect(answer.messages.contains(language == "zh" ? "写不了" : "Cannot write"), "\(answer.messages)")
        }
        #expect(try bench.file.wholeDump() == before)
        #expect(FileManager.default.contentsEqual(atPath: source, andPath: Demo.secondRound))
    }

    @Test func anExportNeverGoesOverTheStoreOrADevice() throws {
        let bench = try Demo.areas.get().copy()
        let before = try bench.file.wholeDump()
        for target in [bench.store, "/dev/null"] {
            let answer = try bench.pondmap(
                "export", "battle", "--to", target, "--format", "geojson", "--year", "2026", "--lang", "en")
            #expect(answer.code == 1 && answer.messages.contains("Cannot write"), "\(answer)")
        }
        #expect(try bench.file.wholeDump() == before)
        var device = stat()
        #expect(stat("/dev/null", &device) == 0 && device.st_mode & S_IFMT == S_IFCHR)
    }

    /// The first round's codes place 3,000 ponds in GCJ-02: a flag that moves them all half a kilometre is a slip.
    @Test func aFlagThatKnownPlacesContradictIsRefused() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.wholeDump()
        let answer = try bench.pondmap(
            "survey", Demo.secondRound, "--round", "2026-R2", "--datum", "wgs84", "--lang", "en")
        #expect(answer.code == 1)
        for words in ["flag says WGS 84", "known places show GCJ-02", "--datum gcj02", "undo"] {
            #expect(answer.messages.contains(words), "\(answer.messages)")
        }
        #expect(try bench.file.wholeDump() == before)
        #expect(try bench.survey(Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02").total.new == 47)
    }

    @Test func columnsThatMeanNothingAreNamed() throws {
        let bench = try Demo.areas.get().copy()
        let file = try bench.write(
            "塘号,村,净面 积,经度,纬度,土质\nX1,示例上河村,20,118.99,34.95,沙\n", to: "round.csv")
        let answer = try bench.pondmap(
            "survey", file, "--round", "2026-R1", "--datum", "wgs84", "--lang", "en")
        #expect(answer.output.contains("columns kept as they are: 净面 积, 土质\n"), "\(answer.output)")
    }

    @Test func aTableWithoutAnyKnownColumnIsRefusedInOneSentence() throws {
        let bench = try Demo.areas.get().copy()
        let before = try bench.file.wholeDump()
        let file = try bench.write("户名,大小\n张三,20\n李四,30\n", to: "round.csv")
        let answer = try bench.pondmap(
            "survey", file, "--round", "2026-R1", "--datum", "wgs84", "--lang", "en")
        #expect(answer.code == 1 && answer.output.isEmpty)
        #expect(answer.messages.contains("no column has a name that is known (it has 大小, 户名)"), "\(answer)")
        #expect(try bench.file.wholeDump() == before)
    }

    /// An edit in QGIS is no fault of the store; what a recount finds wrong after it is.
    @Test func checkCountsEditsOfAnotherProgramBeforeItJudges() throws {
        let bench = try Demo.surveyed.get().copy()
        let season = try bench.file.number("SELECT min(id) FROM pondSeason WHERE demandMethod = 'reported'")
        try bench.file.edit("UPDATE pondSeason SET feedKilograms = 4321000 WHERE id = \(season)")
        let sound = try bench.pondmap("check", "--lang", "en")
        #expect(sound.code == 0, "\(sound.output)")
        #expect(
            try bench.file.number("SELECT demandKilograms FROM pondSeason WHERE id = \(season)") == 4_321_000)
        try bench.file.edit("UPDATE areaTotal SET ponds = ponds + 1 WHERE areaID = 1 AND untilYear = 9999")
        let wrong = try bench.pondmap("check", "--lang", "en")
        let ponds = try bench.file.number("SELECT ponds FROM areaTotal WHERE areaID = 1 AND untilYear = 9999")
        #expect(wrong.code == 1 && wrong.output.contains("ponds \(ponds) ≠ \(ponds - 1)"), "\(wrong.output)")
        #expect(wrong.output.components(separatedBy: "area 1 [").count == 2)
    }

    @Test func aDamagedBackupIsNamedAndNotTheStoreThatWasToBe() throws {
        let bench = try Demo.areas.get().copy()
        let backup = bench.path("0331.backup")
        try bench.mustRun("backup", backup)
        try #require(try Data(contentsOf: URL(fileURLWithPath: backup)).count > 100_000)
        try FileHandle(forWritingTo: URL(fileURLWithPath: backup)).truncate(atOffset: 100_000)
        let missing = try bench.pondmap("backup", bench.path("no/0331.backup"), "--lang", "en")
        #expect(missing.code == 1 && missing.messages.contains("there is no folder"), "\(missing)")
        try FileManager.default.removeItem(atPath: bench.store)
        let answer = try bench.pondmap("restore", backup, "--lang", "en")
        #expect(
            answer.code == 1 && answer.messages.contains("0331.backup: the backup is not whole"), "\(answer)")
        #expect(!FileManager.default.fileExists(atPath: bench.store))
    }
}

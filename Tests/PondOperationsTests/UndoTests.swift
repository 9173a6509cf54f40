import Foundation
import Testing

/// Every row of data before and after, as SQL, byte for byte.
@Suite struct UndoTests {
    @Test func undoTakesAFirstImportBackExactly() throws {
        let bench = try Demo.areas.get().copy()
        let before = try bench.file.dataDump()
        try bench.mustRun("survey", Demo.firstRound, "--round", "2025-R1")
        #expect(try bench.file.number("SELECT count(*) FROM pond") == 3064)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func undoAfterUndoTakesTheImportBeforeBack() throws {
        let bench = try Demo.surveyed.get().copy()
        let first = try bench.file.dataDump()
        try bench.mustRun("survey", Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02")
        let second = try bench.file.dataDump()
        #expect(second != first)
        try bench.mustRun("policy", "load", try changedSpecies(for: bench))
        #expect(try bench.file.dataDump() != second)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == second)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == first)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == Demo.areas.get().file.dataDump())
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func undoTakesAreasBackExactly() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.dataDump()
        let areas = try bench.write(
            """
            code,name,level,parent,longitude,latitude
            320707107904,示例上河新村,village,320707107,118.991,34.948
            320707107999,示例新村,village,320707107,118.995,34.95
            """, to: "areas.csv")
        try bench.mustRun("areas", areas, "--datum", "wgs84")
        #expect(try bench.file.dataDump() != before)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
    }

    @Test func withNothingLeftUndoIsRefused() throws {
        let bench = try Demo.areas.get().copy()
        try bench.mustRun("undo")
        let answer = try bench.pondmap("undo", "--lang", "en")
        #expect(answer.code == 1)
        #expect(answer.messages.hasPrefix("Nothing to undo"))
    }

    @Test func undoIsRefusedInWordsWhenAnotherProgramEditedTheRowsSince() throws {
        let bench = try Demo.surveyed.get().copy()
        try bench.file.edit("UPDATE pondSeason SET feedKilograms = 77000 WHERE id = 52025")
        let edited = try bench.file.rows("SELECT feedKilograms FROM pondSeason WHERE id = 52025").count
        try #require(edited == 1)
        for (language, words) in [("en", "Cannot undo survey"), ("zh", "不能撤销")] {
            let answer = try bench.pondmap("undo", "--lang", language)
            #expect(answer.code == 1)
            #expect(answer.messages.contains(words) && answer.messages.contains("pondSeason 52025"))
        }
        #expect(try bench.file.number("SELECT count(*) FROM pond") == 3064)
    }

    /// What another program wrote before an import is its own, and stays.
    @Test func undoLeavesEarlierEditsOfAnotherProgramAlone() throws {
        let bench = try Demo.surveyed.get().copy()
        let season = try bench.file.number(
            "SELECT min(id) FROM pondSeason WHERE demandMethod = 'reported'")
        try bench.file.edit("UPDATE pondSeason SET feedKilograms = 4321000 WHERE id = \(season)")
        try bench.mustRun("survey", Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02")
        try bench.mustRun("undo")
        let kilograms = try bench.file.number("SELECT demandKilograms FROM pondSeason WHERE id = \(season)")
        #expect(kilograms == 4_321_000)
        let check = try bench.pondmap("check")
        #expect(check.code == 0, "\(check.output)")
    }

    /// The coefficients with twice the loach.
    private func changedSpecies(for bench: Workbench) throws -> String {
        let text = try Repository.text("data/species.csv").replacing(",1.625,", with: ",3.25,")
        return try bench.write(text, to: "species.csv")
    }
}

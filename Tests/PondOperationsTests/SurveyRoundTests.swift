import Foundation
import Testing

/// Which round saw which pond: kept in the store, taken back by `undo`, told on the sheet.
@Suite struct SurveyRoundTests {
    private static let head = "编号,村,品种,经度,纬度\n"
    private static let ponds = ["XX-901", "XX-902", "XX-903"]

    private static func rows(_ codes: some Sequence<String>) -> String {
        head
            + codes.map {
                "\($0),320707116901,泥鳅,119.08\($0.suffix(1))7,34.7032\n"
            }.joined()
    }

    /// The three ponds as a first round of the year brought them in.
    private static func bench() throws -> Workbench {
        let bench = try Demo.areas.get().copy()
        try bench.survey(bench.write(rows(ponds), to: "one.csv"), "--round", "2026-R1", "--datum", "wgs84")
        return bench
    }

    private func visits(_ bench: Workbench) throws -> [String] {
        try Judge.sqlite(
            bench.store,
            "SELECT code, name FROM visit JOIN pond ON pond.id = pondID JOIN round ON round.id = visit.roundID ORDER BY code"
        )
    }

    @Test func aPondSeenAgainWithTheSameFiguresCountsAsVisited() throws {
        let bench = try Self.bench()
        #expect(try visits(bench) == [])
        let before = try bench.file.dataDump()
        let two = try bench.write(Self.rows(Self.ponds.prefix(2)), to: "two.csv")
        try bench.survey(two, "--round", "2026-R2", "--datum", "wgs84")
        #expect(try visits(bench) == ["XX-901|2026-R2", "XX-902|2026-R2"])
        // The same file in the same round twice changes nothing.
        let after = try bench.file.dataDump()
        let version = try Judge.sqlite(bench.store, "SELECT dataVersion FROM store")
        try bench.survey(two, "--round", "2026-R2", "--datum", "wgs84")
        #expect(try bench.file.dataDump() == after)
        #expect(try Judge.sqlite(bench.store, "SELECT dataVersion FROM store") == version)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
        #expect(try visits(bench) == [])
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func theLegendTellsThisRoundFromEarlierOnes() throws {
        let bench = try Self.bench()
        func legend(_ file: String) throws -> String {
            let answer = try bench.pondmap(
                "print", "aquaculture", "--area", "320707116901", "--paper", "A3-", "--ponds", "outlines",
                "--to",
                file,
                "--lang", "zh")
            #expect(answer.code == 0, "\(answer.messages)")
            return try Program.peer("pdftotext").run([bench.path(file), "-"]).output
        }
        let first = try legend("a.pdf")
        #expect(first.contains("本轮已访 2026-R1") && !first.contains("前轮已访"))
        try bench.survey(
            bench.write(Self.rows(Self.ponds.prefix(1)), to: "two.csv"), "--round", "2026-R2", "--datum",
            "wgs84")
        let second = try legend("b.pdf")
        #expect(second.contains("本轮已访 2026-R2") && second.contains("前轮已访"))
        // What the sheet shows of one pond has changed, and the book of prints knows.
        let book = try bench.pondmap("prints", "--lang", "en").output
        #expect(book.contains("1 change: 1 pond"), "\(book)")
    }

    /// A store as the first format had it: without the tables and the column that the second adds.
    private func makeOld(_ bench: Workbench) throws {
        let program = """
            DROP TRIGGER area_parent_insert; DROP TRIGGER area_parent_update;
            DROP TRIGGER visit_delete_pond; DROP TABLE visit; DROP TABLE printLand; PRAGMA user_version = 1;
            DROP TRIGGER areaTotalArea; DROP INDEX areaTotalCapacity; ALTER TABLE areaTotal DROP COLUMN place;
            CREATE INDEX areaTotalCapacity ON areaTotal (level, capacityKilograms) WHERE capacityKilograms IS NOT NULL;
            CREATE TRIGGER areaTotalLevel AFTER UPDATE OF level ON area WHEN new.level IS NOT old.level BEGIN
                UPDATE areaTotal SET level = new.level WHERE areaID = new.id;
            END;
            """
        #expect(try Program.peer("sqlite3").run([bench.store, program]).code == 0)
    }

    @Test func aStoreOfTheFirstFormatIsBroughtToThePresentOne() throws {
        let bench = try Self.bench()
        let before = try bench.file.dataDump()
        try makeOld(bench)
        #expect(try bench.pondmap("check").code == 0)
        #expect(try Judge.sqlite(bench.store, "PRAGMA user_version") == ["3"])
        #expect(try bench.file.dataDump() == before)
        #expect(
            try Judge.sqlite(bench.store, "SELECT count(*) FROM areaTotal WHERE place IS NOT NULL") != ["0"])
        try bench.survey(
            bench.write(Self.rows(Self.ponds), to: "two.csv"), "--round", "2026-R2", "--datum", "wgs84")
        #expect(try visits(bench).count == 3)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
    }
}

import Foundation
import Testing

/// Imports that must write nothing, and imports that must write no more than what is new.
@Suite struct CarefulImportTests {
    @Test(arguments: ["areas", "surveyed"])
    func aDryRunLeavesEveryByteAsItWas(_ name: String) throws {
        let bench = try (name == "areas" ? Demo.areas : Demo.surveyed).get().copy()
        let before = try bench.file.bytes
        let survey = try bench.survey(
            Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02", "--dry-run", "--rejects",
            bench.path("bad.csv"))
        #expect(survey.total.read == 695)
        try bench.mustRun("areas", Repository.file("data/demo/areas.csv"), "--datum", "gcj02", "--dry-run")
        let policy = try Repository.text("data/policy.yaml").replacing("default: 1.0", with: "default: 0.9")
        try bench.mustRun("policy", "load", try bench.write(policy, to: "policy.yaml"), "--dry-run")
        #expect(try bench.file.bytes == before)
        #expect(try bench.names() == ["bad.csv", "policy.yaml", "pondmap.sqlite"])
    }

    @Test func aDryRunTellsWhatTheImportThenDoes() throws {
        let bench = try Demo.surveyed.get().copy()
        let arguments = [Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02"]
        let rehearsal = try bench.survey(
            arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], "--dry-run")
        let real = try bench.survey(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])
        #expect(rehearsal.total == real.total)
        #expect(rehearsal.villages == real.villages)
    }

    @Test func strictWritesNothingButTheRejectsWhenARowIsBad() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.wholeDump()
        let answer = try bench.pondmap(
            "survey", Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02", "--strict", "--rejects",
            bench.path("bad.csv"), "--lang", "en")
        #expect(answer.code == 1)
        #expect(answer.messages.hasPrefix("--strict: 6 rows"))
        #expect(try bench.file.wholeDump() == before)
        let rows = try String(contentsOfFile: bench.path("bad.csv"), encoding: .utf8)
        #expect(rows.split(whereSeparator: \.isNewline).count == 7)
    }

    @Test func withoutStrictTheGoodRowsGoInAndTheExitIsZero() throws {
        let bench = try Demo.surveyed.get().copy()
        let report = try bench.survey(
            Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02", "--rejects", bench.path("bad.csv"))
        // The demo's own script says so in expected.json: 689 ponds, 47 of them new, 6 bad rows.
        #expect(report.total.rejected == 6)
        #expect(report.rejected.map(\.place) == [42, 132, 222, 312, 402, 492])
        #expect(report.kinds["pond"]?.new == 47)
        #expect(try bench.file.number("SELECT count(*) FROM pond") == 3064 + 47)
    }

    @Test(arguments: ["survey", "areas", "policy", "species", "legend"])
    func theSameFileTwiceChangesNothing(_ kind: String) throws {
        let bench = try Demo.surveyed.get().copy()
        try load(kind, into: bench)
        let data = try bench.file.wholeDump()
        try load(kind, into: bench)
        #expect(try bench.file.wholeDump() == data)
    }

    @Test func theFirstRoundTwiceIsUnchangedInEveryRow() throws {
        let bench = try Demo.surveyed.get().copy()
        let data = try bench.file.wholeDump()
        let report = try bench.survey(Demo.firstRound, "--round", "2025-R1")
        #expect(report.total.unchanged == report.total.read)
        #expect(report.kinds.keys.sorted() == ["camp", "competitor", "dealer", "farmer", "outlet", "pond"])
        #expect(try bench.file.wholeDump() == data)
    }

    /// So that the next undo takes back the import before it, and not a change that nobody saw.
    @Test(arguments: ["areas", "surveyed"])
    func anImportThatTakesNothingLeavesNothingBehind(_ name: String) throws {
        let bench = try (name == "areas" ? Demo.areas : Demo.surveyed).get().copy()
        let before = try bench.file.wholeDump()
        let bad = try bench.write("塘号,村,经度,纬度\nN-1,没有这个村,118.99,34.94\n", to: "bad.csv")
        #expect(
            try bench.survey(bad, "--round", "2026-R9", "--datum", "wgs84").total
                == .init(read: 1, rejected: 1))
        #expect(try bench.file.wholeDump() == before)
    }

    private func load(_ kind: String, into bench: Workbench) throws {
        switch kind {
        case "survey": try bench.mustRun("survey", Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02")
        case "areas":
            try bench.mustRun(
                "areas", Repository.file("data/demo/areas.csv"),
                Repository.file("data/demo/village-outlines.geojson"), "--datum", "wgs84")
        case "species": try bench.mustRun("policy", "load", Repository.file("data/species.csv"))
        case "legend": try bench.mustRun("policy", "load", Repository.file("data/legend.yaml"))
        default: try bench.mustRun("policy", "load", Repository.file("data/policy.yaml"))
        }
    }
}

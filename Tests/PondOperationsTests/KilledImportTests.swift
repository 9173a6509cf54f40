import Foundation
import Testing

/// Kills real processes at seeded moments of an import.
@Suite(.serialized) struct KilledImportTests {
    @Test func aKilledFirstImportLeavesTheStoreAsItWas() throws {
        let bench = try Workbench()
        let file = try bench.write(RandomPonds(seed: 11).geoJSON(count: 12_000), to: "ponds.geojson")
        try attack(
            from: try Demo.areas.get(), moments: 10, seed: 1,
            survey: [file, "--round", "2025-R1", "--datum", "wgs84"])
    }

    @Test func aKilledLaterImportLeavesTheStoreAsItWas() throws {
        try attack(
            from: try Demo.surveyed.get(), moments: 10, seed: 2,
            survey: [Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02"])
    }

    /// Kills one import after another; each must have happened whole or not at all.
    private func attack(from template: Workbench, moments: Int, seed: UInt64, survey: [String]) throws {
        let whole = try template.copy()
        let start = Date()
        try run(survey, on: whole)
        let duration = Date().timeIntervalSince(start)
        let before = try template.file.wholeDump()
        var random = SeededGenerator(seed: seed)
        var rolledBack = 0
        var committed = 0
        let bench = try template.copy()
        for moment in 0..<moments {
            let share = (Double(moment) + Double.random(in: 0..<1, using: &random)) / Double(moments)
            try kill(survey, on: bench, after: duration * share)
            let check = try bench.pondmap("check")
            #expect(check.code == 0, "killed after \(share): \(check.output) \(check.messages)")
            #expect(try bench.names() == ["pondmap.sqlite"], "killed after \(share)")
            if try bench.file.wholeDump() == before {
                rolledBack += 1
            } else {
                committed += 1
                #expect(
                    try outcome(bench) == outcome(whole), "killed after \(share): neither before nor after")
                try FileManager.default.removeItem(atPath: bench.store)
                try FileManager.default.copyItem(atPath: template.store, toPath: bench.store)
            }
        }
        // The machine may have grown quicker since the duration was measured, so that late kills come too late.
        #expect(rolledBack >= 2, "\(rolledBack) rolled back, \(committed) committed")
        try run(survey, on: bench)
        #expect(try outcome(bench) == outcome(whole))
        #expect(try bench.pondmap("check").code == 0)
    }

    private func run(_ survey: [String], on bench: Workbench) throws {
        let answer = try Program.pondmap.run(["survey"] + survey + ["--store", bench.store])
        try #require(answer.code == 0, "\(answer.messages)")
    }

    private func kill(_ survey: [String], on bench: Workbench, after seconds: Double) throws {
        let process = try Program.pondmap.start(["survey"] + survey + ["--store", bench.store])
        Thread.sleep(forTimeInterval: seconds)
        process.kill()
        _ = try process.wait()
    }

    /// What an import comes to, whatever ids it drew.
    private func outcome(_ bench: Workbench) throws -> String {
        let counts = try ["pond", "pondSeason", "farmer", "farmerSeason", "site"].map {
            try bench.file.number("SELECT count(*) FROM \($0)")
        }
        return "\(counts)\n" + (try bench.file.dump(["areaTotal"]))
    }
}

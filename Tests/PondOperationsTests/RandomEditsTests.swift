import Foundation
import Testing

/// Two hundred seeded edits by the program and by others, with every total recomputed another way.
@Suite struct RandomEditsTests {
    @Test func totalsStayExactThroughRandomEdits() throws {
        let bench = try Demo.areas.get().copy()
        var edits = RandomEdits(seed: 20_260_101)
        for step in 1...200 {
            let edit = try edits.next(on: bench)
            guard step % 20 == 0 else { continue }
            // An answer counts what other programs wrote; before any figures are in there is none to give.
            _ = try bench.pondmap("targets", "--format", "json")
            try expectExact(bench, edits.occupancy, "step \(step): \(edit)")
        }
        #expect(edits.outcomes["survey 0", default: 0] > 60, "\(edits.outcomes)")
        #expect(edits.outcomes["undo 0", default: 0] > 5, "\(edits.outcomes)")
        #expect(edits.outcomes["edit 0", default: 0] > 40, "\(edits.outcomes)")
    }

    @Test func totalsOfTheDemoAreExact() throws {
        let bench = try Demo.surveyed.get().copy()
        try expectExact(bench, 0.85, "first round")
        try bench.mustRun("survey", Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02")
        try expectExact(bench, 0.85, "second round")
    }

    private func expectExact(_ bench: Workbench, _ occupancy: Double, _ what: String) throws {
        let plain = try PlainCapacity(bench.file, occupancy: occupancy)
        #expect(plain.faults().prefix(5) == [], "\(what)")
        #expect(try plain.differences(from: bench.file, years: 2022...2027).prefix(3) == [], "\(what)")
        let check = try bench.pondmap("check")
        #expect(check.code == 0, "\(what): \(check.output)")
    }
}

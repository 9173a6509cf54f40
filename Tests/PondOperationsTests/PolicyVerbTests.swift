import Foundation
import Testing

/// Settings loaded into a store with data.
@Suite struct PolicyVerbTests {
    @Test(arguments: ["policy", "species", "legend"])
    func whatShowPrintsLoadsWithoutAnyChange(_ kind: String) throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.wholeDump()
        let shown = try bench.mustRun("policy", "show", "--kind", kind)
        let file = try bench.write(shown.output, to: kind == "species" ? "species.csv" : "\(kind).yaml")
        let loaded = try bench.mustRun("policy", "load", file, "--lang", "en")
        #expect(loaded.output.contains("changes 0 totals"), "\(loaded.output)")
        #expect(try bench.file.wholeDump() == before)
    }

    /// What is wrong with a file, and the word by which the refusal names it.
    @Test(arguments: [
        ("data/policy.yaml", "  occupancy: 0.85", "  occupancies: 0.85", "occupancies"),
        ("data/policy.yaml", "  occupancy: 0.85", "  occupancy: many", "occupancy"),
        ("data/policy.yaml", "  near_miss: 0.20", "  near_miss: 0.20\n  nearer_miss: 1", "nearer_miss"),
        ("data/species.csv", "fcr_typ", "fcr_usual", "fcr_usual"),
        ("data/species.csv", ",1.625,", ",lots,", "lots"),
    ])
    func anUnknownKeyOrValueIsRefusedByNameAndChangesNothing(
        _ file: String, _ old: String, _ new: String, _ name: String
    ) throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.wholeDump()
        let text = try Repository.text(file)
        try #require(text.contains(old))
        let changed = try bench.write(
            text.replacing(old, with: new), to: URL(fileURLWithPath: file).lastPathComponent)
        for language in ["en", "zh"] {
            let answer = try bench.pondmap("policy", "load", changed, "--lang", language)
            #expect(answer.code == 1)
            #expect(answer.messages.contains(name), "\(answer)")
            #expect(answer.output.isEmpty)
        }
        #expect(try bench.file.wholeDump() == before)
    }

    @Test func aChangedCoefficientSaysWhichTotalsChangeAndByHowMuch() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try PlainCapacity(bench.file, occupancy: 0.85).totals(in: 2025)
        let text = try Repository.text("data/species.csv").replacing(",1.625,", with: ",3.25,")
        let answer = try bench.mustRun(
            "policy", "load", try bench.write(text, to: "species.csv"), "--lang", "en")
        let plain = try PlainCapacity(bench.file, occupancy: 0.85)
        #expect(plain.faults() == [])
        let after = plain.totals(in: 2025)
        let changed = before.keys.filter { before[$0]?.capacity != after[$0]?.capacity }
        #expect(!changed.isEmpty)
        #expect(answer.output.contains("it changes \(changed.count) totals"), "\(answer.output)")
        let names = try bench.file.rows("SELECT id, name, level FROM area")
        let lines = answer.output.split(whereSeparator: \.isNewline).map {
            $0.replacing(",", with: "").split(separator: " ").map(String.init)
        }
        for area in changed {
            let row = names.first { $0["id"] as? Int == area }!
            let numbers = [before[area]!.capacity ?? 0, after[area]!.capacity ?? 0].map { Double($0) / 1000 }
            let isTold = lines.contains { cells in
                guard cells.count == 5, cells[1] == row["name"] as? String, let told = Double(cells[2]),
                    let now = Double(cells[3]), let change = Double(cells[4])
                else { return false }
                return cells[0] == row["level"] as? String && abs(told - numbers[0]) < 0.051
                    && abs(now - numbers[1]) < 0.051 && abs(change - (numbers[1] - numbers[0])) < 0.051
            }
            #expect(isTold || changed.count > 40, "\(row): \(numbers)\n\(answer.output)")
        }
    }
}

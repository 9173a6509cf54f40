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

    /// Seasons would become unknown without a word.
    @Test func aSpeciesTableWithoutASpeciesInUseIsRefusedByItsCode() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.wholeDump()
        let lines = try Repository.text("data/species.csv").components(separatedBy: "\n")
        let file = try bench.write(
            lines.filter { !$0.hasPrefix("niqiu,") }.joined(separator: "\n"), to: "species.csv")
        let answer = try bench.pondmap("policy", "load", file, "--lang", "en")
        let seasons = try bench.file.number("SELECT count(*) FROM pondSeason WHERE species LIKE '%niqiu:%'")
        #expect(answer.code == 1 && answer.messages.contains("niqiu (\(seasons) seasons)"), "\(answer)")
        #expect(try bench.file.wholeDump() == before)
    }

    /// The levels of the policy are those that targets and maps name, unless one is asked for.
    @Test func onlyTheLevelsOfThePolicyAreMarkets() throws {
        let bench = try Demo.surveyed.get().copy()
        let text = try Repository.text("data/policy.yaml").replacing(
            "wan_ton_levels: [county, town, village]", with: "wan_ton_levels: [town]")
        func levels(_ arguments: String...) throws -> Set<String> {
            let answer = try Program.pondmap.run(
                ["targets", "--format", "csv", "--store", bench.store] + arguments)
            let rows = answer.output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("market,") }
            return Set(rows.map { String($0.split(separator: ",")[3]) })
        }
        #expect(try levels() == ["village", "town", "county"])
        try bench.mustRun("policy", "load", try bench.write(text, to: "policy.yaml"))
        #expect(try levels() == ["town"])
        #expect(try levels("--level", "village") == ["village"])
    }

    @Test func aStageBeyondThePolicysListIsRejected() throws {
        let bench = try Demo.areas.get().copy()
        let shipped = try Repository.text("data/policy.yaml")
        let text = shipped.replacing("    - {zh: 启动拉料, en: first delivery}\n", with: "")
        try #require(text != shipped)
        try bench.mustRun("policy", "load", try bench.write(text, to: "policy.yaml"))
        let rows = try bench.write(
            "塘号,村,养户,阶段,经度,纬度\nS-1,示例上河村,张三,7,118.991,34.948\nS-2,示例上河村,李四,8,118.993,34.948\n",
            to: "stages.csv")
        let answer = try bench.survey(rows, "--round", "2025-R1", "--datum", "wgs84", "--lang", "en")
        #expect(answer.total == .init(read: 2, new: 1, rejected: 1))
        #expect(answer.rejected.first?.reason.contains("from 1 to 7") == true)
    }

    /// A file that is no settings file ends in one line, in both languages.
    @Test(arguments: [
        ("market:\n  near_miss: 0.1\n  near_miss: 0.2\n", "near_miss"), ("", "空"),
        ("market: [1, 2\nx", "YAML"),
    ])
    func anUnreadableSettingIsToldInOneSentence(_ text: String, _ word: String) throws {
        let bench = try Demo.areas.get().copy()
        let answer = try bench.pondmap(
            "policy", "load", try bench.write(text, to: "policy.yaml"), "--lang", "zh")
        #expect(answer.code == 1)
        #expect(
            answer.messages.split(separator: "\n").count == 1 && answer.messages.contains(word), "\(answer)")
        #expect(!answer.messages.contains("Parser") && !answer.messages.contains("empty"), "\(answer)")
    }

    @Test(arguments: [
        "UPDATE setting SET text = 'x' WHERE kind = 'policy'", "DELETE FROM setting WHERE kind = 'legend'",
    ])
    func checkFindsASettingThatCannotBeRead(_ sql: String) throws {
        let bench = try Demo.surveyed.get().copy()
        #expect(try bench.pondmap("check").code == 0)
        #expect(try Program.peer("sqlite3").run([bench.store, sql]).code == 0)
        let answer = try bench.pondmap("check", "--lang", "en")
        #expect(answer.code == 1 && (answer.output + answer.messages).contains("policy load"), "\(answer)")
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

import Foundation

/// A seeded sequence of imports, undos, new coefficients and edits by another program.
struct RandomEdits {
    private var random: SeededGenerator
    private var count = 0
    /// The part of unsurveyed water in use, as the policy last loaded says; goes back with an undo.
    private(set) var occupancy = 0.85
    /// How often each kind of edit ended with which exit code.
    private(set) var outcomes: [String: Int] = [:]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    static let villages = ["示例下口村", "示例盐仓村", "示例东关村"]

    /// What was done, for the message of a failing test.
    mutating func next(on bench: Workbench) throws -> String {
        count += 1
        let (kind, what, code) = try edit(bench)
        outcomes["\(kind) \(code)", default: 0] += 1
        return "\(kind) \(what): exit \(code)"
    }

    private mutating func edit(_ bench: Workbench) throws -> (String, String, Int32) {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<50:
            let text = table()
            let answer = try bench.pondmap(
                "survey", try bench.write(text, to: "\(count).csv"), "--round", "random", "--datum", "wgs84",
                "--year", "2025")
            return ("survey", text, answer.code)
        case 50..<60 where try hasMoreThanAreas(bench):
            let answer = try bench.pondmap("undo", "--lang", "en")
            try readOccupancy(bench)
            return ("undo", answer.messages, answer.code)
        case 60..<66:
            let text = try changedSetting()
            let answer = try bench.pondmap("policy", "load", try bench.write(text.1, to: text.0))
            try readOccupancy(bench)
            return ("policy", text.0, answer.code)
        default:
            let sql = foreignEdit()
            try bench.file.edit(sql)
            return ("edit", sql, 0)
        }
    }

    /// Without villages nothing more could be edited.
    private func hasMoreThanAreas(_ bench: Workbench) throws -> Bool {
        try bench.file.number(
            "SELECT count(*) FROM batch WHERE undoneAt IS NULL AND verb IN ('survey', 'policy')") > 0
    }

    private mutating func readOccupancy(_ bench: Workbench) throws {
        let text = try bench.file.rows("SELECT text FROM setting WHERE kind = 'policy' AND isCurrent = 1")[0][
            "text"]
        let line = (text as? String ?? "").split(separator: "\n").first { $0.contains(" occupancy:") }
        occupancy = line.flatMap { Double($0.split(whereSeparator: { ": ".contains($0) })[1]) } ?? .nan
    }

    // MARK: - Imports

    private mutating func table() -> String {
        let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            Int.random(in: 0..<5, using: &random) == 0 ? farmer() : pond()
        }
        return "类型,塘号,村,养户,面积,净面积,品种,模式,亩产,年用料,我方,放养尾数,放养规格,出塘规格,成活率,年份,经度,纬度\n"
            + rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    private mutating func pond() -> [String] {
        let number = Int.random(in: 0..<40, using: &random)
        let isStocked = Int.random(in: 0..<8, using: &random) == 0
        return [
            "塘口", "P-\(number)", Self.villages[number % 3], person(number), one(["", "12", "20.5亩", "8"]),
            one(["", "", "7.25"]), one(["", "泥鳅", "草鱼", "泥鳅70%+鲫30%", "鲢鳙"]), one(["", "虾蟹混养", "小棚", "稻渔"]),
            one(["", "", "", "1100"]), one(["", "", "3.2", "0", "41吨"]), one(["", "", "1.5"]),
            isStocked ? "30000" : "", isStocked ? "5" : "", isStocked ? "250" : "", isStocked ? "80%" : "",
            one(["2023", "2024", "2025", "2026"]), String(119.12 + Double(number) * 0.0003), "34.83",
        ]
    }

    private mutating func farmer() -> [String] {
        let number = Int.random(in: 0..<40, using: &random)
        return [
            "养户", "", Self.villages[number % 3], person(number), "", "", "", "", "",
            one(["60", "0.7", "0", "250"]), one(["", "20"]), "", "", "", "", one(["2024", "2025", "2026"]),
            "119.125", "34.831",
        ]
    }

    /// One of four farmers in each village, so that most have several ponds.
    private func person(_ number: Int) -> String { "养户\(number % 3)\(number % 4)" }

    private mutating func one(_ values: [String]) -> String { values.randomElement(using: &random)! }

    private mutating func changedSetting() throws -> (String, String) {
        if Bool.random(using: &random) {
            let occupancy = one(["0.5", "0.85", "1"])
            let text = try Repository.text("data/policy.yaml")
            return ("policy.yaml", text.replacing("occupancy: 0.85", with: "occupancy: \(occupancy)"))
        }
        let tonnes = one(["1.5", "2.25", "0.125"])
        return (
            "species.csv", try Repository.text("data/species.csv").replacing(",1.625,", with: ",\(tonnes),")
        )
    }

    // MARK: - Another program

    private mutating func foreignEdit() -> String {
        let pond =
            "(SELECT id FROM pond ORDER BY id LIMIT 1 OFFSET \(Int.random(in: 0..<30, using: &random)))"
        let village = "(SELECT id FROM area WHERE name = '\(one(Self.villages))')"
        let west = 119.12 + Double(count) * 0.0003
        return one([
            "UPDATE pondSeason SET feedKilograms = \(count * 137) WHERE pondID = \(pond)",
            "UPDATE pondSeason SET feedKilograms = NULL WHERE pondID = \(pond)",
            "UPDATE pond SET villageID = \(village) WHERE id = \(pond)",
            "UPDATE pond SET reportedSquareMetres = \(count * 53) WHERE id = \(pond)",
            "UPDATE pond SET farmerID = (SELECT min(id) FROM farmer WHERE villageID = \(village)) WHERE id = \(pond)",
            "DELETE FROM pond WHERE id = \(pond)",
            "DELETE FROM farmerSeason WHERE id = (SELECT min(id) FROM farmerSeason)",
            "DELETE FROM farmer WHERE id = (SELECT min(id) FROM farmer)",
            "INSERT INTO pond (villageID, position, boundary) SELECT \(village), MakePoint(\(west), 34.9, 4326), "
                + "CastToMulti(BuildMbr(\(west) - 0.0001, 34.8999, \(west) + 0.0001, 34.9001, 4326))",
        ])
    }
}

import Foundation
import Testing

/// What QGIS writes into the open file is noticed, counted and logged.
@Suite struct ForeignEditTests {
    @Test(arguments: ["outline", "delete", "feed", "insert", "move"])
    func anEditOfAnotherProgramIsCountedByTheNextAnswer(_ edit: String) throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try PlainCapacity(bench.file, occupancy: 0.85).totals(in: 2025)
        try bench.file.edit(Self.sql[edit]!)
        let targets = try bench.pondmap(
            "targets", "--at-least", "0t", "--within", "1000km", "--format", "json")
        #expect(targets.code == 0, "\(targets)")
        let plain = try PlainCapacity(bench.file, occupancy: 0.85)
        #expect(plain.totals(in: 2025) != before, "the edit changes nothing")
        #expect(plain.faults() == [])
        #expect(try plain.differences(from: bench.file, years: 2024...2026) == [])
        #expect(try tonnes(of: targets) == capacities(plain, bench))
        let check = try bench.pondmap("check")
        #expect(check.code == 0, "\(check.output)")
        #expect(try bench.names() == ["pondmap.sqlite"])
    }

    private static let sql = [
        "outline": """
        UPDATE pond SET boundary = CastToMulti(BuildMbr(119.2, 34.9, 119.203, 34.902, 4326)),
            position = MakePoint(119.2015, 34.901, 4326), reportedSquareMetres = NULL, netSquareMetres = NULL
        WHERE id = 7
        """,
        "delete":
            "DELETE FROM pond WHERE id = (SELECT max(pondID) FROM pondSeason WHERE demandKilograms > 50000)",
        "feed": """
        UPDATE pondSeason SET feedKilograms = 1234567
        WHERE year = 2025 AND pondID = (SELECT min(pondID) FROM pondSeason WHERE year = 2025)
        """,
        "insert": """
        INSERT INTO pond (villageID, code, position, boundary)
        SELECT villageID, 'QGIS-1', MakePoint(119.2015, 34.901, 4326),
            CastToMulti(BuildMbr(119.2, 34.9, 119.203, 34.902, 4326)) FROM pond WHERE id = 7
        """,
        "move": """
        UPDATE pond SET villageID = (SELECT id FROM area WHERE code = '320707107904')
        WHERE id = (SELECT max(pondID) FROM pondSeason WHERE demandKilograms > 50000)
        """,
    ]

    /// Tonnes by code, as the answer tells them.
    private func tonnes(of answer: Program.Answer) throws -> [String: Double] {
        let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
        let markets = json?["markets"] as? [[String: Any]] ?? []
        return Dictionary(
            uniqueKeysWithValues: markets.map { ($0["code"] as! String, $0["capacityTonnes"] as! Double) })
    }

    private func capacities(_ plain: PlainCapacity, _ bench: Workbench) throws -> [String: Double] {
        let codes = try bench.file.rows("SELECT id, code, level FROM area WHERE code IS NOT NULL")
        let totals = plain.totals(in: 2025)
        return Dictionary(
            uniqueKeysWithValues: codes.compactMap { row in
                totals[row["id"] as! Int]?.capacity.map { capacity in
                    let digits = ["county": 6, "town": 9, "village": 12][row["level"] as! String]!
                    return (String((row["code"] as! String).prefix(digits)), Double(capacity) / 1000)
                }
            })
    }

    /// The lengths of a degree at 34.901 N on WGS 84, by the usual series (NIMA TR8350.2): good to some metres
    /// in a hundred kilometres.
    @Test func aRedrawnOutlineGetsItsAreaOnTheEllipsoid() throws {
        let bench = try Demo.surveyed.get().copy()
        try bench.file.edit(Self.sql["outline"]!)
        _ = try bench.pondmap("targets")
        let rows = try bench.file.rows("SELECT outlineSquareMetres FROM pond WHERE id = 7")
        let latitude = 34.901 * Double.pi / 180
        let north = 111_132.954 - 559.822 * cos(2 * latitude) + 1.175 * cos(4 * latitude)
        let east = 111_412.84 * cos(latitude) - 93.5 * cos(3 * latitude)
        let expected = 0.003 * east * 0.002 * north
        #expect(abs((rows[0]["outlineSquareMetres"] as! Double) - expected) < expected / 10_000)
    }
}

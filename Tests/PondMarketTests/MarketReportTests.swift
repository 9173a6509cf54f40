import Foundation
import PondGeodesy
import PondMarket
import PondModel
import Testing

@Suite struct MarketReportTests {
    let report: MarketReport

    init() throws {
        let policy = try Shipped.policy()
        let branch = Position(longitude: 119.12425, latitude: 34.84065)
        let query = MarketQuery(policy: policy.market, year: 2024)
        let ranking = MarketRanking.rank(
            [
                Self.candidate(1, "墩尚\"示例\"村,一", kilograms: 12_345_678, level: .village),
                Self.candidate(2, "名字特别特别特别特别特别特别特别特别长的一个示例行政村村民委员会", kilograms: 9_999_999, level: .village),
                Self.candidate(3, "沙河镇", kilograms: 123_456_789, level: .town),
            ], branch: branch, query: query, policy: policy)
        report = MarketReport(
            branchName: "赣榆", branch: branch, query: query, store: "0192f0c1-0000-7000-8000-000000000001",
            dataVersion: 42, ranking: ranking)
    }

    private static func candidate(_ number: Int64, _ name: String, kilograms: Int, level: AdminLevel)
        -> MarketCandidate
    {
        let code = level == .town ? "320707115" : "32070711620\(number)"
        let area = AdminArea(
            id: Identifier(number), code: AreaCode(code), level: level, name: name, parent: nil)
        let total = AreaTotal(
            area: area.id, year: 2024, untilYear: 2024, ponds: 142, netSquareMetres: 2_000_000,
            surveyedPonds: 100,
            surveyedSquareMetres: 1_500_000, reportedKilograms: kilograms / 2,
            calculatedKilograms: kilograms / 4,
            extrapolatedKilograms: kilograms - kilograms / 2 - kilograms / 4, capacityKilograms: kilograms,
            ourKilograms: kilograms / 10, oldestYear: 2022, newestYear: 2024)
        return MarketCandidate(
            area: area, parentName: level == .town ? "赣榆区" : "墩尚镇", total: total,
            place: Position(longitude: 119.2, latitude: 34.7), locatedBy: .ownPoint)
    }

    // MARK: - JSON

    private static let marketKeys = [
        "code", "name", "level", "parent", "lon", "lat", "locatedBy", "distanceMetres", "capacityTonnes",
        "surveyedTonnes", "ponds", "netMu", "coverage", "ourTonnes", "marketShare", "headcount",
        "explanation",
    ]

    private func parsed() throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(report.json(language: .chinese).utf8))
        return try #require(json as? [String: Any])
    }

    @Test func theJSONHasTheKeysOfTheContract() throws {
        let json = try parsed()
        #expect(Set(json.keys) == ["branch", "query", "store", "dataVersion", "markets", "nearMisses"])
        #expect(Set(try #require(json["branch"] as? [String: Any]).keys) == ["name", "lon", "lat"])
        let query = try #require(json["query"] as? [String: Any])
        #expect(Set(query.keys) == ["withinKilometres", "atLeastTonnes", "level", "year"])
        #expect(query["withinKilometres"] as? Double == 100 && query["atLeastTonnes"] as? Double == 10_000)
        #expect(query["level"] as? String == "all" && query["year"] as? Int == 2024)
        for list in ["markets", "nearMisses"] {
            for market in try #require(json[list] as? [[String: Any]]) {
                #expect(Set(market.keys) == Set(Self.marketKeys))
            }
        }
    }

    @Test func theValuesComeBackAsTheyWere() throws {
        let json = try parsed()
        let markets = try #require(json["markets"] as? [[String: Any]])
        #expect(markets.map { $0["name"] as? String } == ["沙河镇", "墩尚\"示例\"村,一"])
        let village = try #require(markets.last)
        #expect(village["capacityTonnes"] as? Double == 12_345.678)
        #expect(village["surveyedTonnes"] as? Double == Double(12_345_678 / 2 + 12_345_678 / 4) / 1000)
        #expect(village["netMu"] as? Double == 3000 && village["coverage"] as? Double == 0.75)
        #expect(village["marketShare"] as? Double == 0.1 && village["headcount"] as? Double == 1.48)
        #expect(village["code"] as? String == "320707116201" && village["locatedBy"] as? String == "point")
        #expect(markets.first?["code"] as? String == "320707115")
        let near = try #require((json["nearMisses"] as? [[String: Any]])?.first)
        #expect(near["capacityTonnes"] as? Double == 9_999.999)
    }

    @Test func theKeysKeepTheirOrder() {
        let text = report.json(language: .english)
        let order =
            ["\"branch\"", "\"query\"", "\"store\"", "\"dataVersion\"", "\"markets\""]
            + Self.marketKeys.map { "\"\($0)\"" }
        var rest = text[...]
        for key in order {
            guard let found = rest.range(of: key + ":") else {
                Issue.record("\(key) is out of order")
                return
            }
            rest = rest[found.upperBound...]
        }
        #expect(text == report.json(language: .english))
    }

    @Test func noNumberHasAnExponent() {
        let values = [1e-9, 123_456_789_012.0, 0.1 + 0.2, -0.0000001, 5e20, .nan]
        let texts = values.map { JSONValue.decimal($0, places: 3).text() }
        #expect(texts == ["0", "123456789012", "0.3", "0", "500000000000000000000", "null"])
    }

    @Test func everyTextComesBackThroughAParser() throws {
        let odd = "引号\" 反斜\\ 换行\n 制表\t 控制\u{1} 🎏 \u{2028}"
        let data = Data(JSONValue.list([.text(odd), .null, .list([]), .object([])]).text().utf8)
        let back = try #require(JSONSerialization.jsonObject(with: data) as? [Any])
        #expect(back.first as? String == odd && back.count == 4)
    }

    // MARK: - CSV

    @Test func theCSVHasALineForEachMarketAndNearMiss() {
        let lines = report.csv(language: .chinese).components(separatedBy: "\r\n")
        #expect(lines.count == 5 && lines.last == "")
        #expect(lines[0] == (["group"] + Self.marketKeys).joined(separator: ","))
        #expect(lines[1].hasPrefix("market,320707115,沙河镇,town,赣榆区,119.2,34.7,point,"))
        #expect(lines[2].hasPrefix("market,320707116201,\"墩尚\"\"示例\"\"村,一\",village,"))
        #expect(lines[3].hasPrefix("nearMiss,"))
    }

    // MARK: - Table

    @Test(arguments: Language.allCases) func theTableKeepsToEightyColumnsAndStaysAligned(language: Language) {
        let lines = report.table(language: language).split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        let rules = lines.filter { $0.hasPrefix("--") }
        #expect(rules.count == 2)
        // Every number ends where its rule ends: the last column is flush right in all rows.
        for (rule, row) in zip(rules, [lines[3], lines[lines.count - 1]]) {
            #expect(DisplayWidth.of(row) == DisplayWidth.of(rule), "\(row)")
        }
        #expect(lines.contains { $0.contains("…") }, "the long name is cut")
    }

    @Test func whatIsJustBelowTheThresholdDoesNotReadAsTheThreshold() {
        let table = report.table(language: .english)
        #expect(table.contains("9,999.9 ") && !table.contains("10,000.0"))
    }

    @Test func anEmptyAnswerSaysSo() throws {
        var empty = report
        empty.ranking = MarketRanking.rank(
            [], branch: report.branch, query: report.query, policy: try Shipped.policy())
        #expect(empty.table(language: .chinese).contains("没有达到门槛的地方。"))
        #expect(empty.csv(language: .chinese).split(separator: "\r\n").count == 1)
    }
}

import Foundation
import Testing

/// Rows of every kind of trouble, through the program itself.
@Suite struct SurveyRulesTests {
    // MARK: - What is known

    @Test func anEmptyCellNeverErases() throws {
        let bench = try Demo.areas.get().copy()
        try take(
            """
            塘号,村,养户,电话,面积,净面积,品种,模式,年用料,我方,品牌,备注,增氧机,经度,纬度
            E-1,示例上河村,张三,13900000001,20,18,泥鳅,池塘精养,30,5,示例牌,近路,4,118.991,34.948
            """, bench)
        let before = try bench.file.dataDump()
        let report = try take(
            """
            塘号,村,养户,电话,面积,净面积,品种,模式,年用料,我方,品牌,备注,增氧机,经度,纬度
            E-1,示例上河村,,,,,,,,,,,,,
            """, bench)
        #expect(report.total == .init(read: 1, unchanged: 1))
        #expect(try bench.file.dataDump() == before)
    }

    @Test func aFarmerIsKnownByPhoneElseByNameWithinTheVillage() throws {
        let bench = try Demo.areas.get().copy()
        try take(
            """
            塘号,村,养户,电话,经度,纬度
            F-1,示例上河村,张三,13900000001,118.991,34.948
            F-2,示例下口村,,139-0000-0001,119.131,34.825
            F-3,示例上河村,张三,,118.993,34.948
            F-4,示例东关村,张三,,119.139,34.838
            F-5,示例上河村,张三,13900000002,118.995,34.948
            """, bench)
        let farmers = try bench.file.rows("SELECT code, farmerID FROM pond")
        let byCode = Dictionary(
            uniqueKeysWithValues: farmers.map { ($0["code"] as! String, $0["farmerID"] as! Int) })
        #expect(byCode["F-1"] == byCode["F-2"])
        #expect(byCode["F-1"] == byCode["F-3"])
        #expect(byCode["F-1"] != byCode["F-4"])
        #expect(byCode["F-1"] != byCode["F-5"])
        #expect(try bench.file.number("SELECT count(*) FROM farmer") == 3)
    }

    @Test func aFarmerWithoutAPositionStandsInTheMiddleOfHisPonds() throws {
        let bench = try Demo.areas.get().copy()
        try take(
            """
            塘号,村,养户,品种,年用料,经度,纬度
            M-1,示例下口村,张三,泥鳅,3,119.130,34.820
            M-2,示例下口村,张三,泥鳅,3,119.134,34.826
            """, bench)
        try bench.mustRun("export", "battle", "--to", bench.path("battle.geojson"))
        let data = try Data(contentsOf: URL(fileURLWithPath: bench.path("battle.geojson")))
        let json = try JSONSerialization.jsonObject(with: data) as! [String: Any]
        let farmers = (json["features"] as! [[String: Any]]).filter {
            ($0["properties"] as! [String: Any])["layer"] as? String == "farmer"
        }
        try #require(farmers.count == 1)
        let place = (farmers[0]["geometry"] as! [String: Any])["coordinates"] as! [Double]
        #expect(abs(place[0] - 119.132) < 1e-6 && abs(place[1] - 34.823) < 1e-6, "\(place)")
    }

    @Test func aRowThatChangesOnlyTheFarmerIsAChange() throws {
        let bench = try Demo.areas.get().copy()
        try take("塘号,村,养户,电话,经度,纬度\nC-1,示例上河村,张三,,118.991,34.948", bench)
        let report = try take("塘号,村,养户,电话\nC-1,示例上河村,张三,13900000001", bench)
        #expect(report.total == .init(read: 1, changed: 1))
        #expect(try bench.file.number("SELECT count(*) FROM farmer WHERE phone = '13900000001'") == 1)
    }

    @Test func anOutlineOfWhichHalfIsAKnownPondIsThatPond() throws {
        let bench = try Demo.areas.get().copy()
        #expect(try draw([("O-1", box(0, 0, 10, 10))], bench).total == .init(read: 1, new: 1))
        let shifted = try draw([(nil, box(4, 0, 14, 10))], bench)
        #expect(shifted.total == .init(read: 1, changed: 1))
        // The known one lies at 4 to 14 now; four tenths of it are not half.
        let apart = try draw([(nil, box(10, 0, 20, 10))], bench)
        #expect(apart.total == .init(read: 1, new: 1))
    }

    @Test func anOutlineOverTwoKnownPondsIsDoubtfulAndNamesBoth() throws {
        let bench = try Demo.areas.get().copy()
        try draw([("D-1", box(0, 0, 10, 10)), ("D-2", box(10, 0, 20, 10))], bench)
        let before = try bench.file.dump(["pond"])
        let report = try draw([(nil, box(0, 0, 20, 10))], bench)
        #expect(report.total == .init(read: 1, rejected: 1))
        #expect(report.rejected.first?.reason.contains("D-1") ?? false)
        #expect(report.rejected.first?.reason.contains("D-2") ?? false)
        #expect(try bench.file.dump(["pond"]) == before)
    }

    // MARK: - Rows that speak of the same

    /// The rows of one file say the same pond, farmer or dealer twice, and otherwise.
    private static let contradicting = """
        类型,塘号,村,养户,电话,面积,阶段,年用料,经度,纬度
        塘口,R-1,示例上河村,张三,13900000001,20,3,,118.991,34.948
        塘口,R-1,示例上河村,,,22,,,118.991,34.948
        塘口,R-2,示例上河村,张三,13900000001,10,5,,118.993,34.948
        塘口,R-2,示例上河村,李四,13900000002,,,,,
        养户,,示例上河村,王五,13900000003,,,20,118.995,34.948
        养户,,示例上河村,王五,13900000003,,,30,118.995,34.948
        经销商,J-1,示例上河村,赵店,,,,100,118.997,34.948
        经销商,J-1,示例上河村,赵店,,,,120,118.997,34.948
        """

    @Test func rowsOfOneFileThatContradictEachOtherAreTold() throws {
        let bench = try Demo.areas.get().copy()
        let answer = try take(Self.contradicting, bench)
        #expect(answer.total == .init(read: 8, new: 4, rejected: 4))
        let reasons = answer.rejected.map(\.reason)
        for word in ["area_mu", "farmer", "feed_t"] {
            #expect(
                reasons.contains { $0.contains("earlier row") && $0.contains(word) }, "\(word): \(reasons)")
        }
        #expect(answer.remarks.contains { $0.reason.contains("stage") && $0.reason.contains("张三") })
        #expect(try bench.file.number("SELECT stage FROM farmer WHERE name = '张三'") == 3)
    }

    /// What was doubtful the first time is doubtful again, and nothing goes back and forth.
    @Test func aFileThatContradictsItselfChangesNothingTheSecondTime() throws {
        let bench = try Demo.areas.get().copy()
        try take(Self.contradicting, bench)
        let before = try bench.file.wholeDump()
        let again = try take(Self.contradicting, bench)
        #expect(again.total == .init(read: 8, unchanged: 4, rejected: 4))
        #expect(try bench.file.wholeDump() == before)
    }

    @Test func rowsOfOneFileMayAddToEachOther() throws {
        let bench = try Demo.areas.get().copy()
        let answer = try take(
            "塘号,村,面积,品种,年用料,经度,纬度\nA-1,示例上河村,20,,,118.991,34.948\nA-1,示例上河村,,泥鳅,30,,\n", bench)
        #expect(answer.total == .init(read: 2, new: 1, changed: 1))
        #expect(try bench.file.number("SELECT demandKilograms FROM pondSeason") == 30_000)
    }

    // MARK: - What a pond counts with

    @Test func aLaterRowWithABrandOrOurSalesAloneLeavesWhatThePondEats() throws {
        let bench = try Demo.areas.get().copy()
        try take(
            """
            塘号,村,面积,品种,年用料,我方,品牌,经度,纬度
            B-1,示例上河村,20,泥鳅,30,6,甲,118.991,34.948
            B-2,示例上河村,10,,,,,118.993,34.948
            """, bench)
        let later = try bench.write("塘号,村,品牌,我方\nB-1,示例上河村,乙,\nB-2,示例上河村,乙,\n", to: "brand.csv")
        _ = try bench.survey(later, "--round", "2026-R1", "--datum", "wgs84")
        func total(_ column: String, _ year: Int) throws -> Int {
            try bench.file.number(
                "SELECT \(column) FROM areaTotal JOIN area ON area.id = areaID WHERE name = '示例上河村' "
                    + "AND \(year) BETWEEN year AND untilYear")
        }
        // 30 t on 20 mu (13,333 m²), and the other 10 mu (6,667 m²) at the same mean less what lies empty (0.85).
        let capacity = 30_000 + Int((6_667.0 * 30_000 / 13_333 * 0.85).rounded())
        for year in [2025, 2026] {
            #expect(try total("capacityKilograms", year) == capacity)
            #expect(try total("ourKilograms", year) == 6_000)
            #expect(try total("newestYear", year) == 2025)
        }
        let sales = try bench.write("塘号,村,我方\nB-1,示例上河村,9\n", to: "sales.csv")
        _ = try bench.survey(sales, "--round", "2026-R1", "--datum", "wgs84")
        #expect(try total("capacityKilograms", 2026) == capacity)
        #expect(try total("ourKilograms", 2026) == 9_000)
        #expect(
            try PlainCapacity(bench.file, occupancy: 0.85).differences(from: bench.file, years: 2025...2026)
                == [])
        #expect(try bench.pondmap("check").code == 0)
        try bench.mustRun("export", "aquaculture", "--to", bench.path("ponds.geojson"))
        let text = try String(contentsOfFile: bench.path("ponds.geojson"), encoding: .utf8)
        #expect(text.contains("niqiu") && text.contains("\"tonnes\":30"))
    }

    /// 空塘, filter feeders and laver are known to eat nothing, whatever their farmer feeds elsewhere.
    @Test func aFarmersTonnesGoToWaterThatEatsFeed() throws {
        let bench = try Demo.areas.get().copy()
        try take(
            """
            类型,塘号,村,养户,面积,品种,年用料,经度,纬度
            塘口,N-1,示例上河村,戊,10,泥鳅,,118.991,34.948
            塘口,N-2,示例上河村,戊,10,空塘,,118.993,34.948
            塘口,N-3,示例上河村,戊,10,鲢鳙,,118.995,34.948
            塘口,N-4,示例上河村,戊,10,紫菜,,118.997,34.948
            塘口,N-5,示例上河村,戊,10,,,118.999,34.948
            养户,,示例上河村,戊,,,50,,
            """, bench)
        let rows = try bench.file.rows(
            "SELECT code, demandKilograms FROM pond JOIN pondSeason ON pondID = pond.id WHERE year = 2025")
        let found = Dictionary(
            uniqueKeysWithValues: rows.map { ($0["code"] as! String, $0["demandKilograms"] as? Int) })
        #expect(found == ["N-1": 25_000, "N-2": 0, "N-3": 0, "N-4": 0, "N-5": 25_000])
        #expect(try PlainCapacity(bench.file, occupancy: 0.85).faults() == [])
    }

    @Test func aReportedAreaThatTheOutlineDoesNotBearOutIsTold() throws {
        let bench = try Demo.areas.get().copy()
        // Ten units by ten: 91 m by 111 m at 34.94 degrees north, some 15 mu.
        let ring = box(0, 0, 10, 10)
        func remarks(_ mu: Double, code: String) throws -> [String] {
            let feature =
                #"{"type":"Feature","properties":{"塘号":"\#(code)","村":"示例上河村","面积":\#(mu)},"geometry":"#
                + #"{"type":"Polygon","coordinates":[\#(ring)]}}"#
            let file = try bench.write(feature, to: "\(code).geojson")
            return try bench.survey(
                file, "--round", "2025-R1", "--datum", "wgs84", "--dry-run", "--lang", "en"
            ).remarks.map(\.reason)
        }
        #expect(try remarks(50, code: "U-1").contains { $0.contains("50 mu reported") })
        #expect(try remarks(15.5, code: "U-2").allSatisfy { !$0.contains("reported") })
    }

    // MARK: - Places

    /// A row that must be refused, and words of the reason.
    @Test(arguments: [
        ("示例河口村,,119.105,34.784", ["several villages", "青口镇", "墩尚镇"]),
        ("示例上何村,,118.991,34.948", ["no village '示例上何村'", "示例上河村"]),
        ("示例上河村,青口镇,118.991,34.948", ["has no village", "塔山镇"]),
        (",,34.948,118.991", ["swapped"]),
        ("示例上河村,,34.948,118.991", ["swapped"]),
        (",,2.35,48.85", ["outside China"]),
        (",,100.3,29.6", ["far from every known area"]),
        ("示例上河村,,,", ["no position"]),
        ("示例上河村,,118.991,", ["lat is missing"]),
    ])
    func aRowThatCannotBePlacedIsRejectedWithTheReason(_ cells: String, _ words: [String]) throws {
        let bench = try Demo.areas.get().copy()
        let before = try bench.file.dump(["pond", "farmer", "pondSeason", "areaTotal"])
        let report = try take("塘号,年用料,村,镇,经度,纬度\nP-1,3,\(cells)", bench)
        #expect(report.total == .init(read: 1, rejected: 1))
        for word in words {
            #expect((report.rejected.first?.reason ?? "").contains(word), "\(report.rejected.map(\.reason))")
        }
        #expect(try bench.file.dump(["pond", "farmer", "pondSeason", "areaTotal"]) == before)
    }

    @Test func theTownTellsVillagesOfOneNameApart() throws {
        let bench = try Demo.areas.get().copy()
        try take(
            """
            塘号,村,镇,经度,纬度
            T-1,示例河口村,青口镇,119.108,34.848
            T-2,示例河口村,墩尚镇,119.1,34.72
            """, bench)
        let codes = try bench.file.rows(
            "SELECT area.code FROM pond JOIN area ON area.id = villageID ORDER BY pond.code")
        #expect((codes[0]["code"] as! String).hasPrefix("320707100"))
        #expect((codes[1]["code"] as! String).hasPrefix("320707116"))
    }

    // MARK: - Outlines

    @Test func anOpenRingIsClosed() throws {
        let bench = try Demo.areas.get().copy()
        try draw([("R-1", Array(box(0, 0, 10, 10).dropLast())), ("R-2", box(20, 0, 30, 10))], bench)
        let rows = try bench.file.rows("SELECT outlineSquareMetres, isRepaired FROM pond ORDER BY code")
        let (open, closed) = (
            rows[0]["outlineSquareMetres"] as! Double, rows[1]["outlineSquareMetres"] as! Double
        )
        #expect(abs(open - closed) < 0.1)
        #expect(try spatial("SELECT count(*) FROM pond WHERE ST_IsValid(boundary) = 1", bench) == "2")
    }

    @Test func aBowTieIsMadeValidAndFlagged() throws {
        let bench = try Demo.areas.get().copy()
        try draw([("B-1", [[0, 0], [10, 10], [10, 0], [0, 10], [0, 0]].map(place))], bench)
        #expect(try spatial("SELECT isRepaired || ST_IsValid(boundary) FROM pond", bench) == "11")
        // Two triangles, each a quarter of the square.
        let square = try Demo.areas.get().copy()
        try draw([("B-1", box(0, 0, 10, 10))], square)
        let areas = try [bench, square].map {
            try $0.file.rows("SELECT outlineSquareMetres FROM pond")[0]["outlineSquareMetres"] as! Double
        }
        #expect(abs(areas[0] - areas[1] / 2) < areas[1] / 1000)
    }

    @Test func anOutlineWithoutAreaIsRejected() throws {
        let bench = try Demo.areas.get().copy()
        let report = try draw([("Z-1", [[0, 0], [10, 10], [0, 0], [0, 0]].map(place))], bench)
        #expect(report.total == .init(read: 1, rejected: 1))
        #expect((report.rejected.first?.reason ?? "").contains("no area"), "\(report.rejected.map(\.reason))")
    }

    // MARK: - Rows

    @discardableResult
    private func take(_ table: String, _ bench: Workbench) throws -> SurveyAnswer {
        try bench.survey(
            try bench.write(table + "\n", to: "\(UUID().uuidString).csv"), "--round", "2025-R1", "--datum",
            "wgs84", "--lang", "en")
    }

    /// One ten-thousandth of a degree is the unit, from a corner beside a village.
    private func place(_ units: [Double]) -> [Double] {
        [118.99 + units[0] / 10_000, 34.94 + units[1] / 10_000]
    }

    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [[Double]] {
        [[west, south], [east, south], [east, north], [west, north], [west, south]].map(place)
    }

    @discardableResult
    private func draw(_ ponds: [(code: String?, ring: [[Double]])], _ bench: Workbench) throws -> SurveyAnswer
    {
        let features = ponds.map { pond in
            let code = pond.code.map { #""塘号":"\#($0)","# } ?? ""
            return #"{"type":"Feature","properties":{\#(code)"村":"示例上河村"},"#
                + #""geometry":{"type":"Polygon","coordinates":[\#(pond.ring)]}}"#
        }
        let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
        return try bench.survey(
            try bench.write(text, to: "\(UUID().uuidString).geojson"), "--round", "2025-R1", "--datum",
            "wgs84",
            "--lang", "en")
    }

    private func spatial(_ sql: String, _ bench: Workbench) throws -> String {
        try Program.peer("spatialite").run(["-silent", "-batch", bench.store, sql]).output
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

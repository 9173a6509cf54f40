import Foundation
import Testing

/// What a sketch may move: places that only a sketch has given.
struct SheetPlacesTests {
    private static let people = """
        类型,客户,养户,电话,村,经度,纬度
        客户,示例李,,13900000004,示例湖西村,119.0150,34.9150
        养户,,示例孙,13900000003,示例湖西村,119.0160,34.9155

        """

    private static func trace(_ bench: Workbench, _ rows: String) throws {
        try bench.write("号,x,y,类型,客户,养户,电话\n" + rows, to: "marks.csv")
        try bench.mustRun("sheet", "trace", "1", "marks.csv", "--round", "2026-R2")
    }

    @Test func aSketchLeavesTheSurveyedPlaceOfADealerAndAFarmer() throws {
        let bench = try Workbench.withFittedSheet()
        try bench.write(Self.people, to: "people.csv")
        try bench.mustRun("survey", "people.csv", "--round", "2025-R2", "--datum", "wgs84")
        let places = """
            SELECT hex(position) FROM site WHERE phone = '13900000004' UNION ALL
            SELECT hex(position) FROM farmer WHERE phone = '13900000003'
            """
        let before = try bench.query(places)
        try #require(before.count == 2)
        let (dealer, farmer) = (TrueSheet.pixel(119.0151, 34.9151), TrueSheet.pixel(119.0161, 34.9156))
        try Self.trace(
            bench,
            """
            1,\(dealer.x),\(dealer.y),客户,示例李,,13900000004
            2,\(farmer.x),\(farmer.y),养户,,示例孙,13900000003

            """)
        #expect(try bench.query(places) == before)
        let marks = try bench.sheet("show", "1").marks
        #expect(marks.map(\.link) == ["known", "known"], "\(marks)")
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func whatASketchHasPlacedTheNextTracingMoves() throws {
        let bench = try Workbench.withFittedSheet()
        try Self.trace(bench, "1,700,500,客户,示例李,,13900000004\n2,600,450,养户,,示例孙,13900000003\n")
        try Self.trace(bench, "1,720,500,客户,示例李,,13900000004\n2,620,450,养户,,示例孙,13900000003\n")
        let sql = "SELECT load_extension('mod_spatialite'); SELECT ST_X(position), ST_Y(position) FROM "
        for (table, phone, pixel) in [
            ("site", "13900000004", (720.0, 500.0)), ("farmer", "13900000003", (620, 450)),
        ] {
            let place =
                try bench.query(sql + "\(table) WHERE phone = '\(phone)'").last?
                .split(separator: "|").compactMap { Double($0) } ?? []
            let truth = TrueSheet.place(pixel.0, pixel.1)
            try #require(place.count == 2)
            #expect(
                abs(place[0] - truth.longitude) * 91_400 < 4 && abs(place[1] - truth.latitude) * 110_940 < 4)
        }
    }

    /// A pond surveyed as a point keeps it; an outline that holds it is taken, another is not.
    @Test(arguments: [true, false])
    func aSurveyedPointTakesAnOutlineThatHoldsIt(holds: Bool) throws {
        let bench = try Workbench.withFittedSheet()
        let point = TrueSheet.place(460, 460)
        try bench.write(
            "塘号,村,经度,纬度,面积\nTS-P-1,示例湖西村,\(point.longitude),\(point.latitude),20\n", to: "points.csv")
        try bench.mustRun("survey", "points.csv", "--round", "2025-R2", "--datum", "wgs84")
        let row = "SELECT hex(position), boundary IS NOT NULL FROM pond WHERE code = 'TS-P-1'"
        let before = try bench.query(row)
        let (left, right) = holds ? (400, 520) : (500, 620)
        try bench.write(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":
            [[[\(left),400],[\(right),400],[\(right),520],[\(left),520],[\(left),400]]]},
            "properties":{"号":"7","塘号":"TS-P-1"}}]}
            """, to: "marks.geojson")
        try bench.mustRun("sheet", "trace", "1", "marks.geojson", "--round", "2026-R2")
        #expect(try bench.query(row) == [before[0].replacing("|0", with: holds ? "|1" : "|0")])
        #expect(try bench.sheet("show", "1").marks.first?.usesOutline == holds)
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func aNumberThatStandsTwiceIsRejected() throws {
        let bench = try Workbench.withFittedSheet()
        let ponds = try bench.file.number("SELECT count(*) FROM pond")
        try Self.trace(bench, "5,400,450,塘口,,示例钱,\n5,700,300,塘口,,示例周,\n")
        #expect(try bench.file.number("SELECT count(*) FROM pond") <= ponds + 1)
        #expect(try bench.sheet("show", "1").marks.count == 1)
    }

    @Test func looseNumbersTellWhyInBothLanguages() throws {
        let bench = try Workbench.withFittedSheet(noise: 25)
        let (one, other) = (try bench.pond("TS-HX-001"), try bench.pond("TS-HX-002"))
        let middle = TrueSheet.pixel(
            (one.longitude + other.longitude) / 2, (one.latitude + other.latitude) / 2)
        try Self.trace(bench, "12,\(middle.x),\(middle.y),塘口,,示例吴,13900000012\n")
        let chinese = try bench.mustRun("sheet", "link", "1", "--lang", "zh").output
        let english = try bench.mustRun("sheet", "link", "1", "--lang", "en").output
        let reasons = [chinese, english].map { $0.split(separator: "\n").last ?? "" }
        #expect(reasons[0].contains("TS-HX-001") && reasons[0].contains("12："), "\(chinese)")
        #expect(reasons[1].contains("TS-HX-001") && reasons[1].contains("12: "), "\(english)")
        #expect(reasons[0].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
}

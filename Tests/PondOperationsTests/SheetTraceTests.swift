import Foundation
import Testing

/// Marks on a fitted sheet on their way into the survey.
struct SheetTraceTests {
    private struct Reply: Decodable {
        let survey: SurveyAnswer
        let sheet: SheetReply
    }

    private static func trace(_ bench: Workbench, _ marks: String, _ round: String = "2026-R2") throws
        -> Reply
    {
        let answer = try Program.pondmap.run(
            ["sheet", "trace", "1", marks, "--round", round, "--format", "json", "--store", bench.store],
            in: bench.folder)
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        return try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8))
    }

    private static func pixel(_ bench: Workbench, _ code: String) throws -> (x: Double, y: Double) {
        let place = try bench.pond(code)
        return TrueSheet.pixel(place.longitude, place.latitude)
    }

    /// A known pond by its code, a new pond, a farmer, a dealer, and a mark beside the photo.
    private static func writeMarks(_ bench: Workbench) throws {
        let known = try pixel(bench, "TS-HX-003")
        try bench.write(
            """
            号,x,y,类型,塘号,养户,电话,面积,品种,年用料
            1,\(known.x + 2),\(known.y - 2),塘口,TS-HX-003,示例赵,13900000001,25,泥鳅,33
            2,400,450,塘口,,示例钱,13900000002,12,,20
            3,600,450,养户,,示例孙,13900000003,,,50
            4,700,500,客户,,示例李,13900000004,,,
            5,1700,500,塘口,,示例周,13900000005,8,,

            """, to: "marks.csv")
    }

    @Test func marksGoThroughTheSurveyAndKeepSheetNumberAndError() throws {
        let bench = try Workbench.withFittedSheet()
        try Self.writeMarks(bench)
        let before = try bench.file.dataDump()
        let reply = try Self.trace(bench, "marks.csv")
        #expect(
            reply.survey.total.new == 3 && reply.survey.total.changed == 1 && reply.survey.total.rejected == 1
        )
        let marks = Dictionary(uniqueKeysWithValues: reply.sheet.marks.map { ($0.number, $0) })
        #expect(marks["1"]?.link == "known" && marks["1"]?.became == "TS-HX-003")
        #expect(marks["2"]?.link == "made" && marks["3"]?.became == "示例孙" && marks["4"]?.became == "示例李")
        #expect(marks["5"] == nil)
        for mark in marks.values {
            let truth = TrueSheet.place(mark.x, mark.y)
            #expect(
                abs(mark.longitude - truth.longitude) * 91_400 < 3
                    && abs(mark.latitude - truth.latitude) * 110_940 < 3)
            #expect(mark.errorMetres.map { $0 > 0.2 && $0 < 10 } == true)
        }
        #expect(try bench.pondmap("check").code == 0)
        // Once more changes nothing.
        let again = try Self.trace(bench, "marks.csv")
        #expect(again.survey.total.new == 0 && again.survey.total.changed == 0, "\(again.survey.total)")
        #expect(again.sheet.marks.count == 4)
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
        #expect(try bench.pondmap("check").code == 0)
    }

    /// The sketch says whose a known pond is; where it lies and how big it is stays as imagery drew it.
    @Test func aSketchLeavesAKnownOutlineAlone() throws {
        let bench = try Workbench.withFittedSheet()
        try Self.writeMarks(bench)
        let sql =
            "SELECT hex(position), hex(boundary), outlineSquareMetres FROM pond WHERE code = 'TS-HX-003'"
        let before = try bench.query(sql)
        _ = try Self.trace(bench, "marks.csv")
        #expect(try bench.query(sql) == before)
        let farmer =
            "SELECT farmer.name FROM pond JOIN farmer ON farmer.id = farmerID WHERE code = 'TS-HX-003'"
        #expect(try bench.query(farmer) == ["示例赵"])
    }

    private static func outline(_ side: Double, reported: String) -> String {
        let ring = [
            (400.0, 400.0), (400 + side, 400), (400 + side, 400 + side), (400, 400 + side), (400, 400),
        ]
        let text = ring.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
        return """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon",
            "coordinates":[[\(text)]]},"properties":{"号":"7","面积":"\(reported)"}}]}
            """
    }

    @Test func anOutlineGivesItsAreaWhereItsErrorAllows() throws {
        let bench = try Workbench.withFittedSheet(noise: 1)
        try bench.write(Self.outline(120, reported: "20"), to: "marks.geojson")
        let mark = try #require(try Self.trace(bench, "marks.geojson").sheet.marks.first)
        #expect(mark.usesOutline && mark.areaErrorShare.map { $0 < 0.15 } == true)
        let area = try bench.query(
            "SELECT outlineSquareMetres, reportedSquareMetres FROM pond ORDER BY id DESC LIMIT 1")
        let numbers = area[0].split(separator: "|").compactMap { Double($0) }
        // A pixel is 1.005 m a side: 120 of them squared, to a few percent for a metre of noise.
        #expect(abs(numbers[0] / (120 * 120 * 1.01) - 1) < 0.05 && abs(numbers[1] - 20 * 2000 / 3) < 1)
        // The error that is stated is that of the formula in the docs: 0.77 · e · D / A.
        let error = try #require(mark.errorMetres)
        let share = 0.7666 * error * 120 * 1.005 * 2.0.squareRoot() / numbers[0]
        #expect(try abs(#require(mark.areaErrorShare) / share - 1) < 0.1)
    }

    @Test func anOutlineTooUncertainLeavesTheReportedArea() throws {
        let bench = try Workbench.withFittedSheet(noise: 12)
        try bench.write(Self.outline(40, reported: "3"), to: "marks.geojson")
        let reply = try Self.trace(bench, "marks.geojson")
        let mark = try #require(reply.sheet.marks.first)
        #expect(!mark.usesOutline && mark.areaErrorShare.map { $0 > 0.15 } == true)
        #expect(
            reply.survey.remarks.contains {
                $0.reason.contains("the reported area holds") || $0.reason.contains("以上报面积为准")
            })
        let row = try bench.query(
            "SELECT outlineSquareMetres IS NULL, boundary IS NULL, round(reportedSquareMetres) FROM pond ORDER BY id DESC LIMIT 1"
        )
        #expect(row == ["1|1|2000.0"])
    }

    // MARK: - Linking

    @Test func aLinkGivesTheMarksWordsToTheKnownPondAndRemovesTheSketchedOne() throws {
        let bench = try Workbench.withFittedSheet()
        try Self.writeMarks(bench)
        _ = try Self.trace(bench, "marks.csv")
        let ponds = try bench.file.number("SELECT count(*) FROM pond")
        let before = try bench.file.dataDump()
        let reply = try bench.sheet("link", "1", "2", "TS-HX-005")
        #expect(reply.marks.first { $0.number == "2" }?.link == "hand")
        #expect(try bench.file.number("SELECT count(*) FROM pond") == ponds - 1)
        let row = """
            SELECT farmer.name, pond.code, pond.boundary IS NULL, feedKilograms FROM pond
            JOIN farmer ON farmer.id = farmerID JOIN pondSeason ON pondID = pond.id AND pondSeason.year = 2026
            WHERE code = 'TS-HX-005'
            """
        #expect(try bench.query(row) == ["示例钱|TS-HX-005|0|20000"])
        #expect(try bench.pondmap("check").code == 0)
        let linked = try bench.file.number("SELECT dataVersion FROM store")
        #expect(try bench.query("SELECT count(*) FROM round WHERE name = ''") == ["0"])
        // Traced again, the number stays where a person has put it; the round has now seen that pond.
        let again = try Self.trace(bench, "marks.csv")
        #expect(again.survey.total.new == 0 && again.sheet.marks.first { $0.number == "2" }?.link == "hand")
        #expect(try bench.file.number("SELECT count(*) FROM pond") == ponds - 1)
        #expect(try bench.query("SELECT code FROM visit JOIN pond ON pond.id = pondID").contains("TS-HX-005"))
        if try bench.file.number("SELECT dataVersion FROM store") != linked { try bench.mustRun("undo") }
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
    }

    @Test func aPointWithSeveralPondsWithinItsErrorIsLooseUntilLinked() throws {
        let bench = try Workbench.withFittedSheet(noise: 25)
        let (one, other) = (try Self.pixel(bench, "TS-HX-001"), try Self.pixel(bench, "TS-HX-002"))
        try bench.write(
            "号,x,y,养户,电话\n12,\((one.x + other.x) / 2),\((one.y + other.y) / 2),示例吴,13900000012\n",
            to: "marks.csv")
        let reply = try Self.trace(bench, "marks.csv")
        #expect(reply.survey.total.rejected == 1 && reply.sheet.loose == ["12"])
        let listed = try bench.mustRun("sheet", "link", "1", "--lang", "en").output
        #expect(listed.contains("12") && listed.contains("TS-HX-00"))
        let linked = try bench.sheet("link", "1", "12", "TS-HX-002")
        #expect(linked.loose == [])
        let farmer =
            "SELECT farmer.name FROM pond JOIN farmer ON farmer.id = farmerID WHERE code = 'TS-HX-002'"
        #expect(try bench.query(farmer) == ["示例吴"])
    }

    @Test func whatCannotBeLinkedIsSaid() throws {
        let bench = try Workbench.withFittedSheet()
        try Self.writeMarks(bench)
        _ = try Self.trace(bench, "marks.csv")
        let before = try bench.file.wholeDump()
        for (arguments, word) in [
            (["99", "TS-HX-001"], "no number 99"), (["2", "NONE"], "'NONE'"),
            (["3", "TS-HX-001"], "no pond"),
        ] {
            let answer = try Program.pondmap.run(
                ["sheet", "link", "1"] + arguments + ["--lang", "en", "--store", bench.store],
                in: bench.folder)
            #expect(answer.code == 1 && answer.messages.contains(word), "\(answer.messages)")
        }
        #expect(try bench.file.wholeDump() == before)
    }

    // MARK: - Detection

    @Test func candidatesComeInPixelsAndCanBeTraced() throws {
        let bench = try Demo.surveyed.get().copy()
        var pixels = [UInt8](repeating: 240, count: 1000 * 700 * 3)
        for y in 430..<470 {
            for x in 380..<420 where (x - 400) * (x - 400) + (y - 450) * (y - 450) < 225 {
                pixels.replaceSubrange((y * 1000 + x) * 3..<(y * 1000 + x) * 3 + 3, with: [30, 60, 190])
            }
        }
        for at in stride(from: 0, to: 1000, by: 7) {
            pixels.replaceSubrange((20_000 + at) * 3..<(20_000 + at) * 3 + 3, with: [90, 90, 90])
        }
        try bench.makePhoto("page.png", width: 1000, height: 700, pixels: pixels)
        try bench.mustRun("sheet", "add", "page.png", "--village", "示例湖西村")
        try bench.write(TrueSheet.control(noise: 1), to: "control.csv")
        try bench.mustRun("sheet", "fit", "1", "--control", "control.csv")
        let version = try bench.file.number("SELECT dataVersion FROM store")
        try bench.mustRun("sheet", "detect", "1", "--to", bench.path("candidates.geojson"))
        #expect(try bench.file.number("SELECT dataVersion FROM store") == version)
        let reply = try Self.trace(bench, "candidates.geojson")
        #expect(reply.sheet.marks.count == 1)
        let mark = try #require(reply.sheet.marks.first)
        #expect(abs(mark.x - 400) < 1.5 && abs(mark.y - 450) < 1.5)
    }

    @Test(arguments: ["en", "zh"])
    func aFitWhoseErrorCannotBeToldAnyMoreIsRefusedAndTracesNothing(language: String) throws {
        let bench = try Workbench.withFittedSheet()
        _ = try bench.query("DELETE FROM sheetControl WHERE number > 1")
        try bench.write("number,x,y\n1,400,400\n", to: "marks.csv")
        let before = try bench.file.wholeDump()
        let answer = try bench.pondmap("sheet", "trace", "1", "marks.csv", "--round", "R", "--lang", language)
        #expect(answer.code == 1 && answer.output.isEmpty)
        #expect(answer.messages.contains(language == "en" ? "no longer tell its error" : "算不出误差"))
        #expect(try bench.file.wholeDump() == before)
        let detected = try bench.pondmap("sheet", "detect", "1", "--to", bench.path("found.geojson"))
        #expect(detected.code == 1)
        #expect(!FileManager.default.fileExists(atPath: bench.path("found.geojson")))
    }
}

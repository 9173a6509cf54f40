import Foundation
import Testing

/// Files of marks that are not quite what they should be, and what is said of marks.
struct SheetMarksTests {
    private struct Reply: Decodable {
        let survey: SurveyAnswer
        let sheet: SheetReply
    }

    private static func trace(_ bench: Workbench, _ marks: String) throws -> Reply {
        let output = try bench.mustRun(
            "sheet", "trace", "1", marks, "--round", "2026-R2", "--format", "json"
        ).output
        return try JSONDecoder().decode(Reply.self, from: Data(output.utf8))
    }

    /// QGIS counts rows upwards from 0; all rows of a file are counted alike.
    @Test func oneRowWithTheOtherSignIsRejected() throws {
        let bench = try Workbench.withFittedSheet()
        let rows = ["1,200,300", "2,400,-60", "3,500,200", "4,600,500"].map { "\($0),养户,示例\($0.prefix(1))\n" }
        try bench.write("号,x,y,类型,养户\n" + rows.joined(), to: "marks.csv")
        let reply = try Self.trace(bench, "marks.csv")
        try #require(
            reply.survey.total.rejected == 1 && reply.survey.total.new == 3, "\(reply.survey.total)")
        #expect(reply.survey.rejected[0].reason.contains("400.0, -60.0"))
        #expect(reply.sheet.marks.map(\.number) == ["1", "3", "4"])
        let upwards = ["1,200,-300", "2,400,60", "3,500,-200", "4,600,0"].map {
            "\($0),养户,示例\($0.prefix(1))\n"
        }
        try bench.write("号,x,y,类型,养户\n" + upwards.joined(), to: "qgis.csv")
        let turned = try Self.trace(bench, "qgis.csv")
        #expect(turned.survey.total.rejected == 1)
        #expect(turned.sheet.marks.map(\.y) == [300, 200, 0])
    }

    private static func bowTie(_ properties: String) -> String {
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon",
        "coordinates":[[[400,400],[520,520],[520,400],[400,520],[400,400]]]},"properties":{\(properties)}}]}
        """
    }

    @Test func anOutlineThatCrossesItselfGivesNoArea() throws {
        let bench = try Workbench.withFittedSheet()
        try bench.write(Self.bowTie(#""号":"7","面积":"9""#), to: "bow.geojson")
        let reply = try Self.trace(bench, "bow.geojson")
        let mark = try #require(reply.sheet.marks.first)
        #expect(!mark.usesOutline)
        #expect(
            reply.survey.remarks.contains {
                $0.reason.contains("crosses itself") || $0.reason.contains("自相交")
            },
            "\(reply.survey.remarks)")
        let row =
            "SELECT outlineSquareMetres IS NULL, round(reportedSquareMetres) FROM pond ORDER BY id DESC LIMIT 1"
        #expect(try bench.query(row) == ["1|6000.0"])
        #expect(try bench.mustRun("sheet", "show", "1", "--lang", "zh").output.contains("上报"))
    }

    @Test func anAreaThatNobodyReportedIsUnknown() throws {
        let bench = try Workbench.withFittedSheet()
        try bench.write(Self.bowTie(#""号":"7""#), to: "bow.geojson")
        let traced = try bench.mustRun(
            "sheet", "trace", "1", "bow.geojson", "--round", "2026-R2", "--lang", "en")
        #expect(traced.output.contains("no area is reported"), "\(traced.output)")
        let shown = try bench.mustRun("sheet", "show", "1", "--lang", "zh").output
        #expect(shown.contains("未知") && !shown.contains("上报"), "\(shown)")
    }

    /// Every kind and model has a Chinese name.
    @Test func chineseReportsHaveNoEnglishKindsOrModels() throws {
        let bench = try Workbench.withFittedSheet()
        try bench.write(
            "号,x,y,类型,养户,电话\n1,400,450,塘口,示例钱,13900000002\n2,600,450,养户,示例孙,\n3,700,500,客户,示例李,\n",
            to: "marks.csv")
        let traced = try bench.mustRun(
            "sheet", "trace", "1", "marks.csv", "--round", "2026-R2", "--lang", "zh"
        ).output
        let linked = try bench.pondmap("sheet", "link", "1", "3", "TS-HX-001", "--lang", "zh").messages
        let outputs = [
            traced, linked, try bench.mustRun("sheet", "show", "1", "--lang", "zh").output,
            try bench.mustRun("sheet", "list", "--lang", "zh").output,
        ]
        for output in outputs {
            let words = output.split { !($0.isASCII && $0.isLetter) }
            let english = words.filter {
                ["pond", "farmer", "dealer", "similarity", "affine", "spline"].contains($0)
            }
            #expect(english == [], "\(output)")
        }
        #expect(outputs[2].contains("塘口") && outputs[2].contains("客户") && linked.contains("客户"))
    }

    @Test func aLongListSaysHowManyMoreThereAre() throws {
        let bench = try Workbench.withFittedSheet()
        let rows = (1...35).map { "\($0),\($0 % 7 * 100 + 100),\($0 / 7 * 100 + 100),养户,示例户\($0)\n" }
        try bench.write("号,x,y,类型,养户\n" + rows.joined(), to: "marks.csv")
        try bench.mustRun("sheet", "trace", "1", "marks.csv", "--round", "2026-R2")
        let english = try bench.pondmap("sheet", "link", "1", "999", "X", "--lang", "en").messages
        #expect(english.contains(", 30 and 5 more."), "\(english)")
        let chinese = try bench.pondmap("sheet", "link", "1", "999", "X", "--lang", "zh").messages
        #expect(chinese.contains("、30，还有 5 个。"), "\(chinese)")
    }
}

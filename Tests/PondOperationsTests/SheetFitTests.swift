import Foundation
import Testing

/// Sheets placed by control points, through the program.
struct SheetFitTests {
    private struct Reply: Decodable {
        struct Model: Decodable {
            let model: String
            let rmseMetres: Double
            let leaveOneOutMetres: Double?
        }
        struct Point: Decodable {
            let label: String
            let residualMetres: Double
            let contradicts: Bool
        }
        let stored: Bool
        let accepted: String?
        let best: Model
        let withoutOutliers: Model?
        let models: [Model]
        let bound90MetresInTheMiddle: Double?
        let limitMetres: Double
        let points: [Point]
        let rejected, dropped: [String]
    }

    private static func fit(_ bench: Workbench, _ arguments: String...) throws -> (reply: Reply, code: Int32)
    {
        let answer = try Program.pondmap.run(
            ["sheet", "fit", "1", "--format", "json", "--store", bench.store] + arguments, in: bench.folder)
        guard !answer.output.isEmpty else { throw Workbench.Failure(answer.messages) }
        return (try JSONDecoder().decode(Reply.self, from: Data(answer.output.utf8)), answer.code)
    }

    @Test func controlPointsPlaceASheetAndUndoTakesTheFitBack() throws {
        let bench = try Workbench.withSheet()
        try bench.write(TrueSheet.control(noise: 1), to: "control.csv")
        let before = try bench.file.dataDump()
        let (reply, code) = try Self.fit(bench, "--control", "control.csv")
        #expect(code == 0 && reply.stored && reply.accepted == nil)
        #expect(reply.points.count == 12 && reply.models.count >= 3)
        // Noise of a metre each way, uniform, is 0.82 m as a root mean square of both.
        #expect(reply.best.leaveOneOutMetres.map { $0 > 0.3 && $0 < 2.5 } == true, "\(reply.best)")
        let shown = try bench.sheet("show", "1")
        #expect(shown.fit?.model == reply.best.model && shown.fit?.rmseMetres == reply.best.rmseMetres)
        let text = try bench.mustRun("sheet", "show", "1", "--lang", "zh").output
        #expect(text.contains("12 个控制点（control.csv）"))
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
    }

    @Test func villagesAndPondsAreControlPointsByName() throws {
        let bench = try Workbench.withSheet()
        let rows = try ["TS-HX-001", "TS-HX-004", "TS-HX-008"].map { code in
            let place = try bench.pond(code)
            let pixel = TrueSheet.pixel(place.longitude, place.latitude)
            return "\(pixel.x),\(pixel.y),\(code)"
        }
        let south = [(100.0, 650.0), (900.0, 640.0)].map { x, y in
            let place = TrueSheet.place(x, y)
            return "\(x),\(y),\(place.longitude),\(place.latitude)"
        }
        try bench.write((rows + ["300,300,TS-HX-999"] + south).joined(separator: "\n"), to: "named.csv")
        let (reply, code) = try Self.fit(bench, "--control", "named.csv", "--model", "affine")
        #expect(code == 0 && reply.points.count == 5)
        #expect(reply.best.rmseMetres < 0.05, "\(reply.best)")
        #expect(reply.rejected.count == 1 && reply.rejected[0].contains("TS-HX-999"))
    }

    @Test func aFitPastTheLimitIsShownAndNotStoredWithoutAReason() throws {
        let bench = try Workbench.withSheet()
        try bench.write(TrueSheet.control(noise: 250), to: "wild.csv")
        let before = try bench.file.wholeDump()
        let refused = try Self.fit(bench, "--control", "wild.csv", "--model", "affine")
        #expect(refused.code == 1 && !refused.reply.stored)
        #expect(refused.reply.best.leaveOneOutMetres.map { $0 > refused.reply.limitMetres } == true)
        #expect(try bench.file.wholeDump() == before)
        let accepted = try Self.fit(bench, "--control", "wild.csv", "--model", "affine", "--accept", "只有这张")
        #expect(accepted.code == 0 && accepted.reply.accepted == "只有这张")
        #expect(try bench.sheet("show", "1").fit?.accepted == "只有这张")
    }

    @Test func aGrossSlipIsNamedAndCanBeLeftOut() throws {
        let bench = try Workbench.withSheet()
        var rows = TrueSheet.control(noise: 1).split(separator: "\n").map(String.init)
        let slip = TrueSheet.place(940, 120)
        rows[5] = "480,340,\(slip.longitude),\(slip.latitude),slip"
        try bench.write(rows.joined(separator: "\n"), to: "slip.csv")
        let shown = try Self.fit(bench, "--control", "slip.csv", "--model", "affine")
        #expect(shown.reply.points.filter(\.contradicts).map(\.label) == ["slip"])
        #expect(shown.reply.withoutOutliers.map { $0.rmseMetres < 2 } == true)
        let left = try Self.fit(bench, "--control", "slip.csv", "--model", "affine", "--without-outliers")
        #expect(left.code == 0 && left.reply.dropped == ["slip"] && left.reply.best.rmseMetres < 2)
    }

    static let badControl: [String: String] = [
        "nothing": "", "words": "no points here\n", "one": "10,10,119.01,34.91\n",
        "continents": "10,10,119.01,34.91\n900,10,-70.2,-33.1\n500,600,119.02,34.90\n30,650,119.01,34.90\n",
        "another continent":
            "10,10,-70.21,-33.11\n900,10,-70.20,-33.11\n500,600,-70.205,-33.12\n30,650,-70.21,-33.12\n",
        "another province":
            "10,10,113.01,28.21\n900,10,113.02,28.21\n500,600,113.015,28.2\n30,650,113.01,28.2\n",
        "outside": "10,10,119.01,34.91\n1900,10,119.02,34.91\n500,600,119.015,34.905\n30,650,119.01,34.905\n",
        "in line": "10,10,119.01,34.91\n100,10,119.011,34.91\n500,10,119.015,34.91\n900,10,119.019,34.91\n",
    ]

    @Test(arguments: badControl.keys.sorted(), ["zh", "en"])
    func controlThatCannotPlaceASheetEndsInOneSentence(_ kind: String, language: String) throws {
        let bench = try Workbench.withSheet()
        try bench.write(Self.badControl[kind] ?? "", to: "bad.csv")
        let before = try bench.file.bytes
        let answer = try bench.pondmap("sheet", "fit", "1", "--control", "bad.csv", "--lang", language)
        #expect(answer.code == 1 && answer.output.isEmpty, "\(answer.output)")
        #expect(answer.messages.split(separator: "\n").count == 1, "\(answer.messages)")
        #expect(try bench.file.bytes == before)
    }

    // MARK: - Warping

    /// The photo tells in its own colours which pixel one looks at: red counts 64 columns, green 64 rows.
    private static func telling(_ bench: Workbench) throws {
        var pixels: [UInt8] = []
        for y in 0..<700 { for x in 0..<1000 { pixels += [UInt8(x % 64 * 4), UInt8(y % 64 * 4), 128] } }
        try bench.makePhoto("page.png", width: 1000, height: 700, pixels: pixels)
    }

    /// Read by GDAL's own program at places that the truth puts into the middle of the counting.
    @Test(arguments: ["overlay.tif", "overlay.png"])
    func aWarpedPhotoShowsEachPixelWithinHalfAPixelOfItsPlace(_ name: String) throws {
        let bench = try Demo.surveyed.get().copy()
        try Self.telling(bench)
        try bench.mustRun("sheet", "add", "page.png")
        try bench.write(TrueSheet.control(noise: 0), to: "exact.csv")
        try bench.mustRun("sheet", "fit", "1", "--control", "exact.csv", "--model", "affine")
        let written = try bench.mustRun("sheet", "warp", "1", "--to", bench.path(name)).output
        #expect(written.contains(name))
        for (x, y) in [(32.0, 32.0), (480, 352), (928, 672), (160, 608), (864, 96)] {
            let place = TrueSheet.place(x, y)
            let answer = try Program.peer("gdallocationinfo").run([
                "-valonly", "-wgs84", bench.path(name), "\(place.longitude)", "\(place.latitude)",
            ])
            let values = answer.output.split(separator: "\n").compactMap { Double($0) }
            try #require(values.count == 4, "\(answer.output) \(answer.messages)")
            // A spot at the edge between pixels 31 and 32 shows something from 31 to 32: the pixel of the picture that
            // holds it may lie half a pixel off, and so may what it shows.
            #expect(
                abs(values[0] / 4 + 0.5 - 32) <= 1.0 && abs(values[1] / 4 + 0.5 - 32) <= 1.0,
                "\(x) \(y) \(values)")
            #expect(values[3] == 255)
        }
        let info = try Program.peer("gdalinfo").run([bench.path(name)]).output
        #expect(info.contains("\"EPSG\",3857"))
        #expect(try bench.names().filter { $0.hasPrefix(".part") } == [])
    }

    @Test func aSheetThatIsNotFittedCannotBeWarpedOrTraced() throws {
        let bench = try Workbench.withSheet()
        try bench.write("number,x,y\n1,10,10\n", to: "marks.csv")
        for verb in [
            ["warp", "1", "--to", bench.path("o.tif")], ["trace", "1", "marks.csv", "--round", "2026-R2"],
        ] {
            let answer = try Program.pondmap.run(
                ["sheet"] + verb + ["--lang", "en", "--store", bench.store], in: bench.folder)
            #expect(answer.code == 1 && answer.messages.contains("not fitted"))
        }
    }
}

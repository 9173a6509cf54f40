import Foundation
import Testing

/// Control points of every format in and out, and their residuals on paper, through the program.
struct SheetControlFormatTests {
    private struct Reply: Decodable {
        struct Model: Decodable { let rmseMetres: Double }
        struct Point: Decodable {
            let x, y, longitude, latitude, residualMetres: Double
            let residualPixels, residualMillimetres: Double?
        }
        let best: Model
        let points: [Point]
        let dropped: [String]
    }

    private static func fit(_ bench: Workbench, _ file: String, _ arguments: String...) throws -> Reply {
        let output = try Program.pondmap.run(
            [
                "sheet", "fit", "1", "--control", file, "--model", "affine", "--format", "json", "--store",
                bench.store,
            ] + arguments, in: bench.folder)
        guard output.code == 0 else { throw Workbench.Failure(output.messages) }
        return try JSONDecoder().decode(Reply.self, from: Data(output.output.utf8))
    }

    /// x, y, longitude and latitude of the twelve points, a metre or so off.
    private static let points = TrueSheet.control(noise: 1).split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",").compactMap { Double($0) }
    }

    static let formats = ["csv", "points", "gcp", "list", "vrt", "arcgis", "iiif", "allmaps"]

    private static func text(_ format: String) -> String {
        func lines(_ line: ([Double]) -> String) -> String { points.map(line).joined(separator: "\n") + "\n" }
        switch format {
        case "csv": return TrueSheet.control(noise: 1)
        case "points":
            return "#CRS: EPSG:4326\nmapX,mapY,sourceX,sourceY,enable,dX,dY,residual\n"
                + lines { "\($0[2]),\($0[3]),\($0[0]),-\($0[1]),1,0,0,0" }
        case "gcp": return lines { "-gcp \($0[0]) \($0[1]) \($0[2]) \($0[3])" }
        case "list": return lines { "\($0[0]) \($0[1]) \($0[2]) \($0[3])" }
        case "arcgis": return lines { "\($0[0])\t-\($0[1])\t\($0[2])\t\($0[3])" }
        case "iiif":
            let features = points.map {
                #"{"type":"Feature","properties":{"resourceCoords":[\#($0[0]),\#($0[1])]},"#
                    + #""geometry":{"type":"Point","coordinates":[\#($0[2]),\#($0[3])]}}"#
            }
            return
                #"{"type":"Annotation","motivation":"georeferencing","target":{"type":"Image","width":1000,"#
                + #""height":700},"body":{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}}"#
        default:
            let points = points.map { #"{"resource":[\#($0[0]),\#($0[1])],"geo":[\#($0[2]),\#($0[3])]}"# }
            return #"{"type":"GeoreferencedMap","resource":{"width":1000,"height":700},"gcps":["#
                + points.joined(separator: ",") + "]}"
        }
    }

    /// The list of a VRT is GDAL's own writing.
    private static func writeVRT(_ bench: Workbench) throws {
        let options = points.flatMap { ["-gcp"] + $0.map { "\($0)" } }
        let answer = try Program.peer("gdal_translate").run(
            ["-q", "-of", "VRT", "-a_srs", "EPSG:4326"] + options + [
                bench.path("page.png"), bench.path("c.vrt"),
            ])
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
    }

    @Test(arguments: formats)
    func everyFormatGivesTheSameFit(_ format: String) throws {
        let bench = try Workbench.withSheet()
        if format == "vrt" {
            try Self.writeVRT(bench)
        } else {
            try bench.write(Self.text(format), to: "c.\(format)")
        }
        let reply = try Self.fit(bench, "c.\(format)")
        try #require(reply.points.count == 12)
        for (found, given) in zip(reply.points, Self.points) {
            #expect(abs(found.x - given[0]) < 1e-6 && abs(found.y - given[1]) < 1e-6)
            #expect(abs(found.longitude - given[2]) < 1e-9 && abs(found.latitude - given[3]) < 1e-9)
        }
    }

    @Test(arguments: ["page.points", "page.json"])
    func savedPointsFitTheSame(_ name: String) throws {
        let bench = try Workbench.withSheet()
        try bench.write(TrueSheet.control(noise: 1), to: "control.csv")
        let first = try Self.fit(bench, "control.csv", "--save-points", name)
        let again = try Self.fit(bench, name)
        #expect(abs(first.best.rmseMetres - again.best.rmseMetres) < 1e-6 && again.points.count == 12)
        if name.hasSuffix("json") {
            // Python sees what the extension asks for: a georeferencing annotation of an image of that size.
            let told = try Judge.python(
                """
                import json, sys
                note = json.load(open(sys.argv[1]))
                source = note["target"]["source"]
                print(note["type"], note["motivation"], source["width"], source["height"],
                      len(note["body"]["features"]), note["body"]["transformation"]["type"])
                """, bench.path(name))
            #expect(told == "Annotation georeferencing 1000 700 12 polynomial")
        } else {
            // As QGIS' Georeferencer reads it: a line of the system, a header, then mapX,mapY,sourceX,sourceY,enable; its
            // y goes upwards. What Python reads there is what was given.
            let told = try Judge.python(
                """
                import csv, sys
                given = {(float(r["x"]), float(r["y"])): r for r in csv.DictReader(open(sys.argv[1]))}
                lines = open(sys.argv[2], encoding="utf-8").read().splitlines()
                rows = list(csv.DictReader(l for l in lines if not l.startswith("#")))
                off = 0
                for row in rows:
                    was = given[round(float(row["sourceX"]), 6), round(-float(row["sourceY"]), 6)]
                    off = max(off, abs(float(row["mapX"]) - float(was["lon"])), abs(float(row["mapY"]) - float(was["lat"])))
                print(lines[0].startswith("#CRS:"), len(rows), off < 1e-9, {row["enable"] for row in rows})
                """, bench.path("control.csv"), bench.path(name))
            #expect(told == "True 12 True {'1'}", "\(told)")
        }
    }

    /// A point that was left out is switched off for QGIS, and neither is taken again.
    @Test func pointsLeftOutAreSwitchedOff() throws {
        let bench = try Workbench.withSheet()
        var rows = TrueSheet.control(noise: 1).split(separator: "\n").map(String.init)
        let slip = TrueSheet.place(940, 120)
        rows[5] = "480,340,\(slip.longitude),\(slip.latitude),slip"
        try bench.write(rows.joined(separator: "\n"), to: "slip.csv")
        let first = try Self.fit(bench, "slip.csv", "--without-outliers", "--save-points", "left.points")
        #expect(first.dropped == ["slip"])
        let lines = try String(contentsOfFile: bench.path("left.points"), encoding: .utf8).split(
            separator: "\n")
        #expect(
            lines.count { $0.hasSuffix(",0,0,0,0") } == 1 && lines.count { $0.hasSuffix(",1,0,0,0") } == 11)
        #expect(try Self.fit(bench, "left.points").points.count == 11)
    }

    @Test func aFileThatCannotBeWrittenLeavesTheStore() throws {
        let bench = try Workbench.withSheet()
        try bench.write(TrueSheet.control(noise: 1), to: "control.csv")
        let before = try bench.file.wholeDump()
        for path in ["none/page.points", "page.txt"] {
            let answer = try bench.pondmap(
                "sheet", "fit", "1", "--control", "control.csv", "--save-points", path)
            #expect(answer.code == 1 && answer.messages.contains(path))
        }
        #expect(try bench.file.wholeDump() == before)
    }

    // MARK: - Datums and systems

    /// The demo's own script shifts the points to GCJ-02; PROJ projects them to CGCS2000 3-degree zone 40.
    @Test(arguments: ["gcj02", "EPSG:4549"])
    func pointsOfAnotherSystemComeHome(_ system: String) throws {
        let bench = try Workbench.withSheet()
        let rows: [[Double]]
        if system == "gcj02" {
            let program = """
                import sys
                sys.path.insert(0, sys.argv[1])
                from gcj02 import gcj02
                for line in sys.argv[2].split(): print(*gcj02(tuple(map(float, line.split(",")))))
                """
            let places = Self.points.map { "\($0[2]),\($0[3])" }.joined(separator: " ")
            rows = try Judge.python(program, Repository.file("scripts/demo"), places).split(separator: "\n")
                .map { $0.split(separator: " ").compactMap { Double($0) } }
        } else {
            let file = try bench.write(
                Self.points.map { "\($0[2]) \($0[3])\n" }.joined(), to: "degrees.txt")
            rows = try Judge.tool(
                "cs2cs",
                [
                    "-f", "%.4f", "+proj=longlat", "+ellps=GRS80", "+to", "+proj=tmerc", "+lon_0=120",
                    "+x_0=500000", "+ellps=GRS80", file,
                ]
            ).split(separator: "\n").map {
                $0.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            }
        }
        try #require(rows.count == 12)
        let lines = zip(Self.points, rows).map { "\($0[0]),\($0[1]),\($1[0]),\($1[1])" }
        try bench.write(lines.joined(separator: "\n") + "\n", to: "shifted.csv")
        let option = system == "gcj02" ? "--datum" : "--crs"
        for (found, given) in zip(try Self.fit(bench, "shifted.csv", option, system).points, Self.points) {
            // Within a centimetre, as an ellipsoid of another name and four places of a metre allow.
            #expect(abs(found.longitude - given[2]) < 1e-7 && abs(found.latitude - given[3]) < 1e-7)
        }
    }

    /// A bound for any pixel; beside the photo there is none.
    @Test func anyPixelTellsItsPlaceAndBound() throws {
        struct Spots: Decodable {
            struct Spot: Decodable { let longitude, latitude, bound90Metres: Double? }
            let spots: [Spot]
        }
        let bench = try Workbench.withFittedSheet()
        let output = try bench.mustRun(
            "sheet", "show", "1", "--at", "500,300", "--at", "10,690", "--at", "2000,10", "--format", "json"
        ).output
        let spots = try JSONDecoder().decode(Spots.self, from: Data(output.utf8)).spots
        try #require(spots.count == 3)
        for (spot, pixel) in zip(spots, [(500.0, 300.0), (10, 690)]) {
            let truth = TrueSheet.place(pixel.0, pixel.1)
            let bound = try #require(spot.bound90Metres)
            let east = (try #require(spot.longitude) - truth.longitude) * 91_400
            let north = (try #require(spot.latitude) - truth.latitude) * 110_940
            #expect((east * east + north * north).squareRoot() < bound && bound < 5)
        }
        #expect(spots[0].bound90Metres! < spots[1].bound90Metres! && spots[2].longitude == nil)
        let text = try bench.mustRun("sheet", "show", "1", "--at", "500,300", "--lang", "en").output
        #expect(text.contains("nine times in ten within"))
        #expect(try bench.pondmap("sheet", "show", "1", "--at", "here").code == 64)
    }

    // MARK: - On paper

    @Test func residualsAreInMillimetresWherePaperIsKnown() throws {
        let bench = try Workbench.withSheet()
        try bench.write(TrueSheet.control(noise: 1), to: "control.csv")
        #expect(try Self.fit(bench, "control.csv").points.allSatisfy { $0.residualMillimetres == nil })
        // A3 is 420 mm long and the photo 1000 pixels.
        for point in try Self.fit(bench, "control.csv", "--paper", "A3").points {
            let (pixels, millimetres) = (
                try #require(point.residualPixels), try #require(point.residualMillimetres)
            )
            #expect(abs(millimetres - pixels * 0.42) < 1e-9)
        }
        let text = try bench.mustRun(
            "sheet", "fit", "1", "--control", "control.csv", "--paper", "420x297mm", "--lang", "en"
        ).output
        #expect(text.contains("mm"))
        #expect(
            try bench.pondmap("sheet", "fit", "1", "--control", "control.csv", "--paper", "B9").code == 64)
    }

    /// Poppler draws the page at 150 dots an inch: a pixel is 25.4/150 mm.
    @Test func aPrintedPageKnowsItsPaper() throws {
        let bench = try Workbench()
        try bench.makeStore()
        try bench.mustRun(
            "sheet", "print", "--bbox", "119.10,34.82,119.106,34.824", "--scale", "5000", "--to",
            bench.path("field.pdf"))
        let drawn = try Program.peer("pdftoppm").run(
            ["-r", "150", "-singlefile", "-png", bench.path("field.pdf"), bench.path("page")])
        try #require(drawn.code == 0, "\(drawn.messages)")
        try bench.mustRun("sheet", "add", "page.png")
        let spots = [(300, 300), (1000, 400), (400, 900), (900, 1000), (600, 600), (350, 620)]
        try bench.write(spots.map { "\($0.0),\($0.1)\n" }.joined(), to: "spots.csv")
        let rows = try bench.mustRun("sheet", "locate", "page.png", "--pixels", "spots.csv").output
            .split(separator: "\n").map { $0.split(separator: ",").compactMap { Double($0) } }
            .filter { $0.count == 6 }
        try #require(rows.count == spots.count)
        let control = rows.enumerated().map { index, cells in
            "\(cells[0]),\(cells[1]),\(cells[4] + (index.isMultiple(of: 2) ? 2e-5 : -3e-5)),\(cells[5])"
        }
        try bench.write(control.joined(separator: "\n") + "\n", to: "control.csv")
        for point in try Self.fit(bench, "control.csv").points {
            let (pixels, millimetres) = (
                try #require(point.residualPixels), try #require(point.residualMillimetres)
            )
            #expect(abs(millimetres / pixels - 25.4 / 150) < 0.002)
        }
    }
}

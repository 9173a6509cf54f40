import Foundation
import PondFormats
import Testing

/// One survey in every format that is read makes the same ponds, people and tonnes.
struct EveryFormatTests {
    /// Files of one survey, and a store with areas and no ponds; made once.
    private struct Bench {
        // Only read once it is made; the class holds nothing but a constant.
        nonisolated(unsafe) static let shared = Result { try Bench() }
        let workbench: Workbench

        init() throws {
            workbench = try Workbench()
            try workbench.makeStore()
            let areas = try workbench.pondmap(
                "areas", Repository.file("data/demo/areas.csv"), "--datum", "wgs84")
            guard areas.code == 0 else { throw Workbench.Failure(areas.messages) }
            _ = try Judge.python(EveryFormatSample.maker, workbench.folder.path)
        }
    }

    private let bench: Workbench

    init() throws { bench = try Bench.shared.get().workbench }

    private func imported(_ files: [String], _ options: [String]) throws -> (Workbench, Program.Answer) {
        let fresh = try Workbench()
        try FileManager.default.copyItem(atPath: bench.store, toPath: fresh.store)
        let answer = try Program.pondmap.run(
            ["survey"] + files.map(bench.path) + ["--round", "2026-R1", "--store", fresh.store] + options)
        return (fresh, answer)
    }

    private static let ponds = """
        SELECT pond.code, species, pond.usedSquareMetres, demandKilograms, ifnull(name, ''), ifnull(phone, ''), isRepaired,
            MbrMinX(boundary), MbrMinY(boundary), MbrMaxX(boundary), MbrMaxY(boundary), \
        (SELECT code FROM area WHERE id = pond.villageID)
        FROM pond JOIN pondSeason ON pondID = pond.id LEFT JOIN farmer ON farmer.id = farmerID
        WHERE year = 2026 ORDER BY pond.code
        """

    static let files: [(files: [String], format: FileFormat, options: [String])] = [
        (["all.geojson"], .geojson, ["--datum", "wgs84"]),
        (["all.geojsonl"], .geojson, ["--datum", "wgs84"]),
        (["ponds.geojson", "people.geojson"], .geojson, ["--datum", "wgs84"]),
        (["utf8.csv"], .csv, ["--datum", "wgs84"]),
        (["bom.csv"], .csv, ["--datum", "wgs84"]),
        (["cr.csv"], .csv, ["--datum", "wgs84"]),
        (["gb.csv"], .csv, ["--datum", "wgs84"]),
        (["semicolon.csv"], .csv, ["--datum", "wgs84"]),
        (["utf16.csv"], .csv, ["--datum", "wgs84"]),
        (["utf16be.csv"], .csv, ["--datum", "wgs84"]),
        (["all.tsv"], .tsv, ["--datum", "wgs84"]),
        (["all.xlsx"], .xlsx, ["--datum", "wgs84"]),
        (["schema.kml"], .kml, ["--datum", "wgs84"]),
        (["data.kml"], .kml, ["--datum", "wgs84"]),
        (["html.kml"], .kml, ["--datum", "wgs84"]),
        (["lines.kml"], .kml, ["--datum", "wgs84"]),
        (["all.kmz"], .kmz, ["--datum", "wgs84"]),
        (["all.ovkml"], .ovkml, []),
        (["all.ovkmz"], .ovkmz, []),
        (["all.ovjsn"], .ovjsn, []),
        (["all.gpx"], .gpx, []),
        (["all.gpkg"], .geopackage, ["--datum", "wgs84"]),
        (["UTF-8/ponds.shp", "UTF-8/people.shp"], .shapefile, ["--datum", "wgs84"]),
        (["GBK/ponds.shp", "GBK/people.shp"], .shapefile, ["--datum", "wgs84"]),
        (["all.zip"], .shapefile, ["--datum", "wgs84"]),
    ]

    @Test(arguments: files)
    func everyFormatMakesTheSamePonds(files: [String], format: FileFormat, options: [String]) throws {
        let (fresh, answer) = try imported(files, options + ["--format", "json"])
        #expect(answer.code == 0, "\(answer.messages)")
        // Neither has holes: the pond with an island is not in them.
        let codes = format == .ovjsn || format == .gpx ? "0042,A-1,A-3" : "0042,A-1,A-2,A-3"
        let rows = try Judge.sqlite(fresh.store, Self.ponds).joined(separator: "\n")
        let wrong = try Judge.python(EveryFormatSample.judge, Repository.file("data/species.csv"), rows, codes)
        #expect(wrong == "")
        #expect(
            try Judge.sqlite(fresh.store, "SELECT kind, name, phone FROM site") == ["dealer|示例渔药店|13900000003"]
        )
        let farmers = try Judge.sqlite(fresh.store, "SELECT name FROM farmer ORDER BY name")
        #expect(farmers == ["示例乙", "示例甲"])
        let seen = try Judge.python(
            "import json, sys; print(json.loads(sys.argv[1])['files'][0]['format'])", answer.output)
        #expect(seen == format.rawValue)
    }

    /// The hole is kept, and counts: 120 × 90 m less 20 × 20 m.
    @Test func theIslandIsKept() throws {
        let (fresh, _) = try imported(["all.geojson"], ["--datum", "wgs84"])
        let row = try Judge.sqlite(
            fresh.store,
            "SELECT NumInteriorRing(GeometryN(boundary, 1)), outlineSquareMetres FROM pond WHERE code = 'A-2'"
        )
        let cells = try #require(row.first).split(separator: "|")
        #expect(cells[0] == "1")
        #expect(abs(try #require(Double(cells[1])) - 10_400) < 30)
    }

    /// A drawing knows degrees or metres and no columns: outlines alone come out, the same ones.
    @Test(arguments: [("degrees.dxf", "EPSG:4326"), ("metres.dxf", "EPSG:4549")])
    func aDrawingGivesTheOutlines(file: String, system: String) throws {
        let (fresh, answer) = try imported([file], ["--crs", system])
        #expect(answer.code == 0, "\(answer.messages)")
        let rows = try Judge.sqlite(
            fresh.store,
            "SELECT MbrMinX(boundary), MbrMinY(boundary), outlineSquareMetres FROM pond ORDER BY 2")
        let found = rows.map { $0.split(separator: "|").compactMap { Double($0) } }
        try #require(found.count == 2)
        // West and south edges of A-1 and 0042 as the sample lays them out, in degrees.
        let corners = [[119.0807, 34.7032], [119.0807 + 200 / 91700.0, 34.7032 + 200 / 110930.0]]
        for (mine, theirs) in zip(found, corners) {
            #expect(abs(mine[0] - theirs[0]) < 1e-7 && abs(mine[1] - theirs[1]) < 1e-7)
        }
        #expect(abs(found[0][2] - 13_000) < 30 && abs(found[1][2] - 10_000) < 30)
    }

    @Test func everyFormatThatIsReadIsTriedHere() {
        let tried = Set(Self.files.map(\.format)).union([.dxf])
        #expect(FileFormat.allCases.filter { $0.isRead && !tried.contains($0) } == [])
    }

    @Test(arguments: ["zh", "en"])
    func ovobjIsRefusedWithTheWayToReExport(language: String) throws {
        let file = try bench.write("\u{1}\u{2}ovobj", to: "a.ovobj")
        let answer = try bench.pondmap("survey", file, "--round", "2026-R1", "--lang", language)
        #expect(answer.code == 1)
        for ending in [".ovobj", ".ovkml", ".ovjsn"] { #expect(answer.messages.contains(ending)) }
    }
}

import Foundation
import Testing

/// How `survey` finds out in which datum a file is, on the demo's ponds.
struct SurveyDatumTests {
    private let demo: DemoStore
    private let bench: Workbench

    init() throws {
        demo = try DemoStore.shared.get()
        bench = try Workbench()
        try FileManager.default.copyItem(atPath: demo.store, toPath: bench.store)
    }

    /// Ponds of one village, exported in a datum, as a bare table: `code`, `village`, `lon`, `lat`.
    /// `shift` moves them; without `codes` they have none.
    private func table(_ datum: String, shift: String = "0", codes: Bool = true) throws -> String {
        try demo.pondmap("export", "aquaculture", "--datum", datum, "--to", bench.path("\(datum).geojson"))
        let text = try Judge.python(
            #"""
            import json, sys
            shift = float(sys.argv[2])
            print("code,village,lon,lat" if sys.argv[3] == "true" else "village,lon,lat")
            for f in json.load(open(sys.argv[1]))["features"]:
                p = f["properties"]
                if p["layer"] != "pond" or p["village"] != "示例河口村" or f["geometry"]["type"] != "Polygon": continue
                ring = f["geometry"]["coordinates"][0][:-1]
                x, y = (sum(c[i] for c in ring) / len(ring) for i in (0, 1))
                print(",".join(([p["code"]] if sys.argv[3] == "true" else []) + ["墩尚镇示例河口村", f"{x + shift:.7f}", f"{y:.7f}"]))
            """#, bench.path("\(datum).geojson"), shift, "\(codes)")
        return try bench.write(text + "\n", to: "ponds.csv")
    }

    private func survey(_ file: String, _ options: String...) throws -> Program.Answer {
        try Program.pondmap.run(
            ["survey", file, "--round", "2026-R3", "--dry-run", "--lang", "en", "--store", bench.store]
                + options)
    }

    @Test(arguments: [("wgs84", "WGS 84"), ("gcj02", "GCJ-02"), ("bd09", "BD-09")])
    func knownCodesTellTheDatum(datum: String, title: String) throws {
        let answer = try survey(table(datum))
        #expect(answer.code == 0, "\(answer.messages)")
        let line = try #require(answer.output.split(separator: "\n").first { $0.contains("datum:") })
        let evidence =
            #/datum: (.+), by evidence: (\d+) known things: median ([\d.]+) m in (.+), ([\d.]+) m in (.+), ([\d.]+) m in .+/#
        let match = try #require(line.firstMatch(of: evidence), "\(line)")
        #expect(match.1 == title && match.4 == title)
        #expect(try #require(Int(match.2)) > 100)
        // The datums lie more than 480 m apart at Ganyu; a pond's middle of corners lies within some metres.
        #expect(try #require(Double(match.3)) < 20)
        #expect(try #require(Double(match.5)) > 400)
    }

    /// Regular blocks alias: without codes, ponds shifted by one would fit as well.
    @Test func pondsWithoutCodesAreNoEvidence() throws {
        let answer = try survey(table("gcj02", codes: false))
        #expect(answer.code == 1)
        for way in ["--datum wgs84", "gcj02", "bd09", "--crs EPSG:"] {
            #expect(answer.messages.contains(way))
        }
    }

    /// Known codes that lie well off under every datum decide nothing: 0.0027° are 250 m.
    @Test func codesThatFitNoDatumAreNoEvidence() throws {
        let answer = try survey(table("wgs84", shift: "-0.0027"))
        #expect(answer.code == 1)
        #expect(answer.messages.contains("known things: median"))
    }

    @Test func aFlagAgainstThePlacemarksOwnWordNamesIt() throws {
        let answer = try survey(Repository.file("data/demo/2025-R1.ovkml"), "--datum", "wgs84")
        #expect(answer.code == 1)
        for word in ["QK-XK-001", "GCJ-02", "WGS 84"] {
            #expect(answer.messages.contains(word), "\(answer.messages)")
        }
    }

    /// A published kind of lie: GCJ-02 coordinates under a `.prj` of WGS 84.
    @Test func aLyingPrjIsRefusedWithTheEvidence() throws {
        let file = try table("gcj02")
        let shape = bench.path("ponds.shp")
        try Judge.gdal(
            "ogr2ogr",
            [
                shape, file, "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-a_srs",
                "EPSG:4326",
                "-lco", "ENCODING=UTF-8",
            ])
        let answer = try survey(shape)
        #expect(answer.code == 1)
        for words in ["claims WGS 84", "GCJ-02", "--datum gcj02"] { #expect(answer.messages.contains(words)) }
        #expect(try survey(shape, "--datum", "gcj02").code == 0)
    }

    @Test func aProjectedFileAsksForItsSystem() throws {
        let file = try table("wgs84")
        let shape = bench.path("ponds.shp")
        try Judge.gdal(
            "ogr2ogr",
            [
                shape, file, "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-s_srs",
                "EPSG:4326",
                "-t_srs", "EPSG:4549", "-lco", "ENCODING=UTF-8",
            ])
        let refused = try survey(shape)
        #expect(refused.code == 1 && refused.messages.contains("--crs EPSG:"))
        let taken = try survey(shape, "--crs", "EPSG:4549")
        #expect(taken.code == 0, "\(taken.messages)")
    }

    @Test func gpxTakesNoOtherDatum() throws {
        let gpx = """
            <gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="34.72" lon="119.1"><name>A</name>\
            <desc>塘号: A-1</desc></wpt></gpx>
            """
        let answer = try survey(bench.write(gpx, to: "a.gpx"), "--datum", "gcj02")
        #expect(answer.code == 1 && answer.messages.contains("WGS 84"))
    }
}

import Foundation
import Testing

/// Exported files appear whole or not at all, and GeoPackages open in GDAL.
struct ExportFileTests {
    private let demo: DemoStore

    init() throws { demo = try DemoStore.shared.get() }

    @Test(arguments: ["internal", "public"], ["battle", "aquaculture"])
    func gdalCountsInTheGeoPackageWhatTheGeoJSONHolds(edition: String, map: String) throws {
        let wrong = try Judge.python(
            #"""
            import collections, json, re, subprocess, sys
            counts = collections.Counter(f["properties"]["layer"] for f in json.load(open(sys.argv[2]))["features"])
            text = subprocess.run(["ogrinfo", "-ro", "-so", "-al", sys.argv[1]], capture_output=True, text=True,
                                  check=True).stdout
            found = dict(zip(re.findall(r"Layer name: (\w+)", text), map(int, re.findall(r"Feature Count: (\d+)", text))))
            if found != counts: print(found, counts)
            if text.count('ID["EPSG",4326]]') != len(counts): print("not EPSG:4326")
            """#, demo.path("\(edition)-\(map).gpkg"), demo.path("\(edition)-\(map).geojson"))
        #expect(wrong == "")
    }

    /// Killed at many moments, an export leaves the old file as it was, and no half file under its name.
    @Test(arguments: ["geojson", "ovkml", "gpkg"])
    func aKilledExportLeavesTheOldFile(format: String) throws {
        let bench = try Workbench()
        let target = try bench.write("old", to: "map.\(format)")
        let started = Date()
        try demo.pondmap("export", "aquaculture", "--to", bench.path("whole.\(format)"))
        let whole = Date().timeIntervalSince(started)
        var killed = 0
        for moment in 1...12 {
            let running = try Program.pondmap.start(
                ["export", "aquaculture", "--to", target, "--store", demo.store], in: bench.folder)
            Thread.sleep(forTimeInterval: whole * Double(moment) / 14)
            running.kill()
            guard try running.wait().code != 0 else { break }
            killed += 1
            #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
        }
        #expect(killed > 3)
    }

    @Test(arguments: ["geojson", "kml", "ovkml", "gpkg"], ["zh", "en"])
    func anUnwritablePlaceIsOneSentence(format: String, language: String) throws {
        let bench = try Workbench()
        let file = try bench.write("", to: "file")
        let answer = try Program.pondmap.run([
            "export", "battle", "--to", "\(file)/map.\(format)", "--store", demo.store, "--lang", language,
        ])
        #expect(answer.code == 1)
        #expect(answer.output == "")
        #expect(answer.messages.split(separator: "\n").count == 1, "\(answer.messages)")
        #expect(answer.messages.contains("\(file)/map.\(format)"))
    }

    @Test(arguments: ["geojson", "kml", "ovkml", "gpkg"])
    func noTemporaryFileStaysBehind(format: String) throws {
        let bench = try Workbench()
        try demo.pondmap("export", "battle", "--to", bench.path("map.\(format)"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path) == ["map.\(format)"])
    }

    @Test(arguments: ["map.shp", "map.pdf"])
    func anUnknownEndingNamesThoseThatWork(name: String) throws {
        let answer = try Program.pondmap.run([
            "export", "battle", "--to", demo.path(name), "--store", demo.store,
        ])
        #expect(answer.code == 1)
        for ending in [".geojson", ".kml", ".ovkml", ".gpkg"] { #expect(answer.messages.contains(ending)) }
    }

    @Test func aGeoPackageInGCJ02IsRefused() throws {
        let answer = try Program.pondmap.run([
            "export", "battle", "--to", demo.path("x.gpkg"), "--datum", "gcj02", "--store", demo.store,
        ])
        #expect(answer.code == 1 && answer.messages.contains("WGS 84"))
    }
}

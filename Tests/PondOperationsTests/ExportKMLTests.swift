import Foundation
import Testing

/// The demo's KML and Ovital KML, read by Python's XML parser.
struct ExportKMLTests {
    private let demo: DemoStore

    init() throws { demo = try DemoStore.shared.get() }

    /// Prints every breach: folders, ids (XML 1.0, 3.3.1: a name), style references, datum marks, rings.
    private static let rules = #"""
        import json, re, sys, xml.etree.ElementTree as tree
        kml = "{http://www.opengis.net/kml/2.2}"
        root = tree.parse(sys.argv[1]).getroot()
        def bad(*words): print(*words)
        if root.tag != kml + "kml": bad("root", root.tag)
        document = root.find(kml + "Document")
        if not document.findtext(kml + "name"): bad("document without a name")
        styles = {s.get("id") for s in document.findall(kml + "Style")}
        ids = [e.get("id") for e in root.iter() if e.get("id") is not None]
        if len(ids) != len(set(ids)): bad("id twice")
        for i in ids:
            if not re.match(r"[A-Za-z_]", i): bad("id is no XML name", i)
        geo = json.load(open(sys.argv[2]))["features"]
        titles = [f.findtext(kml + "name") for f in document.findall(kml + "Folder")]
        if len(titles) != len(set(titles)) or len(titles) != len({f["properties"]["layer"] for f in geo}):
            bad("folders", titles)
        marks = list(document.iter(kml + "Placemark"))
        if len(marks) != len(geo): bad("placemarks", len(marks), len(geo))
        for mark in marks:
            url = mark.findtext(kml + "styleUrl")
            if url is not None and url[1:] not in styles: bad("style", url)
            if mark.findtext(kml + "OvCoordType") != (sys.argv[3] or None): bad("OvCoordType")
            for text in mark.iter(kml + "coordinates"):
                points = text.text.split()
                if len(points) > 1 and points[0] != points[-1]: bad("ring not closed")
        """#

    @Test(arguments: ["internal", "public"], ["battle", "aquaculture"])
    func kmlHasAFolderALayerAndItsStyles(edition: String, map: String) throws {
        let geojson = demo.path("\(edition)-\(map).geojson")
        #expect(try Judge.python(Self.rules, demo.path("\(edition)-\(map).kml"), geojson, "") == "")
        #expect(try Judge.python(Self.rules, demo.path("\(edition)-\(map).ovkml"), geojson, "GCJ-02") == "")
    }

    @Test func gdalOpensTheKML() throws {
        let answer = try Judge.gdal("ogrinfo", ["-ro", "-so", "-al", demo.path("internal-aquaculture.kml")])
        #expect(answer.contains("Feature Count: 16") && answer.contains("Layer name: towns"))
    }

    /// The forward formula as everybody publishes it (Krasovsky 1940, a = 6378245), written again in Python:
    /// each corner of the Ovital file is that of the WGS 84 file, moved. Both hold eight decimals.
    @Test func ovitalCoordinatesAreGCJ02() throws {
        let wrong = try Judge.python(
            #"""
            import sys, xml.etree.ElementTree as tree
            from math import cos, pi, sin, sqrt
            def moved(lon, lat):
                x, y = lon - 105, lat - 35
                wave = 20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)
                north = (-100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + (
                    wave + 20 * sin(y * pi) + 40 * sin(y / 3 * pi)
                    + 160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3)
                east = (300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + (
                    wave + 20 * sin(x * pi) + 40 * sin(x / 3 * pi)
                    + 150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3)
                a, e = 6378245.0, 0.00669342162296594323
                m = 1 - e * sin(lat / 180 * pi) ** 2
                return (lon + east * 180 / (a / sqrt(m) * cos(lat / 180 * pi) * pi),
                        lat + north * 180 / (a * (1 - e) / (m * sqrt(m)) * pi))
            def corners(path):
                for text in tree.parse(path).iter("{http://www.opengis.net/kml/2.2}coordinates"):
                    for point in text.text.split(): yield tuple(map(float, point.split(",")[:2]))
            here, there = list(corners(sys.argv[1])), list(corners(sys.argv[2]))
            if len(here) != len(there) or len(here) < 10000: print(len(here), len(there))
            for a, b in zip(here, there):
                m = moved(*a)
                if abs(m[0] - b[0]) > 2e-8 or abs(m[1] - b[1]) > 2e-8: print(a, b, m); break
            """#, demo.path("internal-aquaculture.kml"), demo.path("internal-aquaculture.ovkml"))
        #expect(wrong == "")
    }

    /// What goes out to Ovital or QGIS comes back as what it is: nothing moves, and sums are no ponds.
    @Test(arguments: ["ovkml", "kml", "geojson", "gpkg"])
    func anExportedMapReadBackChangesNoPond(format: String) throws {
        let bench = try Workbench()
        try FileManager.default.copyItem(atPath: demo.store, toPath: bench.store)
        let file = demo.path("internal-aquaculture.\(format)")
        let datum = format == "ovkml" ? [] : ["--datum", "wgs84"]
        let answer = try Program.pondmap.run(
            ["survey", file, "--round", "2026-R3", "--format", "json", "--store", bench.store] + datum)
        #expect(answer.code == 0, "\(answer.messages)")
        let counts = try Judge.python(
            "import json, sys; t = json.loads(sys.argv[1])['total']; print(t['new'], t['changed'], t['unchanged'])",
            answer.output)
        #expect(counts == "0 0 3111")
        for table in ["pond", "pondSeason", "areaTotal"] {
            let rows = "SELECT * FROM \(table)"
            #expect(try Judge.sqlite(bench.store, rows) == (try Judge.sqlite(demo.store, rows)), "\(table)")
        }
    }
}

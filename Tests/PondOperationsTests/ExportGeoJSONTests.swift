import Foundation
import Testing

/// The demo's GeoJSON by RFC 7946, read by Python's JSON and by GDAL.
struct ExportGeoJSONTests {
    private let demo: DemoStore

    init() throws { demo = try DemoStore.shared.get() }

    /// Prints every breach of RFC 7946 and of the issue's own words, one a line.
    private static let rules = #"""
        import json, re, sys
        from decimal import Decimal
        text = open(sys.argv[1], encoding="utf-8").read()
        doc = json.loads(text, parse_float=Decimal)
        def bad(*words): print(*words)
        if doc["type"] != "FeatureCollection": bad("type")
        for key in ("title", "store", "dataVersion", "legend", "features", "bbox"):
            if key not in doc: bad("member missing", key)
        if "crs" in doc: bad("crs member: RFC 7946, 4")
        if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", doc["store"]): bad("store", doc["store"])
        legend = {s["key"] for s in doc["legend"]} | {"common", "special", "unfed"}
        xs, ys, ids, layers = [], [], set(), set()
        def signed(ring):  # shoelace: counter-clockwise is positive
            return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
        def position(p):
            if len(p) != 2: bad("position of", len(p))
            for c in p:
                if isinstance(c, Decimal) and -c.as_tuple().exponent > 7: bad("decimals", c)
            xs.append(p[0]); ys.append(p[1])
        def polygon(rings):
            for n, ring in enumerate(rings):
                if len(ring) < 4 or ring[0] != ring[-1]: bad("ring not closed")
                if (signed(ring) > 0) != (n == 0): bad("ring turns the wrong way", n)
                for p in ring: position(p)
        for f in doc["features"]:
            if f["type"] != "Feature": bad("feature type")
            if f["id"] in ids: bad("id twice", f["id"])
            ids.add(f["id"])
            layers.add(f["properties"]["layer"])
            if "style" in f["properties"] and f["properties"]["style"] not in legend: bad("style", f["properties"])
            g = f["geometry"]
            if g["type"] == "Point": position(g["coordinates"])
            elif g["type"] == "Polygon": polygon(g["coordinates"])
            elif g["type"] == "MultiPolygon": [polygon(p) for p in g["coordinates"]]
            else: bad("geometry", g["type"])
        if [Decimal(c) for c in doc["bbox"]] != [min(xs), min(ys), max(xs), max(ys)]: bad("bbox", doc["bbox"])
        if layers != set(sys.argv[2].split(",")): bad("layers", sorted(layers))
        """#

    @Test(arguments: [
        ("internal-battle", "branch,ring,market,farmer,dealer,competitor,outlet,camp"),
        ("public-battle", "branch,ring,market,farmer,dealer,outlet,camp"),
        ("internal-aquaculture", "branch,village,town,pond"),
        ("public-aquaculture", "branch,village,town,pond"),
    ])
    func everyMapKeepsRFC7946(map: String, layers: String) throws {
        #expect(try Judge.python(Self.rules, demo.path("\(map).geojson"), layers) == "")
    }

    @Test func idsStayTheSameFromOneExportToTheNext() throws {
        let again = demo.path("again.geojson")
        try demo.pondmap("export", "battle", "--to", again)
        let first = try String(contentsOfFile: demo.path("internal-battle.geojson"), encoding: .utf8)
        #expect(try String(contentsOfFile: again, encoding: .utf8) == first)
    }

    /// GDAL reads the exported ponds and measures them in an equal-area projection (EPSG:6933); SQLite's shell
    /// reads the store. Seven decimals move a corner by up to 8 mm, so a small pond's area by up to 3e-4.
    @Test func gdalReadsTheStoreFromThePonds() throws {
        let ours = try Judge.python(
            #"""
            import csv, io, subprocess, sys
            text = subprocess.run(["ogr2ogr", "-f", "CSV", "/vsistdout/", sys.argv[1], "-dialect", "SQLite", "-sql",
                "SELECT code, village, netMu, outlineMu, tonnes, ST_Area(ST_Transform(geometry, 6933)) * 3 / 2000 AS gdalMu "
                "FROM \"" + sys.argv[2] + "\" WHERE layer = 'pond'"], capture_output=True, text=True, check=True).stdout
            rows = list(csv.DictReader(io.StringIO(text)))
            tonnes = sum(round(float(r["tonnes"]) * 1000) for r in rows if r["tonnes"])
            off = [r["code"] for r in rows if r["outlineMu"]
                   and abs(float(r["outlineMu"]) - float(r["gdalMu"])) > 5e-4 * float(r["gdalMu"]) + 0.001]
            print(len(rows), tonnes, len(off))
            print("\n".join(sorted(r["village"] + " " + r["code"] for r in rows)))
            """#, demo.path("internal-aquaculture.geojson"), "internal-aquaculture")
        let count = try Judge.sqlite(demo.store, "SELECT count(*) FROM pond")[0]
        let kilograms = try Judge.sqlite(
            demo.store,
            """
            SELECT sum(demandKilograms) FROM pondSeason AS s
            WHERE year = (SELECT max(year) FROM pondSeason WHERE pondID = s.pondID)
            """)[0]
        let codes = try Judge.sqlite(
            demo.store, "SELECT area.name || ' ' || pond.code FROM pond JOIN area ON area.id = villageID")
        let lines = ours.split(separator: "\n").map(String.init)
        #expect(lines[0] == "\(count) \(kilograms) 0")
        #expect(lines.dropFirst().sorted() == codes.sorted())
    }

    /// The towns' tonnes by species, as text, sum to what was surveyed in them.
    @Test func speciesOfATownSumToItsSurveyedTonnes() throws {
        let wrong = try Judge.python(
            #"""
            import json, sys
            for f in json.load(open(sys.argv[1]))["features"]:
                p = f["properties"]
                if p["layer"] not in ("town", "village") or "tonnesBySpecies" not in p: continue
                total = sum(float(part.split(" ")[1]) for part in p["tonnesBySpecies"].split("; "))
                fed = p["commonTonnes"] + p["specialTonnes"]
                if abs(total - p["surveyedTonnes"]) > 0.0015 or abs(fed - total) > 0.0015: print(p)
            """#, demo.path("internal-aquaculture.geojson"))
        #expect(wrong == "")
    }

    @Test func aFolderTakesOneFileALayer() throws {
        let folder = demo.path("layers")
        try demo.pondmap("export", "aquaculture", "--to", folder + "/")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names == ["branch.geojson", "pond.geojson", "town.geojson", "village.geojson"])
        for name in names {
            let layer = name.replacing(".geojson", with: "")
            #expect(try Judge.python(Self.rules, "\(folder)/\(name)", layer) == "", "\(name)")
        }
    }
}

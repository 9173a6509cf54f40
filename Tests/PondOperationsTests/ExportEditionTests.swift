import Foundation
import PondModel
import Testing

/// What may appear in which edition, held to the one table and to the raw bytes.
struct ExportEditionTests {
    private let demo: DemoStore

    init() throws { demo = try DemoStore.shared.get() }

    private static let formats = ["geojson", "kml", "ovkml", "gpkg"]

    /// Prints `layer field` for each field that a file holds, whatever its format.
    private static let fields = #"""
        import json, sqlite3, sys, xml.etree.ElementTree as tree
        path, found = sys.argv[1], set()
        if path.endswith(".geojson"):
            for f in json.load(open(path))["features"]:
                found |= {(f["properties"]["layer"], key) for key in f["properties"]}
        elif path.endswith(".gpkg"):
            db = sqlite3.connect(path)
            for (table,) in db.execute("SELECT table_name FROM gpkg_contents").fetchall():
                found |= {(table, row[1]) for row in db.execute(f"PRAGMA table_info({table})")}
        else:
            kml = "{http://www.opengis.net/kml/2.2}"
            for mark in tree.parse(path).iter(kml + "Placemark"):
                data = {d.get("name"): d.findtext(kml + "value") for d in mark.iter(kml + "Data")}
                found |= {(data["layer"], key) for key in data}
        for layer, key in sorted(found): print(layer, key)
        """#

    /// Beside the fields of its layer: the layer, the label, the symbol; in GeoPackage the id and its own two.
    private static func isShared(_ field: String, _ format: String) -> Bool {
        ["layer", "name", "style"].contains(field)
            || format == "gpkg" && ["id", "fid", "geom"].contains(field)
    }

    @Test(arguments: Edition.allCases, WallMap.allCases)
    func noFileHoldsAFieldOutsideTheTable(edition: Edition, map: WallMap) throws {
        for format in Self.formats {
            let file = demo.path("\(edition.rawValue)-\(map.rawValue).\(format)")
            let found = try Judge.python(Self.fields, file).split(separator: "\n").map {
                $0.split(separator: " ")
            }
            #expect(Set(found.map(\.[0])).count > 3)
            for pair in found {
                let layer = try #require(Layer(rawValue: String(pair[0])))
                let allowed = layer.fields(in: edition).map(\.name)
                let isAllowed = allowed.contains(String(pair[1])) || Self.isShared(String(pair[1]), format)
                #expect(isAllowed && layer.editions.contains(edition), "\(format): \(layer) \(pair[1])")
            }
        }
    }

    /// Every telephone number of the demo, in any file.
    @Test func phonesAppearInNoExport() throws {
        let phones = try values("SELECT phone FROM farmer UNION SELECT phone FROM site")
        #expect(phones.count > 300)
        for file in Self.files(["internal", "public"]) {
            #expect(try occurrences(of: phones, in: file) == "", "\(file)")
        }
    }

    /// Names of farmers, dealers and brands, the stage names and the rest of what stays inside.
    @Test func thePublicEditionNamesNobody() throws {
        let names = try values(
            """
            SELECT name FROM farmer UNION SELECT name FROM site UNION SELECT brand FROM farmer
            UNION SELECT brand FROM pondSeason UNION SELECT brand FROM site
            """)
        #expect(names.count > 380)
        let words = ["development", "stage", "topRank", "未判定", "hasMoney", "hasIntent", "competitor", "竞品"]
        for file in Self.files(["public"]) {
            #expect(try occurrences(of: names + words, in: file) == "", "\(file)")
        }
        // The same search finds them where they belong.
        #expect(try occurrences(of: names, in: "internal-battle.geojson").split(separator: "\n").count > 380)
    }

    @Test func publicFarmersHaveACodeAndNoStanding() throws {
        let wrong = try Judge.python(
            #"""
            import json, re, sys
            farmers = [f for f in json.load(open(sys.argv[1]))["features"] if f["properties"]["layer"] == "farmer"]
            if len(farmers) < 300: print(len(farmers))
            for f in farmers:
                p = f["properties"]
                if not re.fullmatch("F[0-9A-F]{6}", p["code"]) or p.get("name") != p["code"] or "style" in p: print(p)
            """#, demo.path("public-battle.geojson"))
        #expect(wrong == "")
    }

    /// Codes that hold a name or a number, in every format and edition.
    @Test(arguments: [
        ("geojson", "public"), ("kml", "public"), ("gpkg", "public"), ("geojson", "internal"),
        ("ovkml", "internal"),
    ])
    func aCodeThatTellsOfAPersonIsReplaced(format: String, edition: String) throws {
        let bench = try Demo.areas.get().copy()
        let rows = try bench.write(
            """
            类型,塘号,村,养户,电话,面积,备注,经度,纬度
            塘口,张三丰1号,示例上河村,张三丰,13900000001,20,电话13700000009找他,118.991,34.948
            塘口,13912345678,示例上河村,,,20,,118.993,34.948
            塘口,上河-07,示例上河村,,,20,,118.995,34.948
            经销商,老赵饲料店 13811112222,示例上河村,老赵饲料店,,,,118.997,34.948

            """, to: "named.csv")
        _ = try bench.survey(rows, "--round", "2026-R1", "--datum", "wgs84")
        let hidden =
            ["13912345678", "13811112222", "13700000009", "13900000001"]
            + (edition == "public" ? ["张三丰", "老赵"] : [])
        for map in ["aquaculture", "battle"] {
            let file = bench.path("\(map).\(format)")
            try bench.mustRun("export", map, "--edition", edition, "--to", file)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            for word in hidden { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(map): \(word)") }
            // Codes that tell of nobody stay as they are.
            if map == "aquaculture" { #expect(bytes.range(of: Data("上河-07".utf8)) != nil) }
        }
    }

    private static func files(_ editions: [String]) -> [String] {
        editions.flatMap { edition in
            WallMap.allCases.flatMap { map in formats.map { "\(edition)-\(map.rawValue).\($0)" } }
        }
    }

    private func values(_ query: String) throws -> [String] {
        try Judge.sqlite(demo.store, query).filter { !$0.isEmpty }
    }

    /// Those of the words that the file's raw bytes hold.
    private func occurrences(of words: [String], in file: String) throws -> String {
        try Judge.python(
            #"""
            import sys
            data = open(sys.argv[1], "rb").read()
            print("\n".join(word for word in sys.argv[2].split("\n") if word.encode() in data))
            """#, demo.path(file), words.joined(separator: "\n"))
    }
}

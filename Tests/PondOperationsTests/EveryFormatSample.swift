/// One small survey, written by Python and GDAL in every format that people bring, and the judge of a store
/// into which one of these files went.
enum EveryFormatSample {
    /// The survey itself: ponds, a farmer, a dealer, with columns in Chinese and figures as people write them.
    private static let survey = #"""
        import csv, json, sys
        from math import cos, pi, sin, sqrt
        LON, LAT = 119.0807, 34.7032
        DX, DY = 1 / 91700, 1 / 110930  # degrees of about a metre here

        def ring(*corners):
            points = [(round(LON + x * DX, 8), round(LAT + y * DY, 8)) for x, y in corners]
            return points + points[:1]

        def box(x, y, w, h): return ring((x, y), (x + w, y), (x + w, y + h), (x, y + h))

        NAMES = ["类型", "塘号", "村", "镇", "面积", "品种", "年用料", "亩产", "养户", "电话"]
        VILLAGE = ["示例河口村", "墩尚镇"]
        PONDS = [
            (["塘口", "A-1"] + VILLAGE + ["20亩", "泥鳅70%+鲫30%", "约60吨", "", "示例甲", "13900000001"], [box(0, 0, 130, 100)]),
            (["塘口", "A-2"] + VILLAGE + ["１２.５", "草鱼", "", "", "示例甲", "13900000001"],
             [box(200, 0, 120, 90), box(230, 30, 20, 20)]),
            (["塘口", "A-3"] + VILLAGE + ["十亩", "鲫", "", "", "", ""], [ring((0, 200), (100, 200), (0, 300), (100, 300))]),
            (["塘口", "0042"] + VILLAGE + ["15", "泥鳅", "", "2400斤", "示例乙", ""], [box(200, 200, 100, 100)]),
        ]
        PEOPLE = [
            (["养户", ""] + VILLAGE + ["", "", "", "", "示例乙", "13900000002"], (LON + 0.002, LAT + 0.004)),
            (["经销商", ""] + VILLAGE + ["", "", "", "", "示例渔药店", "13900000003"], (LON + 0.003, LAT + 0.005)),
        ]

        def gcj02(lon, lat):
            """The forward formula as it is published (Krasovsky 1940)."""
            x, y = lon - 105, lat - 35
            wave = 20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)
            north = (-100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + (
                wave + 20 * sin(y * pi) + 40 * sin(y / 3 * pi) + 160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3)
            east = (300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + (
                wave + 20 * sin(x * pi) + 40 * sin(x / 3 * pi) + 150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3)
            a, e = 6378245.0, 0.00669342162296594323
            m = 1 - e * sin(lat / 180 * pi) ** 2
            return (lon + east * 180 / (a / sqrt(m) * cos(lat / 180 * pi) * pi),
                    lat + north * 180 / (a * (1 - e) / (m * sqrt(m)) * pi))

        """#

    /// Writes all files into a folder.
    static let maker =
        survey + #"""
            import os, subprocess, zipfile
            os.chdir(sys.argv[1])
            def run(*words): subprocess.run(words, check=True, capture_output=True)
            def save(name, text, encoding="utf-8"): open(name, "w", encoding=encoding, newline="").write(text)
            def pack(name, *files):
                with zipfile.ZipFile(name, "w") as z: [z.write(f, g) for f, g in files]

            # GeoJSON
            def feature(row, geometry):
                return {"type": "Feature", "geometry": geometry, "properties": {k: v for k, v in zip(NAMES, row) if v}}
            ponds = [feature(r, {"type": "Polygon", "coordinates": rings}) for r, rings in PONDS]
            people = [feature(r, {"type": "Point", "coordinates": p}) for r, p in PEOPLE]
            def collection(fs): return json.dumps({"type": "FeatureCollection", "features": fs}, ensure_ascii=False)
            save("all.geojson", collection(ponds + people))
            save("ponds.geojson", collection(ponds))
            save("people.geojson", collection(people))
            save("all.geojsonl", "".join(json.dumps(f) + "\n" for f in ponds + people))

            # Tables, the geometry as WKT
            def pairs(points): return ", ".join(f"{x} {y}" for x, y in points)
            def wkt(shape):
                if isinstance(shape, tuple): return f"POINT ({shape[0]} {shape[1]})"
                return "POLYGON (" + ", ".join(f"({pairs(r)})" for r in shape) + ")"
            table = [NAMES + ["geometry"]] + [row + [wkt(shape)] for row, shape in PONDS + PEOPLE]
            def text(end, comma=","):
                def cell(c): return f'"{c}"' if comma in c or '"' in c else c
                return "".join(comma.join(map(cell, row)) + end for row in table)
            save("utf8.csv", text("\n")); save("bom.csv", "\ufeff" + text("\r\n")); save("cr.csv", text("\r"))
            save("gb.csv", text("\r\n"), "gb18030"); save("semicolon.csv", text("\r\n", ";"))
            save("utf16.csv", "\ufeff" + text("\r\n"), "utf-16-le"); save("utf16be.csv", "\ufeff" + text("\n"), "utf-16-be")
            save("all.tsv", text("\n", "\t"))
            run("ogr2ogr", "-f", "XLSX", "all.xlsx", "utf8.csv")

            # KML
            def triples(points): return " ".join(f"{x:.8f},{y:.8f},0" for x, y in points)
            def shape(s, move=lambda *p: p):
                if isinstance(s, tuple): return f"<Point><coordinates>{triples([move(*s)])}</coordinates></Point>"
                rings = [f"<LinearRing><coordinates>{triples([move(*p) for p in r])}</coordinates></LinearRing>" for r in s]
                return ("<Polygon><outerBoundaryIs>" + rings[0] + "</outerBoundaryIs>"
                        + "".join(f"<innerBoundaryIs>{r}</innerBoundaryIs>" for r in rings[1:]) + "</Polygon>")
            def given(row): return [(k, v) for k, v in zip(NAMES, row) if v]
            def schema(row):
                cells = "".join(f'<SimpleData name="{k}">{v}</SimpleData>' for k, v in given(row))
                return f'<ExtendedData><SchemaData schemaUrl="#s">{cells}</SchemaData></ExtendedData>'
            def data(row):
                return "<ExtendedData>" + "".join(f'<Data name="{k}"><value>{v}</value></Data>' for k, v in given(row)) + "</ExtendedData>"
            def html(row):
                cells = "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in given(row))
                return f"<description><![CDATA[<table>{cells}</table>]]></description>"
            def lines(row): return "<description>" + "\n".join(f"{k}：{v}" for k, v in given(row)) + "</description>"
            def kml(fields, mark="", move=lambda *p: p, bom=""):
                places = "".join(f"<Placemark>{fields(r)}{mark}{shape(s, move)}</Placemark>" for r, s in PONDS + PEOPLE)
                return (f'{bom}<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
                        + '<Schema id="s">' + "".join(f'<SimpleField type="string" name="{n}"/>' for n in NAMES)
                        + f"</Schema><Folder><name>摸排</name>{places}</Folder></Document></kml>")
            for name, fields in [("schema", schema), ("data", data), ("html", html), ("lines", lines)]:
                save(name + ".kml", kml(fields))
            pack("all.kmz", ("data.kml", "doc.kml"))
            save("all.ovkml", kml(data, "<OvCoordType>GCJ-02</OvCoordType>", gcj02, "\ufeff"))
            pack("all.ovkmz", ("all.ovkml", "all.ovkml"))

            # Ovital's JSON and GPX have no holes: A-2 stays out
            def item(n, row, s):
                if isinstance(s, tuple):
                    x, y = gcj02(*s)
                    detail, kind = {"Lat": y, "Lng": x}, 7
                else:
                    detail, kind = {"Latlng": [c for p in s[0][:-1] for c in reversed(gcj02(*p))]}, 13
                comment = "\n".join(f"{k}: {v}" for k, v in given(row))
                detail.update({"Gcj02": 1, "Obj3dView": {"Gcj02": 0}})
                return {"Type": kind, "ObjID": n, "ParentID": 1, "Object": {
                    "Name": row[1], "Type": kind, "Comment": comment, "ObjectDetail": detail}}
            plain = [(r, s) for r, s in PONDS + PEOPLE if isinstance(s, tuple) or len(s) == 1]
            save("all.ovjsn", "\ufeff" + json.dumps({"Version": "V10.6.2", "Type": 1, "ObjItems": [
                item(n, r, s) for n, (r, s) in enumerate(plain)]}, ensure_ascii=False))
            def gpx(row, s):
                words = "<desc>" + "\n".join(f"{k}: {v}" for k, v in given(row)) + "</desc>"
                if isinstance(s, tuple): return f'<wpt lat="{s[1]}" lon="{s[0]}">{words}</wpt>'
                return f"<trk>{words}<trkseg>" + "".join(f'<trkpt lat="{y}" lon="{x}"/>' for x, y in s[0]) + "</trkseg></trk>"
            save("all.gpx", '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'
                 + "".join(gpx(r, s) for r, s in plain) + "</gpx>")

            # What GDAL writes
            run("ogr2ogr", "all.gpkg", "all.geojson")
            for encoding in ("UTF-8", "GBK"):
                os.mkdir(encoding)
                for layer in ("ponds", "people"):
                    run("ogr2ogr", f"{encoding}/{layer}.shp", f"{layer}.geojson", "-lco", f"ENCODING={encoding}")
            for layer in ("ponds", "people"): os.remove(f"GBK/{layer}.cpg")
            pack("all.zip", *[(f"GBK/{f}", f) for f in sorted(os.listdir("GBK"))])
            line = "SELECT '塘口' AS Layer, ST_ExteriorRing(geometry) FROM ponds WHERE 塘号 IN ('A-1', '0042')"
            for name, system in (("degrees", "EPSG:4326"), ("metres", "EPSG:4549")):
                run("ogr2ogr", "-f", "GeoJSON", f"{name}.json", "ponds.geojson", "-dialect", "SQLite", "-sql", line,
                    "-s_srs", "EPSG:4326", "-t_srs", system, "-lco", "COORDINATE_PRECISION=9")
                run("ogr2ogr", "-f", "DXF", f"{name}.dxf", f"{name}.json")
            """#

    /// Judges the rows of a store: arguments are the species file, the rows, and the codes expected.
    static let judge =
        survey + #"""
            typical = {r["code"]: r for r in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig"))}
            def f(code, key): return float(typical[code][key])
            MU = 2000 / 3
            def fed(code, mu): return mu * f(code, "feed_t_mu_typ") * 1000
            grown = 1200 * 15 * (1 - f("niqiu", "stock_ratio")) * f("niqiu", "fcr_typ") * f("niqiu", "compound_share_now")
            EXPECTED = {
                "A-1": ("niqiu:0.7,jiyu:0.3", 20, 60000, "示例甲", "13900000001", 0),
                "A-2": ("caoyu:1.0", 12.5, fed("caoyu", 12.5), "示例甲", "13900000001", 0),
                "A-3": ("jiyu:1.0", 10, fed("jiyu", 10), "", "", 1),
                "0042": ("niqiu:1.0", 15, grown, "示例乙", "13900000002", 0),
            }
            rows = [r.split("|") for r in sys.argv[2].split("\n") if r]
            if [r[0] for r in rows] != sys.argv[3].split(","): print("codes", [r[0] for r in rows])
            for code, species, used, fed_kg, name, phone, repaired, west, south, east, north, village in rows:
                want = EXPECTED[code]
                rings = next(rings for row, rings in PONDS if row[1] == code)
                xs, ys = [p[0] for p in rings[0]], [p[1] for p in rings[0]]
                if species != want[0]: print(code, species)
                if abs(float(used) - want[1] * MU) > 1: print(code, "area", used)
                if abs(float(fed_kg) - want[2]) > 1: print(code, "feed", fed_kg, want[2])
                if (name, phone) != want[3:5]: print(code, name, phone)
                if int(repaired) != want[5]: print(code, "repaired", repaired)
                if village != "320707116901": print(code, village)
                for mine, theirs in zip(map(float, (west, south, east, north)), (min(xs), min(ys), max(xs), max(ys))):
                    if abs(mine - theirs) > 1e-7: print(code, mine, theirs)  # a centimetre
            """#
}

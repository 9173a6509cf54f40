import Foundation
import PondDrawing
import PondPrint
import Testing

/// Wall sheets as the program prints them, read back by poppler, SQLite and the shell.
@Suite struct PrintTests {
    /// A copy of the demo's store, to print from.
    private static func bench() throws -> Workbench {
        let demo = try DemoStore.shared.get()
        let bench = try Workbench()
        try FileManager.default.copyItem(atPath: demo.store, toPath: bench.store)
        return bench
    }

    private static func peer(_ name: String, _ arguments: String...) throws -> String {
        let answer = try Program.peer(name).run(arguments)
        guard answer.code == 0 else { throw Workbench.Failure("\(name): \(answer.messages)") }
        return answer.output
    }

    @Test(arguments: ["battle", "aquaculture"])
    func theDemosMapsPassTheirProof(map: String) throws {
        let bench = try Self.bench()
        let answer = try bench.pondmap(
            "print", map, "--area", "320707", "--paper", "A0-", "--to", "map.pdf", "--lang", "zh")
        #expect(answer.code == 0, "\(answer.messages)")
        #expect(answer.output == "map.pdf\nmap.proof.json\n")
        let proof = try String(contentsOfFile: bench.path("map.proof.json"), encoding: .utf8)
        #expect(proof.contains("\"isPassed\" : true"))
        let info = try Self.peer("pdfinfo", bench.path("map.pdf"))
        // A0 lying: 1189 × 841 mm are 3370.4 × 2383.9 points.
        #expect(info.contains(/Page size: +3370\.\d+ x 2383\.\d+ pts/))
        let text = try Self.peer("pdftotext", "-l", "1", bench.path("map.pdf"), "-")
        for part in ["示例赣榆", "赣榆区", "内部资料", "内部示意图,非测绘成果", "图例", "公里"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.contains(map == "battle" ? "作战分布图 2026" : "养殖分布图 2026"))
    }

    /// The county on the sizes of `domain.md` 2.3, upright, as pictures of the usual resolution, in English.
    @Test(arguments: [
        ("battle", "2400x1800mm", "internal", "pdf", "zh"), ("battle", "2400x1800mm", "public", "pdf", "zh"),
        ("battle", "2000x2000mm", "internal", "pdf", "zh"), ("aquaculture", "A0-", "internal", "png", "zh"),
        ("battle", "A3-", "internal", "png", "zh"), ("battle", "A2", "internal", "tif", "zh"),
        ("aquaculture", "A1", "internal", "pdf", "en"),
    ])
    func theCountyPassesItsProofOnEveryPaperAndInEveryForm(
        map: String, paper: String, edition: String, form: String, language: String
    ) throws {
        let bench = try Self.bench()
        let answer = try bench.pondmap(
            "print", map, "--area", "320707", "--paper", paper, "--edition", edition, "--to", "m.\(form)",
            "--lang", language)
        #expect(answer.code == 0, "\(answer.messages)")
        guard form == "pdf" else { return }
        let text = try Self.peer("pdftotext", "-raw", "-l", "1", bench.path("m.pdf"), "-")
        let flat = text.split(separator: "\n").joined(separator: " ")
        #expect(flat.contains(language == "en" ? "Aquaculture distribution map 2026" : "作战分布图 2026"))
        #expect(flat.contains(/赣榆区 +1:\d+,000/) && !flat.contains("…"))
        if edition == "internal" { #expect(flat.contains("示例赣榆 · 示例营地")) }
    }

    /// A brand of our own is no competitor's, in the legend and in the table of farmers.
    @Test func ourOwnBrandIsNoCompetitors() throws {
        let bench = try Self.bench()
        let brand = try Judge.sqlite(
            bench.store, "SELECT count(*) FROM pondSeason WHERE brand = '我方示例料'")
        #expect(brand != ["0"])
        let answer = try bench.pondmap(
            "print", "battle", "--area", "320707", "--paper", "A2-", "--to", "m.pdf", "--no-check", "--lang",
            "zh")
        #expect(answer.code == 0, "\(answer.messages)")
        let text = try Self.peer("pdftotext", bench.path("m.pdf"), "-")
        #expect(text.contains("竞品牌号") && text.contains("示例牌A") && !text.contains("我方示例料"))
    }

    /// `targets` tells of such a year that there is nothing; a sheet would look like one of a year without ponds.
    @Test func aYearWithoutFiguresIsRefused() throws {
        let bench = try Self.bench()
        let answer = try bench.pondmap(
            "print", "battle", "--area", "320707", "--paper", "A4", "--to", "m.pdf", "--year", "1990",
            "--lang", "en")
        #expect(answer.code == 1 && answer.messages.contains("no figures of 1990"), "\(answer.messages)")
        #expect(answer.messages.contains("--year 2026"))
        #expect(!FileManager.default.fileExists(atPath: bench.path("m.pdf")))
    }

    /// Two villages of one name in two towns: each with its own farmers and ponds.
    @Test func villagesOfOneNameAreCountedAndListedEachForItself() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let areas = try bench.write(
            "code,name,level,parent\n320707,赣榆区,county,\n320707101,甲镇,town,320707\n320707102,乙镇,town,320707\n320707101950,示例村,village,320707101\n320707102950,示例村,village,320707102\n",
            to: "areas.csv")
        // Three farmers of size C1 here and one of C5 there; every village has its pond 001.
        let rows =
            (1...3).map { "00\($0),320707101950,甲示例\($0),泥鳅,80,200,119.10\($0)3,34.7003" } + [
                "001,320707102950,乙示例,泥鳅,3,2,119.1503,34.7403"
            ]
        let survey = try bench.write(
            "code,village,farmer,species,area_mu,feed_t,lon,lat\n" + rows.joined(separator: "\n") + "\n",
            to: "survey.csv")
        #expect(try bench.pondmap("areas", areas, "--datum", "wgs84").code == 0)
        let read = try bench.pondmap("survey", survey, "--round", "2026-R1", "--datum", "wgs84")
        #expect(read.code == 0, "\(read.messages)")
        let answer = try bench.pondmap(
            "print", "aquaculture", "--bbox", "119.05,34.66,119.20,34.78", "--paper", "A3-", "--to", "m.pdf",
            "--lang", "zh")
        #expect(answer.code == 0, "\(answer.messages)")
        let text = try Self.peer("pdftotext", "-layout", bench.path("m.pdf"), "-")
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        func row(_ village: String) -> [String] { lines.first { $0.first == village && $0.count > 9 } ?? [] }
        #expect(row("示例村（甲镇）").dropFirst(5).prefix(5) == ["3", "·", "·", "·", "·"], "\(text)")
        #expect(row("示例村（乙镇）").dropFirst(5).prefix(5) == ["·", "·", "·", "·", "1"], "\(text)")
        // Beneath its own heading each village has its ponds.
        let index = try Self.peer("pdftotext", "-raw", "-f", "2", bench.path("m.pdf"), "-")
        #expect(
            index.contains(/示例村（甲镇）\n[A-I]\d+: 001–003\n/) || index.contains(/示例村（甲镇）\n[A-I]\d+: 001/),
            "\(index)")
        #expect(index.contains(/示例村（乙镇）\n[A-I]\d+: 001/), "\(index)")
    }

    /// Every name, phone and brand of the store is looked for in the text of the public sheets.
    @Test(arguments: ["battle", "aquaculture"])
    func thePublicEditionShowsNobody(map: String) throws {
        let bench = try Self.bench()
        let answer = try bench.pondmap(
            "print", map, "--area", "320707116", "--paper", "A1-", "--edition", "public", "--to", "map.pdf")
        #expect(answer.code == 0, "\(answer.messages)")
        let text = try Self.peer("pdftotext", bench.path("map.pdf"), "-")
        let hidden = try Judge.sqlite(
            bench.store,
            """
            SELECT name FROM farmer UNION SELECT phone FROM farmer UNION SELECT brand FROM farmer
            UNION SELECT name FROM site UNION SELECT phone FROM site UNION SELECT brand FROM site
            """
        ).filter { $0.count > 1 }
        #expect(hidden.count > 300)
        #expect(hidden.filter(text.contains) == [])
        #expect(text.contains("PUBLIC") && !text.contains("INTERNAL"))
        if map == "battle" { #expect(text.contains(/F[0-9A-F]{6}/)) }
    }

    @Test func everyPrintIsRecordedWithItsFingerprintAndRaisesNoDataVersion() throws {
        let bench = try Self.bench()
        let before = try Judge.sqlite(bench.store, "SELECT dataVersion FROM store")
        #expect(
            try bench.pondmap("print", "battle", "--area", "墩尚镇", "--paper", "A3", "--to", "a.pdf").code == 0)
        let answer = try bench.pondmap(
            "print", "battle", "--area", "墩尚镇", "--paper", "A3", "--edition", "public", "--to", "b.pdf",
            "--no-check")
        #expect(answer.code == 0 && answer.output == "b.pdf\n")
        let hash = try Self.peer("sha256sum", bench.path("b.pdf")).prefix(64)
        let rows = try Judge.sqlite(
            bench.store,
            "SELECT map, area, edition, fileName, isChecked, dataVersion, fileHash FROM print ORDER BY id")
        #expect(rows.count == 2)
        #expect(rows.last == "battle|墩尚镇|public|b.pdf|0|\(before[0])|\(hash)")
        #expect(try Judge.sqlite(bench.store, "SELECT dataVersion FROM store") == before)
        #expect(try bench.pondmap("check").code == 0)
        // What was not proved says so.
        #expect(try Self.peer("pdftotext", "-l", "1", bench.path("b.pdf"), "-").contains("not proved"))
        #expect(try !Self.peer("pdftotext", "-l", "1", bench.path("a.pdf"), "-").contains("not proved"))
    }

    private struct Listed: Decodable {
        struct Since: Decodable {
            let changes, ponds, farmers: Int
            let verbs: [String]
        }

        let file: String
        let since: Since
    }

    /// Two ponds that are new after the print, one of a new farmer; then the same taken back, which is a change too.
    @Test func theBookOfPrintsTellsWhatHasChangedSince() throws {
        let bench = try Self.bench()
        #expect(try bench.pondmap("prints").output.contains("No sheet has been printed"))
        for name in ["a", "b"] {
            #expect(
                try bench.pondmap(
                    "print", "battle", "--area", "墩尚镇", "--paper", "A4", "--to", "\(name).pdf", "--no-check"
                ).code == 0)
            guard name == "a" else { break }
            let rows = """
                编号,村,品种,户主,经度,纬度
                XX-901,320707116901,泥鳅,甲乙丙,119.082,34.697
                XX-902,320707116901,鲫,,119.081,34.696

                """
            let survey = try bench.write(rows, to: "again.csv")
            let read = try bench.pondmap("survey", survey, "--round", "2026-R3", "--datum", "wgs84")
            #expect(read.code == 0, "\(read.messages)")
        }
        func listed() throws -> [Listed] {
            try JSONDecoder().decode(
                [Listed].self, from: Data(try bench.pondmap("prints", "--format", "json").output.utf8))
        }
        let prints = try listed()
        #expect(prints.map(\.file) == ["b.pdf", "a.pdf"])
        #expect(prints.map(\.since.changes) == [0, 1])
        #expect(prints.map(\.since.ponds) == [0, 2] && prints.map(\.since.farmers) == [0, 1])
        #expect(prints[1].since.verbs.first?.hasPrefix("survey") == true)
        let text = try bench.pondmap("prints").output
        #expect(text.contains("nothing") && text.contains("1 change: 2 ponds, 1 farmer"), "\(text)")
        #expect(try bench.pondmap("undo").code == 0)
        #expect(try listed().map(\.since.changes) == [1, 2])
        #expect(try listed().map(\.since.ponds) == [2, 2])
    }

    /// A pond in 墩尚镇 in the south is nothing to a sheet of 柘汪镇 in the north, and one moved away from it is.
    @Test func changesElsewhereAreNoneOfASheets() throws {
        let bench = try Self.bench()
        for (area, file) in [("柘汪镇", "north.pdf"), ("墩尚镇", "south.pdf")] {
            let answer = try bench.pondmap(
                "print", "battle", "--area", area, "--paper", "A4", "--to", file, "--no-check")
            #expect(answer.code == 0, "\(answer.messages)")
        }
        let row = "编号,村,品种,经度,纬度\nXX-901,320707116901,泥鳅,119.082,34.697\n"
        let survey = try bench.write(row, to: "one.csv")
        #expect(try bench.pondmap("survey", survey, "--round", "2026-R3", "--datum", "wgs84").code == 0)
        func ponds() throws -> [String: Int] {
            let listed = try JSONDecoder().decode(
                [Listed].self, from: Data(try bench.pondmap("prints", "--format", "json").output.utf8))
            return Dictionary(uniqueKeysWithValues: listed.map { ($0.file, $0.since.ponds) })
        }
        #expect(try ponds() == ["north.pdf": 0, "south.pdf": 1])
        #expect(try bench.pondmap("prints").output.contains("1 change, none on this sheet"))
        // Removed again by another program: nothing of it is left there, and yet the sheet shows it no more.
        #expect(try bench.pondmap("undo").code == 0)
        #expect(try ponds() == ["north.pdf": 0, "south.pdf": 1])
    }

    @Test func aScaleThatWouldCutTheAreaIsRefusedOrSplit() throws {
        let bench = try Self.bench()
        let refused = try bench.pondmap(
            "print", "battle", "--area", "320707116", "--paper", "A4", "--scale", "1:20000", "--to", "m.pdf")
        #expect(refused.code == 1 && refused.messages.contains("would cut the area"))
        #expect(!FileManager.default.fileExists(atPath: bench.path("m.pdf")))
        let split = try bench.pondmap(
            "print", "battle", "--area", "320707116", "--paper", "A4", "--scale", "1:20000", "--to", "m.pdf",
            "--split", "A4", "--overlap", "15mm")
        #expect(split.code == 0, "\(split.messages)")
        // The title runs over a seam, which is told; the index behind the boards does not.
        #expect(split.messages.contains("✓ texts and symbols across boards: "), "\(split.messages)")
        #expect(split.messages.contains("whole only when the boards hang: Battle map"))
        let info = try Self.peer("pdfinfo", "-l", "99", bench.path("m.pdf"))
        let sizes = info.matches(of: /Page +\d+ size: +([0-9.]+) x ([0-9.]+)/).map { match in
            [match.1, match.2].compactMap { Double($0) }.sorted()
        }
        #expect(sizes.count > 4)
        // No board is larger than A4: 595.3 × 841.9 points.
        for size in sizes.dropLast(2) { #expect(size[0] <= 595.4 && size[1] <= 842) }
        #expect(try Self.peer("pdftotext", bench.path("m.pdf"), "-").contains("How the boards hang"))
    }

    @Test(arguments: ["png", "jpg", "tif", "svg"])
    func otherFormsPassTheirProofAndBringTheirIndexAlong(form: String) throws {
        let bench = try Self.bench()
        let answer = try bench.pondmap(
            "print", "aquaculture", "--area", "320707116901", "--paper", "A3-", "--to", "m.\(form)", "--dpi",
            "120")
        #expect(answer.code == 0, "\(answer.messages)")
        #expect(answer.output == "m.\(form)\nm-index.pdf\nm.proof.json\n")
        #expect(try Self.peer("pdftotext", bench.path("m-index.pdf"), "-").contains("示例河口村"))
        guard form != "svg" else {
            // Its glyphs are shapes, compared with a twin whose text reads back.
            #expect(answer.messages.contains("✓ outlined text looks as live text: "), "\(answer.messages)")
            return
        }
        // 420 × 297 mm at 120 dots an inch.
        let size = try Judge.gdal("gdalinfo", [bench.path("m.\(form)")])
        #expect(size.contains("Size is 1984, 1403"))
    }

    @Test func farmersWhoAreNowhereAreTold() throws {
        let bench = try Self.bench()
        let three = "(SELECT id FROM farmer WHERE position IS NULL ORDER BY id LIMIT 3)"
        let program = "UPDATE pond SET farmerID = NULL WHERE farmerID IN \(three)"
        #expect(try Program.peer("sqlite3").run([bench.store, program]).code == 0)
        let answer = try bench.pondmap(
            "print", "battle", "--area", "320707", "--paper", "A3-", "--to", "m.pdf", "--no-check", "--lang",
            "en")
        #expect(answer.code == 0, "\(answer.messages)")
        #expect(answer.messages.contains("without a place or a pond, on no sheet: 3."), "\(answer.messages)")
    }

    @Test func anAreaWithoutAnythingIsRefused() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let areas = try bench.write("code,name,level\n320707,赣榆区,county\n", to: "areas.csv")
        try bench.pondmap("areas", areas, "--datum", "wgs84")
        let answer = try bench.pondmap("print", "battle", "--area", "320707", "--to", "m.pdf")
        #expect(answer.code == 1 && answer.messages.contains("neither an outline nor ponds"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).filter { $0.contains("m") }
                .allSatisfy { $0.hasPrefix("pondmap") })
    }

    @Test func onePondWithARareAndALongNameIsPrintedWhole() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let long = "示例" + String(repeating: "很长的村名", count: 12) + "𠮷村"
        let areas = try bench.write(
            "code,name,level,parent\n320707,赣榆区,county,\n320707116,墩尚镇,town,320707\n320707116950,\(long),village,320707116\n",
            to: "areas.csv")
        let survey = try bench.write(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"𠮷-001",\
            "village":"320707116950","species":"泥鳅","year":2026},"geometry":{"type":"Polygon","coordinates":\
            [[[119.1,34.7],[119.101,34.7],[119.101,34.7006],[119.1,34.7006],[119.1,34.7]]]}}]}
            """, to: "survey.geojson")
        try bench.pondmap("areas", areas, "--datum", "wgs84")
        let read = try bench.pondmap("survey", survey, "--round", "2026-R1", "--datum", "wgs84")
        #expect(read.code == 0, "\(read.messages)")
        let answer = try bench.pondmap(
            "print", "aquaculture", "--area", "320707116950", "--paper", "A4-", "--to", "m.pdf")
        #expect(answer.code == 0, "\(answer.messages)")
        #expect(try Self.peer("pdftotext", bench.path("m.pdf"), "-").contains("𠮷-001"))
    }

    @Test func linesOfTheBaseMapAreDrawnAndNamedAsASource() throws {
        let bench = try Self.bench()
        let road = try bench.write(
            #"{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[119.0,34.68],[119.2,34.72]]}}"#,
            to: "g204.geojson")
        #expect(try bench.pondmap("base", road, "--as", "road").code == 1)
        let loaded = try bench.pondmap("base", road, "--as", "road", "--datum", "wgs84")
        #expect(loaded.code == 0 && loaded.messages.contains("1 lines as road"), "\(loaded.messages)")
        #expect(
            try Judge.sqlite(bench.store, "SELECT kind, source, AsText(path) FROM base")
                == ["road|g204.geojson|LINESTRING(119 34.68, 119.2 34.72)"])
        let answer = try bench.pondmap(
            "print", "battle", "--area", "320707116", "--paper", "A3", "--to", "m.pdf")
        #expect(answer.code == 0, "\(answer.messages)")
        let text = try Self.peer("pdftotext", "-l", "1", bench.path("m.pdf"), "-")
        #expect(text.contains("g204.geojson") && text.contains("road"))
        #expect(try bench.pondmap("undo").code == 0)
        #expect(try Judge.sqlite(bench.store, "SELECT count(*) FROM base") == ["0"])
    }

    @Test func withoutTheTypeNothingIsPrintedAndTheMessageSaysWhatToInstall() throws {
        let bench = try Self.bench()
        let fonts = try bench.write(
            #"<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts/none</dir></fontconfig>"#,
            to: "fonts.conf")
        var program = Program.pondmap
        program.environment["FONTCONFIG_FILE"] = fonts
        let answer = try program.run(
            ["print", "battle", "--area", "320707116", "--to", "m.pdf", "--store", bench.store],
            in: bench.folder)
        #expect(answer.code == 1 && answer.messages.contains("fonts-noto-cjk"), "\(answer.messages)")
        #expect(!FileManager.default.fileExists(atPath: bench.path("m.pdf")))
    }

    @Test(.enabled(if: FullDiskTests.canMount, "only root in its own mount namespace can make a small disk"))
    func aFullDiskLeavesNoSheet() throws {
        let bench = try Self.bench()
        let script = """
            mkdir disk && mount -t tmpfs -o size=60k tmpfs disk
            '\(Program.pondmap.path)' print battle --area 320707116 --to disk/m.pdf --store '\(bench.store)' --lang en >&2
            code=$?
            ls -A disk; exit $code
            """
        let answer = try Program.peer("unshare").run(["-m", "sh", "-c", script], in: bench.folder)
        #expect(answer.code == 1 && answer.messages.contains("No space left on device"), "\(answer.messages)")
        #expect(answer.output == "")
    }

    /// A picture over the western half of the extent ends at the middle of the map; there is nothing else.
    @Test func aPictureLiesBeneathWhereItsCoordinatesSay() throws {
        let bench = try Self.bench()
        let blue = bench.path("blue.ppm")
        let pixels = (0..<12).map { $0 % 3 == 2 ? UInt8(255) : 0 }
        try Data(Array("P6 2 2 255\n".utf8) + pixels).write(to: URL(fileURLWithPath: blue))
        try Judge.gdal(
            "gdal_translate",
            [
                "-of", "GTiff", "-a_srs", "EPSG:4326", "-a_ullr", "119.20", "34.70", "119.35", "34.50", blue,
                bench.path("blue.tif"),
            ])
        let answer = try bench.pondmap(
            "print", "aquaculture", "--bbox", "119.30,34.55,119.40,34.62", "--paper", "A3-", "--picture",
            bench.path("blue.tif"), "--to", "m.pdf", "--lang", "zh")
        #expect(answer.code == 0, "\(answer.messages)")
        _ = try Self.peer(
            "pdftoppm", "-r", "127", "-f", "1", "-l", "1", "-singlefile", bench.path("m.pdf"), bench.path("m")
        )
        let paper = try #require(PaperSize(named: "A3")?.landscape)
        let centre = SheetLayout(paper).map.centre
        // 127 dots an inch are 5 a millimetre. Faded to 55 %, blue on white is #7373ff.
        let program = """
            import sys
            b = open(sys.argv[1], 'rb').read(); h = b.split(b'\\n', 3); w = int(h[1].split()[0]); d = h[3]
            x, y = [int(float(a) * 5) for a in sys.argv[2:]]
            print(*(d[(y * w + x + s) * 3:(y * w + x + s) * 3 + 3].hex() for s in (-60, -6, 6, 60)))
            """
        let colours = try Judge.python(program, bench.path("m.ppm"), "\(centre.x)", "\(centre.y + 3)")
        #expect(colours == "7373ff 7373ff ffffff ffffff")
        let text = try Self.peer("pdftotext", "-l", "1", bench.path("m.pdf"), "-")
        #expect(text.contains("blue.tif"))
    }
}

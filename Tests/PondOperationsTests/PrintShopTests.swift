import Foundation
import Testing

/// What the print shop asks for, through the program and read back by poppler and GDAL.
@Suite struct PrintShopTests {
    private let bench: Workbench

    init() throws {
        let demo = try DemoStore.shared.get()
        bench = try Workbench()
        try FileManager.default.copyItem(atPath: demo.store, toPath: bench.store)
    }

    private func peer(_ name: String, _ arguments: String...) throws -> String {
        let answer = try Program.peer(name).run(arguments)
        guard answer.code == 0 else { throw Workbench.Failure("\(name): \(answer.messages)") }
        return answer.output
    }

    /// Width and height of the first page in millimetres.
    private func size(_ file: String) throws -> [Double] {
        let info = try peer("pdfinfo", bench.path(file))
        let match = try #require(info.firstMatch(of: /Page size: +([0-9.]+) x ([0-9.]+)/))
        return [match.1, match.2].map { (Double($0) ?? 0) * 25.4 / 72 }
    }

    private func printed(_ file: String, _ arguments: String...) throws -> Program.Answer {
        try Program.pondmap.run(
            [
                "print", "battle", "--area", "320707116", "--paper", "A4-", "--to", file, "--store",
                bench.store,
            ]
                + arguments, in: bench.folder)
    }

    /// Dark pixels of a page at 127 dots an inch, five to the millimetre, in boxes given in millimetres.
    private func darkness(_ file: String, _ boxes: [[Double]]) throws -> [Int] {
        _ = try peer(
            "pdftoppm", "-r", "127", "-f", "1", "-l", "1", "-gray", "-singlefile", bench.path(file),
            bench.path("page"))
        let program = """
            import sys
            b = open(sys.argv[1], 'rb').read().split(b'\\n', 3); w = int(b[1].split()[0]); d = b[3]
            for box in sys.argv[2].split(';'):
                l, t, r, e = [int(float(x) * 5) for x in box.split(',')]
                print(sum(d[y * w + x] < 200 for y in range(t, e) for x in range(l, r)))
            """
        let text = boxes.map { $0.map { "\($0)" }.joined(separator: ",") }.joined(separator: ";")
        return try Judge.python(program, bench.path("page.pgm"), text).split(separator: "\n").compactMap {
            Int($0)
        }
    }

    @Test func bleedAndCropMarksLieAroundTheTrimmedSheet() throws {
        let answer = try printed("m.pdf", "--bleed", "3mm", "--crop-marks")
        #expect(answer.code == 0, "\(answer.messages)")
        // 297 × 210 mm with 3 mm of bleed and 10 mm for the marks on each side.
        #expect(try zip(size("m.pdf"), [323.0, 236]).allSatisfy { abs($0 - $1) < 0.5 })
        // A mark runs 5 to 12 mm outside each corner, on the line of the trimmed edge; the corner itself is free.
        let marks = [
            [1.5, 12, 7.5, 14], [12, 1.5, 14, 7.5], [315.5, 222, 321.5, 224], [309, 228.5, 311, 234.5],
        ]
        let free = [[10.0, 10, 12.6, 12.6], [1, 40, 12, 200]]
        let found = try darkness("m.pdf", marks + free)
        #expect(found[..<4].allSatisfy { $0 >= 20 } && found[4...].allSatisfy { $0 == 0 }, "\(found)")
    }

    /// For programs that cut and impose: the trimmed sheet 13 mm within the page, and 3 mm of bleed around it.
    @Test func thePDFTellsWhereToTrimAndHowFarItBleeds() throws {
        let answer = try printed("m.pdf", "--bleed", "3mm", "--crop-marks")
        #expect(answer.code == 0, "\(answer.messages)")
        let info = try peer("pdfinfo", "-box", bench.path("m.pdf"))
        func box(_ name: String) -> [Double] {
            let line = info.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
            return line.split(separator: " ").compactMap { Double($0) }.map { $0 * 25.4 / 72 }
        }
        for (name, sides) in [("TrimBox", [13.0, 13, 310, 223]), ("BleedBox", [10, 10, 313, 226])] {
            #expect(
                box(name).count == 4 && zip(box(name), sides).allSatisfy { abs($0 - $1) < 0.05 }, "\(info)")
        }
        // Another reader takes the file with its update as it is.
        #expect(try Judge.gdal("gdalinfo", [bench.path("m.pdf")]).contains("Size is"))
        #expect(try peer("pdftotext", "-l", "1", bench.path("m.pdf"), "-").contains("Battle map"))
    }

    @Test func eyeletsStandInAWhiteMargin() throws {
        let answer = try printed("m.pdf", "--eyelets", "50mm")
        #expect(answer.code == 0, "\(answer.messages)")
        #expect(try zip(size("m.pdf"), [397.0, 310]).allSatisfy { abs($0 - $1) < 0.5 })
        // In the middle of the margin at the corners; along the sides nothing else.
        let found = try darkness("m.pdf", [[18, 18, 32, 32], [365, 278, 379, 292], [1, 60, 17, 250]])
        #expect(found[0] > 20 && found[1] > 20 && found[2] == 0, "\(found)")
    }

    /// A print shop's black alone looks grey and wet on large areas: nowhere are 15 × 15 mm of it, though letters have some.
    @Test(arguments: ["battle", "aquaculture"]) func noLargeAreaIsBlackAlone(map: String) throws {
        let answer = try bench.pondmap(
            "print", map, "--area", "320707", "--paper", "A0-", "--to", "m.pdf", "--no-check")
        #expect(answer.code == 0, "\(answer.messages)")
        _ = try peer(
            "pdftoppm", "-r", "25.4", "-f", "1", "-l", "1", "-gray", "-singlefile", bench.path("m.pdf"),
            bench.path("m"))
        // The widest square of black pixels that ends at each pixel, one pixel a millimetre.
        let program = """
            import sys
            b = open(sys.argv[1], 'rb').read().split(b'\\n', 3); w, h = map(int, b[1].split()); p = b[3]
            above = [0] * (w + 1); widest = black = 0
            for y in range(h):
                row = [0] * (w + 1)
                for x in range(w):
                    if p[y * w + x] < 8:
                        black += 1
                        row[x] = 1 + min(row[x - 1] if x else 0, above[x], above[x - 1] if x else 0)
                widest = max(widest, max(row)); above = row
            print(w, h, black, widest)
            """
        let numbers = try Judge.python(program, bench.path("m.pgm")).split(separator: " ").compactMap {
            Int($0)
        }
        try #require(numbers.count == 4)
        #expect(numbers[0] * numbers[1] >= 1189 * 841 && numbers[2] > 100 && numbers[3] < 15, "\(numbers)")
    }

    @Test func outlinedTextNeedsNoFontAndTheIndexIsStillThere() throws {
        let answer = try printed("m.pdf", "--text", "outlined")
        #expect(answer.code == 0, "\(answer.messages)")
        // Every text was compared with its live twin, which read back.
        #expect(answer.messages.contains("✓ outlined text looks as live text: "), "\(answer.messages)")
        #expect(answer.messages.contains("✓ text reads back: "))
        #expect(try bench.names().filter { $0.hasPrefix(".") } == [])
        #expect(try peer("pdffonts", bench.path("m.pdf")).split(separator: "\n").count == 2)
        #expect(try peer("pdftotext", bench.path("m.pdf"), "-").filter { !$0.isWhitespace } == "")
        #expect(try printed("live.pdf").code == 0)
        #expect(try peer("pdffonts", bench.path("live.pdf")).contains("NotoSansCJK"))
    }

    /// Titles of the legend longer than their column stand in two lines, and nothing of them is cut.
    @Test func longTitlesOfTheLegendStandInTwoLines() throws {
        #expect(try printed("m.pdf", "--lang", "en").code == 0)
        let text = try peer("pdftotext", "-raw", "-l", "1", bench.path("m.pdf"), "-")
        let lines = text.split(separator: "\n").map(String.init)
        let flat = lines.joined(separator: " ")
        for title in ["Development A: money and intent", "Outlet: fry, health, trade", "Feeds another brand"]
        {
            #expect(flat.contains(title), "\(title)")
        }
        #expect(!lines.contains("Development A: money and intent"))
    }

    @Test(arguments: ["png", "jpg", "tif", "svg"]) func boardsAreRefusedInOtherFormsThanPDF(form: String)
        throws
    {
        let answer = try printed("m.\(form)", "--split", "A4", "--lang", "en")
        #expect(answer.code == 1 && answer.messages.contains("write to a .pdf"), "\(answer.messages)")
        #expect(try bench.names() == ["pondmap.sqlite"])
    }

    /// An area over two boards: what they share is the same on both, and together they show the whole map.
    @Test func twoBoardsShareTheirOverlap() throws {
        let answer = try printed("m.pdf", "--scale", "1:30000", "--split", "A4", "--overlap", "20mm")
        #expect(answer.code == 0, "\(answer.messages)")
        let whole = try peer("pdftotext", "-f", "1", "-l", "9", bench.path("m.pdf"), "-")
        #expect(whole.contains("1-2") && whole.contains("How the boards hang"))
        for page in 1...2 {
            _ = try peer(
                "pdftoppm", "-r", "127", "-f", "\(page)", "-l", "\(page)", "-gray", "-singlefile",
                bench.path("m.pdf"), bench.path("board\(page)"))
        }
        // Side by side: the last 20 mm of the first are the first 20 mm of the second.
        let program = """
            import sys
            def read(p):
                b = open(p, 'rb').read().split(b'\\n', 3); w, h = map(int, b[1].split()); return w, h, b[3]
            (w, h, a), (v, g, b) = read(sys.argv[1]), read(sys.argv[2])
            n = 90; worst = 0; ink = 0
            for y in range(0, min(h, g), 3):
                p, q = a[y * w + w - 100:y * w + w - 100 + n], b[y * v:y * v + n]
                worst += sum(abs(s - t) > 120 for s, t in zip(p, q)); ink += sum(s < 200 for s in p)
            print(worst, ink)
            """
        let numbers = try Judge.python(program, bench.path("board1.pgm"), bench.path("board2.pgm"))
            .split(separator: " ").compactMap { Int($0) }
        try #require(numbers.count == 2)
        // The pages begin at different parts of a pixel: edges of letters differ, and of two different pictures most.
        #expect(numbers[1] > 500 && numbers[0] * 5 < numbers[1], "\(numbers)")
    }

    /// Both are printed or reported: the type has a form for each here, and none for a private character.
    @Test func rareCharactersAreDrawnOrReported() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let areas = try bench.write(
            "code,name,level,parent\n320707,赣榆区,county,\n320707116,墩尚镇,town,320707\n320707116950,𠮷䲡村,village,320707116\n320707116951,\u{E123}村,village,320707116\n",
            to: "areas.csv")
        let features = [("950", 119.10), ("951", 119.11)].map { village, west in
            """
            {"type":"Feature","properties":{"code":"001","village":"320707116\(village)","species":"泥鳅"},\
            "geometry":{"type":"Polygon","coordinates":[[[\(west),34.7],[\(west + 0.001),34.7],\
            [\(west + 0.001),34.7006],[\(west),34.7006],[\(west),34.7]]]}}
            """
        }
        let survey = try bench.write(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#, to: "s.geojson"
        )
        #expect(try bench.pondmap("areas", areas, "--datum", "wgs84").code == 0)
        #expect(try bench.pondmap("survey", survey, "--round", "2026-R1", "--datum", "wgs84").code == 0)
        let answer = try bench.pondmap(
            "print", "aquaculture", "--area", "320707", "--paper", "A4-", "--to", "m.pdf", "--lang", "en")
        #expect(answer.code == 1 && answer.messages.contains("holds a character that no font has"))
        #expect(!answer.messages.contains("'𠮷䲡村'"))
        let drawn = try bench.pondmap(
            "print", "aquaculture", "--area", "320707116950", "--paper", "A4-", "--to", "m.pdf")
        #expect(drawn.code == 0, "\(drawn.messages)")
        #expect(try peer("pdftotext", bench.path("m.pdf"), "-").contains("𠮷䲡村"))
    }

    /// A print that cannot be recorded leaves what lay there before, and nothing hidden.
    @Test func aPrintThatCannotBeRecordedIsTakenBack() throws {
        try bench.write("old", to: "m.pdf")
        _ = try bench.query(
            "CREATE TRIGGER refuse BEFORE INSERT ON print BEGIN SELECT RAISE(ABORT, 'no more prints'); END")
        let answer = try printed("m.pdf")
        #expect(answer.code == 1 && answer.messages.contains("no more prints"), "\(answer.messages)")
        #expect(try String(contentsOfFile: bench.path("m.pdf"), encoding: .utf8) == "old")
        #expect(try bench.names() == ["m.pdf", "pondmap.sqlite"])
        #expect(try bench.query("SELECT count(*) FROM print") == ["0"])
        _ = try bench.query("DROP TRIGGER refuse")
        #expect(try printed("m.pdf").code == 0)
        #expect(try bench.names() == ["m.pdf", "m.proof.json", "pondmap.sqlite"])
    }
}

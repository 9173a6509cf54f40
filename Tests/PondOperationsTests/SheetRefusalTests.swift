import Foundation
import Testing

/// Fits that are refused or past a limit, and stored fits that are no more what they were.
struct SheetRefusalTests {
    private static func fit(_ bench: Workbench, _ arguments: String..., language: String = "en") throws
        -> Program.Answer
    {
        try Program.pondmap.run(
            ["sheet", "fit", "1"] + arguments + ["--lang", language, "--store", bench.store], in: bench.folder
        )
    }

    /// Control points of a drawing that is laid over itself from x = 600 on.
    static func folded() -> String {
        let spots = stride(from: 50.0, through: 950, by: 150).flatMap { x in
            [60.0, 350, 640].map { (x, $0) }
        }
        let rows = spots.map { x, y in
            let place = TrueSheet.place(x - x * x / 1200, y)
            return "\(x),\(y),\(place.longitude),\(place.latitude)"
        }
        return "x,y,lon,lat\n" + rows.joined(separator: "\n") + "\n"
    }

    @Test(arguments: ["", "   "])
    func anEmptyReasonIsNone(reason: String) throws {
        let bench = try Workbench.withSheet()
        try bench.write(TrueSheet.control(noise: 250), to: "wild.csv")
        let before = try bench.file.wholeDump()
        let answer = try Self.fit(bench, "--control", "wild.csv", "--model", "affine", "--accept", reason)
        #expect(answer.code == 64 && answer.messages.contains("--accept"), "\(answer)")
        #expect(try bench.file.wholeDump() == before)
    }

    @Test func theLimitThatWasPassedIsNamed() throws {
        let bench = try Workbench.withSheet()
        try bench.write(Self.folded(), to: "fold.csv")
        let fold = try Self.fit(bench, "--control", "fold.csv", "--model", "polynomial2")
        #expect(fold.code == 1 && fold.messages.contains("of the photo is folded over"), "\(fold.messages)")
        #expect(!fold.messages.contains("max_error_m"))
        #expect(
            try Self.fit(bench, "--control", "fold.csv", "--model", "polynomial2", language: "zh").messages
                .contains("被翻折"))
        let rows = TrueSheet.control(noise: 0).split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",").compactMap { Double($0) }
            let place = TrueSheet.place(cells[0], cells[1] / 8)
            return "\(cells[0]),\(cells[1]),\(place.longitude),\(place.latitude)"
        }
        try bench.write(rows.joined(separator: "\n"), to: "long.csv")
        let long = try Self.fit(bench, "--control", "long.csv", "--model", "affine")
        #expect(long.code == 1 && long.messages.contains("max_stretch"), "\(long.messages)")
        #expect(!long.messages.contains("max_error_m"))
        try bench.write(TrueSheet.control(noise: 250), to: "wild.csv")
        let wild = try Self.fit(bench, "--control", "wild.csv", "--model", "affine")
        #expect(wild.messages.contains("(max_error_m)") && !wild.messages.contains("folded"))
        try bench.write("60,50,119.0106,34.9189\n950,60,119.0204,34.9196\n", to: "two.csv")
        let two = try Self.fit(bench, "--control", "two.csv", "--model", "similarity")
        #expect(two.code == 1 && two.messages.contains("nobody knows its leave-one-out error"))
        #expect(two.output.contains("leave-one-out unknown") && !two.output.contains("? m"), "\(two.output)")
    }

    @Test(arguments: ["en", "zh"])
    func linesThatFellOutAreToldThoughTheRestCannotBeFitted(language: String) throws {
        let bench = try Workbench.withSheet()
        try bench.write("100,100,TS-HX-001\n300,300,TS-HX-999\nabc,1,119.01,34.91\n", to: "names.csv")
        let answer = try Self.fit(bench, "--control", "names.csv", "--model", "affine", language: language)
        let lines = answer.messages.split(separator: "\n")
        #expect(answer.code == 1 && answer.output.isEmpty)
        try #require(lines.count == 3, "\(answer.messages)")
        #expect(lines[0].hasPrefix(language == "en" ? "names.csv: " : "names.csv："))
        #expect(lines[0].contains(language == "en" ? "an affine fit needs 3" : "至少要 3 个"))
        #expect(lines[1].hasPrefix(language == "en" ? "names.csv: line 2: " : "names.csv：第 2 行："))
        #expect(lines[1].contains("TS-HX-999") && lines[2].contains("abc"))
        try bench.write("300,300,TS-HX-999\n310,310,TS-HX-998\n", to: "none.csv")
        let none = try Self.fit(bench, "--control", "none.csv", language: language).messages
        #expect(none.contains("TS-HX-999") && none.contains("TS-HX-998"), "\(none)")
    }

    @Test func theWorstPointIsNamedThoughItContradicts() throws {
        let bench = try Workbench.withSheet()
        var rows = TrueSheet.control(noise: 1).split(separator: "\n").map(String.init)
        let slip = TrueSheet.place(940, 120)
        rows[5] = "480,340,\(slip.longitude),\(slip.latitude),slip"
        rows.append("10,abc,119,35")
        try bench.write(rows.joined(separator: "\n"), to: "slip.csv")
        let output = try Self.fit(bench, "--control", "slip.csv", "--model", "affine").output
        let line = output.split(separator: "\n").first { $0.contains("slip") }
        #expect(line?.contains("contradicts, worst") == true, "\(output)")
        #expect(output.contains("slip.csv: line 14: "), "\(output)")
    }

    /// Excel in China saves tables in GB18030.
    @Test func aControlTableOfChineseExcelIsRead() throws {
        let bench = try Workbench.withSheet()
        let text = TrueSheet.control(noise: 1).replacing("x,y,lon,lat,name", with: "x,y,经度,纬度,名称")
            .replacing("K1\n", with: "桥头\n")
        try bench.write(text, to: "utf8.csv")
        _ = try Judge.python(
            "import sys; open(sys.argv[2], 'wb').write(open(sys.argv[1], encoding='utf-8').read().encode('gb18030'))",
            bench.path("utf8.csv"), bench.path("excel.csv"))
        let answer = try Self.fit(bench, "--control", "excel.csv", "--model", "affine")
        #expect(answer.code == 0 && answer.output.contains("桥头"), "\(answer)")
        try Data((0..<255).map { UInt8($0) }).write(to: URL(fileURLWithPath: bench.path("bytes.csv")))
        #expect(try Self.fit(bench, "--control", "bytes.csv").messages.contains("no UTF-8 text"))
    }

    // MARK: - Folds

    @Test(arguments: ["en", "zh"])
    func marksInAFoldHaveNoPlace(language: String) throws {
        let bench = try Workbench.withSheet()
        try bench.write(Self.folded(), to: "fold.csv")
        try bench.mustRun(
            "sheet", "fit", "1", "--control", "fold.csv", "--model", "polynomial2", "--accept", "the only one"
        )
        try bench.write("number,x,y\n1,200,300\n2,900,300\n", to: "marks.csv")
        let ponds = try bench.file.number("SELECT count(*) FROM pond")
        let word = language == "en" ? "folds the photo over" : "翻折"
        let traced = try bench.mustRun(
            "sheet", "trace", "1", "marks.csv", "--round", "2026-R2", "--rejects", "bad.csv", "--lang",
            language)
        #expect(traced.output.contains(word), "\(traced.output)")
        #expect(try String(contentsOfFile: bench.path("bad.csv"), encoding: .utf8).contains(word))
        #expect(try bench.sheet("show", "1").marks.map(\.number) == ["1"])
        #expect(try bench.file.number("SELECT count(*) FROM pond") <= ponds + 1)
        let shown = try bench.mustRun(
            "sheet", "show", "1", "--at", "900,300", "--at", "200,300", "--lang", language
        ).output.split(separator: "\n")
        let (folded, plain) = (shown.first { $0.contains("(900") }, shown.first { $0.contains("(200") })
        #expect(folded?.contains(word) == true && plain?.contains(word) == false, "\(shown)")
        let json = try bench.mustRun("sheet", "show", "1", "--at", "900,300", "--format", "json").output
        #expect(json.contains("\"folded\" : true") || json.contains("\"folded\":true"), "\(json)")
    }

    // MARK: - Stored fits

    @Test(arguments: ["en", "zh"])
    func aFreePagesUnreadableFitIsToldWithTheWayOut(language: String) throws {
        let bench = try Workbench.withFittedSheet()
        try bench.write("number,x,y\n1,400,400\n", to: "marks.csv")
        _ = try bench.query("UPDATE sheetFit SET transform = '{'")
        let before = try bench.file.wholeDump()
        for words in [
            ["trace", "1", "marks.csv", "--round", "R"], ["warp", "1", "--to", bench.path("o.tif")],
            ["show", "1", "--at", "400,400"], ["detect", "1", "--to", bench.path("o.geojson")],
        ] {
            let answer = try Program.pondmap.run(
                ["sheet"] + words + ["--lang", language, "--store", bench.store], in: bench.folder)
            #expect(answer.code == 1 && answer.output.isEmpty)
            #expect(answer.messages.split(separator: "\n").count == 1)
            #expect(answer.messages.contains("pondmap sheet fit 1 --control"), "\(answer.messages)")
            #expect(answer.messages.contains(language == "en" ? "cannot be read" : "读不出来"))
        }
        #expect(try bench.file.wholeDump() == before)
        let checked = try bench.pondmap("check", "--format", "json")
        #expect(checked.code == 1 && checked.output.contains("unreadableFit"), "\(checked)")
        try bench.mustRun("sheet", "fit", "1", "--control", "control.csv")
        #expect(try bench.pondmap("check").code == 0)
        try bench.mustRun("sheet", "trace", "1", "marks.csv", "--round", "2026-R2")
    }

    /// A store with a printed page and its scan.
    private static func scanned() throws -> Workbench {
        let bench = try Workbench()
        try bench.makeStore()
        try bench.mustRun(
            "sheet", "print", "--bbox", "119.10,34.82,119.106,34.824", "--scale", "5000", "--to",
            bench.path("field.pdf"))
        try Judge.tool(
            "pdftoppm", ["-r", "150", "-singlefile", "-png", bench.path("field.pdf"), bench.path("page")])
        try bench.mustRun("sheet", "add", "page.png")
        return bench
    }

    @Test(arguments: ["en", "zh"])
    func aCodedPagesUnreadableFitIsMadeAnewByAddingItsPhoto(language: String) throws {
        let bench = try Self.scanned()
        let whole = try bench.query("SELECT transform FROM sheetFit")
        _ = try bench.query("UPDATE sheetFit SET transform = '{}'")
        let told = try bench.pondmap("sheet", "show", "1", "--at", "400,400", "--lang", language)
        #expect(told.code == 1 && told.messages.contains("page.png"), "\(told.messages)")
        #expect(told.messages.contains("pondmap sheet add") && !told.messages.contains("sheet fit"))
        let checked = try bench.pondmap("check", "--lang", language)
        #expect(checked.code == 1 && checked.output.contains("sheet 1 (page.png)"), "\(checked)")
        try bench.mustRun("sheet", "add", "page.png")
        #expect(try bench.query("SELECT transform FROM sheetFit") == whole)
        #expect(try bench.pondmap("check").code == 0)
        try bench.mustRun("sheet", "show", "1", "--at", "400,400")
    }

    /// Control points ten metres off take the place of tags that vouch for less.
    @Test func aBetterFitByTagsIsNotReplacedWithoutAWord() throws {
        let bench = try Self.scanned()
        let spots = [(300, 300), (1000, 400), (400, 900), (900, 1000), (600, 600), (350, 620)]
        try bench.write(spots.map { "\($0.0),\($0.1)\n" }.joined(), to: "spots.csv")
        let rows = try bench.mustRun("sheet", "locate", "page.png", "--pixels", "spots.csv").output
            .split(separator: "\n").dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
        let control = rows.enumerated().map { index, cells in
            "\(cells[0]),\(cells[1]),\(cells[4] + (index.isMultiple(of: 2) ? 1e-4 : -1e-4)),\(cells[5])"
        }
        try bench.write(control.joined(separator: "\n"), to: "control.csv")
        let fitted = try Self.fit(bench, "--control", "control.csv", "--model", "similarity")
        #expect(
            fitted.code == 0 && fitted.output.contains("takes the place of the fit by the tags"), "\(fitted)")
        let added = try bench.mustRun("sheet", "add", "page.png", "--lang", "en").output
        #expect(added.contains("fit: similarity, 6 points (control.csv)"), "\(added)")
        #expect(added.contains("not stored, by its tags: Field sheet"), "\(added)")
        #expect(try bench.query("SELECT model FROM sheetFit") == ["similarity"])
        try bench.mustRun("undo")
        let back = try bench.mustRun("sheet", "add", "page.png", "--lang", "en").output
        #expect(back.contains("tags") && !back.contains("not stored"), "\(back)")
    }

    // MARK: - Locating

    @Test(arguments: ["en", "zh"])
    func pixelsThatCannotBeLocatedAreTold(language: String) throws {
        let bench = try Self.scanned()
        try bench.write("x,y\n300,300\n9000,1\na,b\n\n400,500,note\n", to: "spots.csv")
        let answer = try bench.mustRun(
            "sheet", "locate", "page.png", "--pixels", "spots.csv", "--lang", language)
        let rows = answer.output.split(separator: "\n").dropFirst()
        #expect(rows.count == 3 && rows.dropFirst().first == "9000.0,1.0,,,,", "\(answer.output)")
        #expect(answer.messages.contains("(9000.0, 1.0)"), "\(answer.messages)")
        #expect(answer.messages.contains(language == "en" ? "line 4, 'a,b'" : "第 4 行“a,b”"))
        #expect(!answer.messages.contains("line 1") && !answer.messages.contains("第 1 行"))
        try bench.makePhoto("plain.png")
        let plain = try bench.pondmap("sheet", "locate", "plain.png", "--lang", language)
        #expect(plain.code == 1 && plain.messages.contains("plain.png"))
    }
}

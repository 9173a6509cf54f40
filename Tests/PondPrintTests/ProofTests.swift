import Foundation
import PondDrawing
import PondModel
import Testing

@testable import PondPrint

@Suite struct ProofTests {
    let bench: Bench

    init() throws { bench = try Bench() }

    private func failures(_ report: ProofReport) -> Set<ProofCheck> {
        Set(report.checks.filter { !$0.isPassed }.map(\.check))
    }

    private func prove(_ path: String, _ form: SheetForm, _ inventory: DrawnInventory) throws -> ProofReport {
        try Proof(path: path, name: "sheet", form: form, inventory: inventory).report()
    }

    private func pdf(_ flaw: SampleSheet.Flaw?) throws -> ProofReport {
        var sheet = SampleSheet(flaw)
        let path = bench.path("sheet.pdf")
        try sheet.draw(pdf: path)
        return try prove(path, .pdf, sheet.inventory)
    }

    // MARK: - PDF

    @Test func aWholeSheetPassesEveryCheck() throws {
        let report = try pdf(nil)
        #expect(report.isPassed, "\(report.text(in: .english))")
        #expect(
            report.checks.map(\.check)
                == ProofCheck.allCases.filter { ![.resolution, .seams, .ink].contains($0) })
        let looked = Dictionary(uniqueKeysWithValues: report.checks.map { ($0.check, $0.looked) })
        #expect(
            looked[.ponds] == 12 && looked[.symbols] == 3 && looked[.scaleBar] == 1 && looked[.pageSize] == 2)
        #expect(looked[.text] == 17 && looked[.index] == 1 && looked[.whole] == 1)
    }

    @Test(arguments: SampleSheet.Flaw.allCases) func eachFlawIsSeenByItsCheck(flaw: SampleSheet.Flaw) throws {
        let found = failures(try pdf(flaw))
        #expect(found.isSuperset(of: flaw.seenBy))
        if flaw != .sheetCut { #expect(found == flaw.seenBy) }
    }

    @Test func theMissingPondIsNamedWithItsPlace() throws {
        let finding = try #require(pdf(.pondMissing).checks.first { $0.check == .ponds })
        #expect(finding.failed == 1)
        #expect(finding.examples.first?.en.contains("'塘5' (page 1, 56, 53 mm)") == true)
    }

    /// A font that is named and not in the file, as a PDF written by hand has it.
    @Test func aFontThatIsNotInTheFileIsNamed() throws {
        var sheet = SampleSheet()
        let path = bench.path("sheet.pdf")
        try sheet.draw(pdf: path)
        #expect(try PopplerFile(path: path).fontsNotEmbedded().isEmpty)
        let bare = bench.path("bare.pdf")
        let stream = "BT /F1 24 Tf 20 20 Td (Pond) Tj ET"
        let text = """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length \(stream.utf8.count)>> stream
            \(stream)
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """
        try Data(text.utf8).write(to: URL(filePath: bare))
        #expect(try PopplerFile(path: bare).fontsNotEmbedded() == ["Helvetica"])
        var inventory = DrawnInventory()
        inventory.pages = [
            DrawnInventory.Size(
                PaperSize(widthMillimetres: 200 * 25.4 / 72, heightMillimetres: 100 * 25.4 / 72))
        ]
        #expect(failures(try prove(bare, .pdf, inventory)).contains(.fonts))
    }

    /// Ponds wholly beneath a symbol: in no pixel, so that only the paths of the written file tell of them.
    enum Covered: CaseIterable { case whole, missing, shifted, otherColour, unknown }

    /// The sample sheet with two more ponds, and a symbol over both. Gives what was drawn with all in place.
    private func draw(_ covered: Covered, _ canvas: Canvas, _ sheet: inout SampleSheet) throws
        -> DrawnInventory
    {
        var inventory = sheet.inventory
        for (number, name) in ["隐", "盖"].enumerated() {
            let box = PaperBox(left: 168 + Double(number) * 3, top: 100, width: 2.4, height: 4)
            var drawn = box
            var ink = Ink(try #require(Colour(hex: "#1f9e9e")))
            if number == 1, covered == .shifted { drawn = box.moved(by: PaperPoint(x: 0.5, y: 0)) }
            if number == 1, covered == .otherColour { ink = Ink(try #require(Colour(hex: "#e8601c"))) }
            let isDrawn = number == 0 || covered != .missing
            if isDrawn { canvas.draw(outlines: [[drawn.corners]], fill: ink, Pen(.grey(0.25), width: 0.1)) }
            inventory.spots.append(
                DrawnInventory.Spot(
                    kind: .pond, name: name, page: 0, centre: box.centre, radius: 0.5, colour: "#1f9e9e",
                    isCovered: covered != .unknown, outline: box))
        }
        canvas.fill(
            .circle(PaperPoint(x: 170.7, y: 102), radius: 8), Ink(try #require(Colour(hex: "#d7191c"))))
        return inventory
    }

    /// A PDF of the sample sheet's first page with the covered ponds.
    private func coveredPDF(_ covered: Covered) throws -> (path: String, inventory: DrawnInventory) {
        var sheet = SampleSheet()
        let path = bench.path("covered.pdf")
        var inventory = DrawnInventory()
        try sheet.draw(pdf: path) { inventory = try draw(covered, $0, &$1) }
        return (path, inventory)
    }

    @Test(arguments: Covered.allCases) func aPondBeneathASymbolIsProvedByItsPath(covered: Covered) throws {
        let (path, inventory) = try coveredPDF(covered)
        let finding = try #require(prove(path, .pdf, inventory).checks.first { $0.check == .ponds })
        switch covered {
        case .whole:
            #expect(finding.isPassed && finding.unseen == ["隐", "盖"])
            #expect(finding.words.chinese.contains("其中 2 个看不见（被名称或符号盖住"))
        case .missing, .shifted, .otherColour:
            #expect(finding.failed == 1 && finding.unseen == ["隐"])
            #expect(finding.examples.first?.en.contains("'盖' (page 1, 172, 102 mm) is covered") == true)
        // What nothing should cover has to show in the pixels.
        case .unknown: #expect(finding.failed == 2 && finding.unseen.isEmpty)
        }
    }

    @Test(arguments: Covered.allCases) func aPondBeneathASymbolOfAPictureIsProvedByAPDFOfItsDrawing(
        covered: Covered
    ) throws {
        let (twin, _) = try coveredPDF(covered)
        var sheet = SampleSheet()
        let path = bench.path("covered.png")
        var inventory = DrawnInventory()
        try sheet.draw(png: path) { inventory = try draw(covered, $0, &$1) }
        let report = try Proof(path: path, name: "sheet", form: .png, inventory: inventory, twin: twin)
            .report()
        #expect(report.isPassed == (covered == .whole), "\(report.text(in: .english))")
        // Without the second file nothing tells of them.
        let finding = try #require(prove(path, .png, inventory).checks.first { $0.check == .ponds })
        #expect(finding.failed == 2)
    }

    @Test(arguments: Covered.allCases) func aPondBeneathASymbolOfAnSVGIsProvedByItsPath(covered: Covered)
        throws
    {
        var sheet = SampleSheet()
        let path = bench.path("covered.svg")
        var inventory = DrawnInventory()
        try sheet.draw(svg: path) { inventory = try draw(covered, $0, &$1) }
        let report = try prove(path, .svg, inventory)
        #expect(report.isPassed == (covered == .whole), "\(report.text(in: .english))")
    }

    /// Between the strokes of a name the pond beneath it shows; one that is not drawn shows nowhere.
    @Test(arguments: [true, false]) func aPondBeneathANameIsSeenBetweenItsStrokes(isDrawn: Bool) throws {
        let path = bench.path("name.pdf")
        let box = PaperBox(left: 40, top: 40, width: 40, height: 12)
        let pond = box.corners
        let shape = try #require(PondShape(rings: [pond]))
        let spot = VisiblePlaces(
            window: PaperBox(SampleSheet.paper), layers: [.init(shape: shape, level: 0)],
            covers: [box.inset(by: -1)]
        ).spots[0]
        #expect(spot.isCovered && !spot.others.isEmpty && spot.others.allSatisfy(box.contains))
        let file = try VectorFile(
            .pdf, path: path, paper: SampleSheet.paper, info: DocumentInfo(title: "养殖分布图"))
        let ink = Ink(try #require(Colour(hex: "#1f9e9e")))
        if isDrawn { file.canvas.draw(outlines: [[pond]], fill: ink, nil) }
        file.canvas.draw(
            "王一庄", TextStyle(height: 12, weight: .bold, halo: .init(width: 0.8)), at: box.centre,
            anchor: .centre)
        try file.finish()
        var inventory = DrawnInventory()
        inventory.pages = [DrawnInventory.Size(SampleSheet.paper)]
        inventory.spots = [
            DrawnInventory.Spot(
                kind: .pond, name: "塘1", page: 0, centre: spot.centre, others: spot.others,
                radius: spot.radius, colour: "#1f9e9e", isCovered: true, outline: spot.outline)
        ]
        let finding = try #require(prove(path, .pdf, inventory).checks.first { $0.check == .ponds })
        #expect(finding.isPassed == isDrawn && finding.unseen.isEmpty)
    }

    /// A name half on each of two boards; with the second board's half left out it is not whole.
    @Test(arguments: [true, false]) func aTextAcrossBoardsIsWholeOnBothTogether(isWhole: Bool) throws {
        let path = bench.path("boards.pdf")
        let board = PaperSize(widthMillimetres: 60, heightMillimetres: 60)
        let file = try VectorFile(.pdf, path: path, paper: board, info: DocumentInfo(title: "图"))
        let line = file.canvas.typesetter.line("示例河口", TextStyle(height: 10))
        let box = line.box(at: PaperPoint(x: 40, y: 20), anchor: .topLeft)
        // Character by character, as a program that clips would leave them.
        var pieces: [DrawnInventory.Text] = []
        for (page, letters) in [(0, "示例"), (1, isWhole ? "河口" : "口")] {
            if page > 0 { file.beginPage(board) }
            let left = box.left - 40 * Double(page)
            file.canvas.draw(
                letters, TextStyle(height: 10),
                at: PaperPoint(x: page == 0 ? left : left + box.width, y: 20),
                anchor: page == 0 ? .topLeft : .topRight)
            pieces.append(
                DrawnInventory.Text(
                    text: line.text, page: page,
                    box: PaperBox(left: left, top: 20, width: box.width, height: box.height)))
        }
        try file.finish()
        var inventory = DrawnInventory()
        inventory.pages = [DrawnInventory.Size(board), DrawnInventory.Size(board)]
        inventory.cuts = [DrawnInventory.CutText(text: line.text, pieces: pieces)]
        let report = try prove(path, .pdf, inventory)
        #expect(failures(report).contains(.seams) == !isWhole, "\(report.text(in: .english))")
        #expect(
            report.text(in: .english).contains(isWhole ? "whole only when the boards hang: 示例河口" : "lacks"))
    }

    /// A red disc of 24 mm over a seam of 10 mm: on each board a part, and then with the second board's part left out.
    @Test(arguments: [true, false]) func aSymbolAcrossBoardsShowsOnBoth(isWhole: Bool) throws {
        let path = bench.path("boards.pdf")
        let board = PaperSize(widthMillimetres: 60, heightMillimetres: 60)
        let file = try VectorFile(.pdf, path: path, paper: board, info: DocumentInfo(title: "图"))
        let painter = SheetPainter(file.canvas, forbidden: [], allowed: [])
        let ink = Ink(try #require(Colour(hex: "#d7191c")))
        let disc = PaperBox(centre: PaperPoint(x: 55, y: 30), width: 24, height: 24)
        for page in 0..<2 {
            if page > 0 { file.beginPage(board) }
            let window = PaperBox(left: 50 * Double(page), top: 0, width: 60, height: 60)
            let shift = PaperPoint(x: -50 * Double(page), y: 0)
            painter.begin(page: page, paper: board, shift: shift, window: window)
            painter.note(symbol: "甲", in: disc, ink)
            if isWhole || page == 0 { file.canvas.fill(.circle(disc.centre + shift, radius: 12), ink) }
        }
        painter.noteSeams()
        try file.finish()
        #expect(painter.inventory.cutSymbols.map(\.name) == ["甲"])
        let report = try prove(path, .pdf, painter.inventory)
        // This sheet has no scale bar, which is told too.
        #expect(
            failures(report) == (isWhole ? [.scaleBar] : [.scaleBar, .seams]), "\(report.text(in: .english))")
        if isWhole { #expect(report.text(in: .english).contains("whole only when the boards hang: 甲")) }
    }

    /// What a board shows whole is across no seam: a disc narrower than the overlap always is.
    @Test func aSymbolNarrowerThanTheOverlapIsAcrossNoSeam() throws {
        let file = try VectorFile(
            .pdf, path: bench.path("boards.pdf"),
            paper: PaperSize(widthMillimetres: 60, heightMillimetres: 60),
            info: DocumentInfo(title: "图"))
        let painter = SheetPainter(file.canvas, forbidden: [], allowed: [])
        for page in 0..<2 {
            let window = PaperBox(left: 50 * Double(page), top: 0, width: 60, height: 60)
            painter.begin(page: page, paper: SampleSheet.paper, window: window)
            for x in stride(from: 44.0, to: 66, by: 0.5) {
                painter.note(
                    symbol: "\(x)", in: PaperBox(centre: PaperPoint(x: x, y: 30), width: 9, height: 9), .black
                )
            }
        }
        painter.noteSeams()
        #expect(painter.inventory.cutSymbols.isEmpty)
    }

    /// The sample sheet with its text as outlines beside one with live text.
    @Test(arguments: [nil, SampleSheet.Flaw.textMissing, .textMoved, .indexEntryMissing])
    func outlinedTextIsProvedByItsLiveTwin(flaw: SampleSheet.Flaw?) throws {
        let (path, twin) = (bench.path("sheet.pdf"), bench.path("twin.pdf"))
        var live = SampleSheet()
        try live.draw(pdf: twin)
        var sheet = SampleSheet(flaw)
        sheet.textForm = .outlined
        try sheet.draw(pdf: path)
        var inventory = live.inventory
        inventory.hasLiveText = false
        let report = try Proof(path: path, name: "sheet", form: .pdf, inventory: inventory, twin: twin)
            .report()
        #expect(failures(report) == (flaw == nil ? [] : [.ink]), "\(report.text(in: .english))")
        let ink = try #require(report.checks.first { $0.check == .ink })
        #expect(ink.looked == 17 && ink.failed == (flaw == nil ? 0 : 1))
    }

    @Test func aFileThatIsNoPDFIsRefused() throws {
        let path = bench.path("sheet.pdf")
        try Data("no".utf8).write(to: URL(filePath: path))
        #expect(throws: SheetError.self) { try prove(path, .pdf, DrawnInventory()) }
    }

    @Test func aNameWithinAPlacesNameIsNoPersonsName() {
        let finder = ForbiddenFinder(["王庄", "李四"], allowed: ["王庄村"])
        #expect(finder.found(in: "王庄村 12 口").isEmpty)
        #expect(finder.found(in: "王庄村王庄") == ["王庄"])
        #expect(finder.found(in: "户主 李 四") == ["李四"])
        #expect(finder.found(in: "李三").isEmpty)
    }

    // MARK: - SVG and pictures

    private static let drawn: [SampleSheet.Flaw] = [
        .paleSymbol, .pondMissing, .pondShifted, .sheetCut, .barTooShort, .barMoved, .barMissing,
        .glyphMissing, .titleShortened,
    ]

    @Test(arguments: [nil] + drawn.map(Optional.some)) func anSVGIsProvedThroughLibrsvg(
        flaw: SampleSheet.Flaw?
    ) throws {
        var sheet = SampleSheet(flaw)
        let path = bench.path("sheet.svg")
        try sheet.draw(svg: path)
        let report = try prove(path, .svg, sheet.inventory)
        #expect(failures(report) == flaw?.seenBy ?? [], "\(report.text(in: .english))")
    }

    @Test(arguments: [nil] + drawn.map(Optional.some)) func aPictureIsProvedByItsPixels(
        flaw: SampleSheet.Flaw?
    ) throws {
        var sheet = SampleSheet(flaw)
        let path = bench.path("sheet.png")
        try sheet.draw(png: path)
        let report = try prove(path, .png, sheet.inventory)
        #expect(failures(report) == flaw?.seenBy ?? [], "\(report.text(in: .english))")
        #expect(report.checks.contains { $0.check == .resolution })
    }

    @Test func whatIsDroppedAndNotInTheIndexIsSeenInAPictureToo() throws {
        var sheet = SampleSheet(.indexEntryMissing)
        let path = bench.path("sheet.png")
        try sheet.draw(png: path)
        #expect(failures(try prove(path, .png, sheet.inventory)) == [.index])
    }

    /// The index of a picture is a file of its own, and is read too.
    @Test(arguments: [true, false]) func anIndexBesideAPictureReadsBack(isWhole: Bool) throws {
        var sheet = SampleSheet()
        let (path, index) = (bench.path("sheet.png"), bench.path("index.pdf"))
        try sheet.draw(png: path)
        let file = try VectorFile(
            .pdf, path: index, paper: SampleSheet.paper, info: DocumentInfo(title: "索引"))
        let line = file.canvas.typesetter.line("丙村 D5", TextStyle(height: 4))
        let place = PaperPoint(x: 20, y: 20)
        if isWhole { file.canvas.draw(line, at: place) }
        try file.finish()
        var inventory = sheet.inventory
        inventory.droppedLabels.append(DrawnInventory.Dropped(group: "丙", name: "丙村"))
        inventory.texts.append(
            DrawnInventory.Text(
                text: line.text, page: Proof.indexPage, box: line.box(at: place, anchor: .topLeft),
                isIndex: true, group: "丙"))
        let report = try Proof(path: path, name: "sheet", form: .png, inventory: inventory, index: index)
            .report()
        #expect(failures(report) == (isWhole ? [] : [.text, .index]), "\(report.text(in: .english))")
        if !isWhole { #expect(report.text(in: .chinese).contains("索引第 1 页的“丙村 D5”读不回来")) }
    }

    /// Another program's pictures: without resolution and colour space a shop cannot know the centimetres.
    @Test(arguments: [("JPEG", "jpg"), ("GTiff", "tif")])
    func aPictureWithoutResolutionIsRefused(driver: String, ending: String) throws {
        var sheet = SampleSheet()
        let (png, other) = (bench.path("sheet.png"), bench.path("sheet.\(ending)"))
        try sheet.draw(png: png)
        try bench.run("gdal_translate", ["-q", "-of", driver, "-b", "1", "-b", "2", "-b", "3", png, other])
        let form = try #require(SheetForm(path: other))
        #expect(failures(try prove(other, form, sheet.inventory)).isSuperset(of: [.resolution, .pageSize]))
    }

    /// A JPG tells colours by squares of eight pixels, a PNG pixel by pixel, of which a disc surely holds a whole one when
    /// it reaches as far as a pixel's diagonal: what reaches less than two pixels, or one and a half, is looked for in the
    /// PDF of the drawing, and what reaches further must show in the picture.
    @Test(arguments: [
        (SheetForm.jpg, 1.9, true), (.jpg, 2.1, false), (.png, 1.4, true), (.png, 1.6, false),
        (.tif, 1.4, true), (.tif, 1.6, false),
    ])
    func aPondFinerThanAPictureShowsIsProvedByAPDFOfItsDrawing(
        form: SheetForm, pixels: Double, isTooFine: Bool
    )
        throws
    {
        let (dots, place) = (100.0, PaperPoint(x: 30, y: 30))
        let radius = pixels * 25.4 / dots
        let box = PaperBox(centre: place, width: 2.5 * radius, height: 2.5 * radius)
        let paper = PaperSize(widthMillimetres: 60, heightMillimetres: 60)
        let (path, twin) = (bench.path("m.\(form.rawValue)"), bench.path("twin.pdf"))
        // The pond is left out of the picture: only its twin has it.
        let picture = try RasterSheet(paper: paper, dotsPerInch: dots)
        switch form {
        case .jpg: try picture.writeJPEG(to: path)
        case .tif: try picture.writeTIFF(to: path)
        default: try picture.writePNG(to: path)
        }
        let file = try VectorFile(.pdf, path: twin, paper: paper, info: DocumentInfo(title: "图"))
        file.canvas.fill(PaperPath(box), Ink(try #require(Colour(hex: "#d7191c"))))
        try file.finish()
        var inventory = DrawnInventory()
        inventory.pages = [DrawnInventory.Size(paper)]
        inventory.hasLiveText = false
        inventory.spots = [
            DrawnInventory.Spot(
                kind: .pond, name: "塘", page: 0, centre: place, radius: radius, colour: "#d7191c",
                outline: box)
        ]
        #expect(inventory.hasHidden(dotsPerInch: dots, in: form) == isTooFine)
        let report = try Proof(path: path, name: "m", form: form, inventory: inventory, twin: twin).report()
        let ponds = try #require(report.checks.first { $0.check == .ponds })
        #expect(ponds.isPassed == isTooFine && ponds.unseen == (isTooFine ? ["塘"] : []))
        #expect(failures(try prove(path, form, inventory)).contains(.ponds))
    }

    /// Of a symbol with so small a mark of its colour the picture's pixels may show none: poppler's of the twin do.
    @Test(arguments: [true, false]) func aSymbolFinerThanAPictureShowsIsProvedByAPDFOfItsDrawing(
        isDrawn: Bool
    ) throws {
        let (place, paper) = (
            PaperPoint(x: 30.1, y: 30.1), PaperSize(widthMillimetres: 60, heightMillimetres: 60)
        )
        let (path, twin) = (bench.path("m.png"), bench.path("twin.pdf"))
        try RasterSheet(paper: paper, dotsPerInch: 100).writePNG(to: path)
        let file = try VectorFile(.pdf, path: twin, paper: paper, info: DocumentInfo(title: "图"))
        if isDrawn {
            file.canvas.fill(.circle(place, radius: 0.3), Ink(try #require(Colour(hex: "#d7191c"))))
        }
        try file.finish()
        var inventory = DrawnInventory()
        inventory.pages = [DrawnInventory.Size(paper)]
        inventory.hasLiveText = false
        inventory.spots = [
            DrawnInventory.Spot(
                kind: .symbol, name: "甲", page: 0, centre: place, radius: 0.25, colour: "#d7191c")
        ]
        #expect(inventory.hasHidden(dotsPerInch: 100, in: .png))
        let report = try Proof(path: path, name: "m", form: .png, inventory: inventory, twin: twin).report()
        let symbols = try #require(report.checks.first { $0.check == .symbols })
        #expect(symbols.isPassed == isDrawn && symbols.unseen == (isDrawn ? ["甲"] : []))
        #expect(failures(try prove(path, .png, inventory)).contains(.symbols))
    }

    /// What is cut with `…` and told nowhere else fails; a name of a table, which the index has whole, does not.
    @Test(arguments: [false, true]) func aTextThatHadToBeCutFails(mayBeShort: Bool) throws {
        let path = bench.path("cut.pdf")
        let file = try VectorFile(
            .pdf, path: path, paper: SampleSheet.paper, info: DocumentInfo(title: "图"))
        let painter = SheetPainter(file.canvas, forbidden: [], allowed: [])
        painter.begin(page: 0, paper: SampleSheet.paper)
        let line = painter.type.line("示例水产饲料有限公司", TextStyle(height: 6), fitting: 30)
        #expect(line.isShortened && line.text.hasSuffix("…"))
        painter.write(line, at: PaperPoint(x: 20, y: 20), mayBeShort: mayBeShort)
        painter.write("示例水产饲料有限公司", TextStyle(height: 6), at: PaperPoint(x: 20, y: 40), width: 30)
        try file.finish()
        #expect(painter.inventory.texts.last?.text == "示例水产饲料有限公司")
        #expect(painter.inventory.shortened == (mayBeShort ? [] : [line.text]))
        #expect(failures(try prove(path, .pdf, painter.inventory)).contains(.whole) == !mayBeShort)
    }

    @Test func aTIFFsOwnResolutionIsReadFromItsTags() throws {
        var sheet = SampleSheet()
        let (png, tif) = (bench.path("sheet.png"), bench.path("sheet.tif"))
        try sheet.draw(png: png)
        try bench.run(
            "gdal_translate",
            [
                "-q", "-of", "GTiff", "-b", "1", "-b", "2", "-b", "3", "-mo", "TIFFTAG_XRESOLUTION=150",
                "-mo",
                "TIFFTAG_YRESOLUTION=150", "-mo", "TIFFTAG_RESOLUTIONUNIT=2", png, tif,
            ])
        let report = try prove(tif, .tif, sheet.inventory)
        #expect(try PictureHeader(path: tif, form: .tif).dotsPerInch == 150)
        // The colour space is all that is missing.
        #expect(
            failures(report) == [.resolution] && report.checks.first { $0.check == .resolution }?.failed == 1)
    }

    // MARK: - The report

    @Test func theReportIsToldInBothLanguagesAndAsJSON() throws {
        let report = try pdf(.textMissing)
        #expect(report.text(in: .chinese).contains("✗ 文字读回：17 中 1 个不对；第 1 页的“P-7”读不回来"))
        #expect(report.text(in: .english).contains("✗ text reads back: 1 of 17 wrong; 'P-7' on page 1"))
        let read = try JSONDecoder().decode(ProofReport.self, from: report.json())
        #expect(!read.isPassed && read.checks.count == report.checks.count)
        #expect(read.checks.first { $0.check == .text }?.failed == 1)
    }
}

extension PaperBox {
    /// As a ring.
    fileprivate var corners: [PaperPoint] {
        [(left, top), (right, top), (right, bottom), (left, bottom)].map { PaperPoint(x: $0.0, y: $0.1) }
    }
}

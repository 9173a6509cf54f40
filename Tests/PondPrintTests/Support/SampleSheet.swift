import Foundation
import PondDrawing
import PondModel

@testable import PondPrint

/// A small sheet with a bit of everything, drawn by the real canvas, with one thing broken on request: the
/// inventory always tells of the whole one.
struct SampleSheet {
    enum Flaw: CaseIterable {
        case paleSymbol, pondMissing, pondShifted, sheetCut, barTooShort, barMoved, barMissing, textMissing
        case textMoved, nameShows, nameInTitle, indexEntryMissing, pageMissing, pageTooSmall, glyphMissing
        case titleShortened

        /// The checks that must see it in a PDF.
        var seenBy: Set<ProofCheck> {
            switch self {
            case .paleSymbol: [.symbols]
            case .pondMissing, .pondShifted: [.ponds]
            case .sheetCut: [.ponds, .symbols, .scaleBar]
            case .barTooShort, .barMoved, .barMissing: [.scaleBar]
            case .textMissing, .textMoved: [.text]
            case .nameShows, .nameInTitle: [.personal]
            case .indexEntryMissing: [.text, .index]
            case .pageMissing: [.pageSize, .text, .index]
            case .pageTooSmall: [.pageSize]
            case .glyphMissing: [.glyphs]
            case .titleShortened: [.whole]
            }
        }
    }

    static let paper = PaperSize(widthMillimetres: 200, heightMillimetres: 140)
    private static let colours = ["#1f9e9e", "#e8601c", "#9a9a9a", "#d9af21"]

    /// Draws more on the first page.
    typealias More = (Canvas, inout SampleSheet) throws -> Void

    let flaw: Flaw?
    /// Of a PDF.
    var textForm = Canvas.TextForm.live
    private(set) var inventory = DrawnInventory()

    init(_ flaw: Flaw? = nil) {
        self.flaw = flaw
        inventory.pages = [DrawnInventory.Size(Self.paper), DrawnInventory.Size(Self.paper)]
        inventory.forbidden = ["王小明", "13800001234"]
        inventory.droppedLabels = [DrawnInventory.Dropped(name: "乙村")]
    }

    /// Draws the whole of it, the index on a page of its own.
    mutating func draw(pdf path: String, _ more: More? = nil) throws {
        let title = flaw == .nameInTitle ? "王小明的图" : "养殖分布图"
        var paper = Self.paper
        if flaw == .pageTooSmall {
            paper = PaperSize(widthMillimetres: 199.4, heightMillimetres: paper.heightMillimetres)
        }
        let file = try VectorFile(.pdf, path: path, paper: paper, info: DocumentInfo(title: title))
        file.canvas.textForm = textForm
        try drawMap(file.canvas)
        try more?(file.canvas, &self)
        if flaw != .pageMissing { file.beginPage(Self.paper) }
        try drawIndex(file.canvas, isShown: flaw != .pageMissing)
        try file.finish()
    }

    /// One page alone, as SVG.
    mutating func draw(svg path: String, _ more: More? = nil) throws {
        let title = flaw == .nameInTitle ? "王小明的图" : "养殖分布图"
        let file = try VectorFile(.svg, path: path, paper: Self.paper, info: DocumentInfo(title: title))
        try drawOnePage(file.canvas)
        try more?(file.canvas, &self)
        try file.finish()
    }

    /// One page alone, as PNG.
    mutating func draw(png path: String, dotsPerInch: Double = 150, _ more: More? = nil) throws {
        let sheet = try RasterSheet(paper: Self.paper, dotsPerInch: dotsPerInch)
        try drawOnePage(sheet.canvas)
        try more?(sheet.canvas, &self)
        try sheet.writePNG(to: path)
    }

    private mutating func drawOnePage(_ canvas: Canvas) throws {
        inventory.pages.removeLast()
        inventory.hasLiveText = false
        try drawMap(canvas)
        if flaw != .indexEntryMissing { write("乙村", 3, PaperPoint(x: 20, y: 130), canvas, isIndex: true) }
    }

    // MARK: - Pieces

    private mutating func drawMap(_ canvas: Canvas) throws {
        guard flaw == .sheetCut else { return drawContent(canvas) }
        let corner = PaperBox(left: 0, top: 0, width: 90, height: 55)
        inventory = canvas.clipped(to: PaperPath(corner)) {
            var copy = self
            copy.drawContent(canvas)
            return copy.inventory
        }
    }

    private mutating func drawContent(_ canvas: Canvas) {
        for number in 0..<12 { drawPond(number, canvas) }
        for number in 0..<3 { drawSymbol(number, canvas) }
        drawBar(canvas)
        write("甲村", 8, PaperPoint(x: 60, y: 8), canvas)
        drawTitle(canvas)
        write("13 口塘 & 26 亩", 4, PaperPoint(x: 20, y: 112), canvas)
        if flaw == .nameShows {
            canvas.draw("电话13800001234", TextStyle(height: 4), at: PaperPoint(x: 120, y: 8))
        }
        if flaw == .glyphMissing { write("\u{10FFFD}塘", 4, PaperPoint(x: 120, y: 8), canvas) }
    }

    private mutating func drawPond(_ number: Int, _ canvas: Canvas) {
        let box = PaperBox(
            left: 20 + Double(number % 4) * 25, top: 25 + Double(number / 4) * 20, width: 22, height: 16)
        let colour = Colour(hex: Self.colours[number % 4])?.onPaper(0.65) ?? .white
        inventory.spots.append(
            DrawnInventory.Spot(
                kind: .pond, name: "塘\(number)", page: 0, centre: box.centre, radius: 6, colour: colour.hex))
        let text = "P-\(number)"
        inventory.texts.append(
            DrawnInventory.Text(
                text: text, page: 0, box: PaperBox(centre: box.centre, width: 12, height: 3)))
        var drawn = box
        if flaw == .pondShifted, number == 5 { drawn = box.moved(by: PaperPoint(x: -25, y: -20)) }
        if flaw != .pondMissing || number != 5 {
            canvas.draw(PaperPath(drawn), fill: Ink(colour), Pen(.grey(0.25), width: 0.2))
            let hatch = Hatch(Pen(.grey(0.3), width: 0.2), spacing: 2, angles: [45])
            canvas.fill(PaperPath(drawn), hatch, within: drawn)
        }
        if flaw == .textMissing, number == 7 { return }
        let shift = flaw == .textMoved && number == 7 ? 10.0 : 0
        canvas.draw(
            text, TextStyle(height: 3, halo: .init(width: 0.5)),
            at: PaperPoint(x: box.centre.x, y: box.centre.y + shift), anchor: .centre)
    }

    private mutating func drawSymbol(_ number: Int, _ canvas: Canvas) {
        let centre = PaperPoint(x: 150, y: 40 + Double(number) * 20)
        inventory.spots.append(
            DrawnInventory.Spot(
                kind: .symbol, name: "ours", page: 0, centre: PaperPoint(x: centre.x, y: centre.y - 3.9),
                radius: 0.6, colour: "#d7191c"))
        let isPale = flaw == .paleSymbol && number == 1
        canvas.draw(
            .circle(centre, radius: 5), fill: Ink(Colour(hex: isPale ? "#ee9999" : "#d7191c") ?? .white),
            Pen(.grey(0.1), width: 0.3))
    }

    /// 50 mm: 2,500 m at 1:50,000.
    private mutating func drawBar(_ canvas: Canvas) {
        inventory.scaleBars = [
            DrawnInventory.ScaleBar(
                page: 0, start: PaperPoint(x: 20, y: 105), end: PaperPoint(x: 70, y: 105), groundMetres: 2500,
                scaleDenominator: 50_000)
        ]
        if flaw == .barMissing { return }
        let left = flaw == .barMoved ? 25.0 : 20
        let width = flaw == .barTooShort ? 49.5 : 50
        canvas.fill(PaperPath(PaperBox(left: left, top: 103, width: width, height: 4)), .grey(0.1))
        canvas.fill(PaperPath(PaperBox(left: left + 12, top: 103.5, width: 20, height: 3)), .white)
    }

    /// The account of a title that was cut is true to what was drawn; only the heading tells the whole of it.
    private mutating func drawTitle(_ canvas: Canvas) {
        let (whole, place) = ("养殖分布图 2026", PaperPoint(x: 120, y: 118))
        let box = canvas.typesetter.line(whole, TextStyle(height: 5)).box(at: place, anchor: .topLeft)
        inventory.headings = [DrawnInventory.Text(text: whole, page: 0, box: box)]
        write(flaw == .titleShortened ? "养殖分布图 20…" : whole, 5, place, canvas)
    }

    private mutating func drawIndex(_ canvas: Canvas, isShown: Bool) throws {
        for (row, name) in ["甲村", "乙村"].enumerated() {
            let place = PaperPoint(x: 20, y: 20 + Double(row) * 8)
            let line = canvas.typesetter.line(name, TextStyle(height: 4))
            inventory.texts.append(
                DrawnInventory.Text(
                    text: name, page: 1, box: line.box(at: place, anchor: .topLeft), isIndex: true))
            if isShown, flaw != .indexEntryMissing || row == 0 {
                canvas.draw(line, at: place, anchor: .topLeft)
            }
        }
    }

    private mutating func write(
        _ text: String, _ height: Double, _ place: PaperPoint, _ canvas: Canvas, isIndex: Bool = false
    ) {
        let line = canvas.typesetter.line(text, TextStyle(height: height))
        canvas.draw(line, at: place, anchor: .topLeft)
        inventory.texts.append(
            DrawnInventory.Text(
                text: text, page: 0, box: line.box(at: place, anchor: .topLeft), isIndex: isIndex))
        if !line.missing.isEmpty { inventory.textsWithoutGlyph.append(text) }
    }
}

extension Colour {
    /// The colour with an opacity on white.
    fileprivate func onPaper(_ opacity: Double) -> Colour { over(.white, opacity: opacity) }
}

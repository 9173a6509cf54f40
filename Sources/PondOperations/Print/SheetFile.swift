import Foundation
import PondDrawing
import PondModel
import PondPrint

/// Draws a planned sheet into a file of the form asked for, and its index into another where the form has one page
/// only.
struct SheetFile {
    let plan: SheetPlan
    let form: SheetForm
    let request: PrintRequest
    /// How the sheet is cut; `nil` for a whole one.
    let boards: BoardPlan?

    private static let assemblyPaper = PaperSize(widthMillimetres: 297, heightMillimetres: 210)

    /// Around the trimmed sheet: bleed, crop marks, room for eyelets.
    private var margin: Double {
        max(request.bleed + (request.hasCropMarks ? 10 : 0), request.eyeletMargin)
    }

    /// The page: the trimmed sheet with what is around it.
    private var page: PaperSize {
        let paper = plan.layout.paper
        return PaperSize(
            widthMillimetres: paper.widthMillimetres + 2 * margin,
            heightMillimetres: paper.heightMillimetres + 2 * margin)
    }

    private var info: DocumentInfo {
        let facts = plan.sheet.facts
        let map = plan.sheet.map.title.text(in: plan.sheet.language)
        return DocumentInfo(
            title: [facts.branchName, facts.areaName, map, facts.year.map(String.init)].compactMap { $0 }
                .joined(separator: " "),
            author: facts.author ?? facts.branchName, subject: plan.window.scale.text, keywords: facts.code)
    }

    /// Writes the sheet to `path`, and its index to `indexPath` where it cannot be a page of the sheet's own file. Where
    /// a picture cannot show all that is drawn, or a PDF's text is outlines, a PDF of the same drawing with live text
    /// goes to `twin`. Gives what was drawn.
    func write(to path: String, index indexPath: String, twin: String) throws -> DrawnInventory {
        var inventory: DrawnInventory
        switch form {
        case .pdf:
            if request.isChecked, request.textForm == .outlined { _ = try writePDF(to: twin, .live) }
            return try writePDF(to: path, request.textForm)
        case .svg:
            if request.isChecked { try writeTwin(to: twin) }
            inventory = try writeSVG(to: path)
        case .png, .jpg, .tif:
            inventory = try writePicture(to: path)
            if request.isChecked, inventory.hasHidden(dotsPerInch: request.dotsPerInch, in: form) {
                try writeTwin(to: twin)
            }
        }
        for text in try writeIndex(to: indexPath).texts where text.isIndex {
            var text = text
            text.page += Proof.indexPage
            inventory.texts.append(text)
        }
        return inventory
    }

    // MARK: - Forms

    private func writePDF(to path: String, _ textForm: Canvas.TextForm) throws -> DrawnInventory {
        let first = boards?.boards.first?.paper ?? page
        let file = try VectorFile(.pdf, path: path, paper: first, info: info)
        file.canvas.textForm = textForm
        let drawing = SheetDrawing(plan, on: file.canvas)
        var pages = 1
        if let boards {
            pages = boards.boards.count + 1
            for (number, board) in boards.boards.enumerated() {
                if number > 0 { file.beginPage(board.paper) }
                drawing.draw(board, of: boards, page: number)
            }
            file.beginPage(Self.assemblyPaper)
            drawing.drawAssembly(boards, page: boards.boards.count, paper: Self.assemblyPaper)
        } else {
            drawWhole(drawing)
        }
        _ = IndexPages(drawing).draw(firstPage: pages) { file.beginPage($0) }
        try file.finish()
        if boards == nil, margin > 0 { try pageBoxes.add(to: path) }
        return drawing.inventory
    }

    /// For the shop's program: where to cut, and how far the colour reaches beyond.
    private var pageBoxes: PageBoxes {
        let trim = PaperBox(plan.layout.paper).moved(by: PaperPoint(x: margin, y: margin))
        return PageBoxes(trim: trim, bleed: trim.inset(by: -request.bleed), page: page)
    }

    private func writeSVG(to path: String) throws -> DrawnInventory {
        let file = try VectorFile(.svg, path: path, paper: page, info: info)
        // Cairo writes every glyph of an SVG as an outline.
        file.canvas.textForm = .outlined
        let drawing = SheetDrawing(plan, on: file.canvas)
        drawWhole(drawing)
        try file.finish()
        return drawing.inventory
    }

    private func writePicture(to path: String) throws -> DrawnInventory {
        let sheet = try RasterSheet(paper: page, dotsPerInch: request.dotsPerInch)
        sheet.canvas.textForm = .outlined
        let drawing = SheetDrawing(plan, on: sheet.canvas)
        drawWhole(drawing)
        switch form {
        case .jpg: try sheet.writeJPEG(to: path)
        case .tif: try sheet.writeTIFF(to: path)
        default: try sheet.writePNG(to: path)
        }
        return drawing.inventory
    }

    private func writeTwin(to path: String) throws {
        let file = try VectorFile(.pdf, path: path, paper: page, info: info)
        drawWhole(SheetDrawing(plan, on: file.canvas))
        try file.finish()
    }

    private func writeIndex(to path: String) throws -> DrawnInventory {
        let file = try VectorFile(.pdf, path: path, paper: IndexPages.paper, info: info)
        let drawing = SheetDrawing(plan, on: file.canvas)
        var isFirst = true
        _ = IndexPages(drawing).draw(firstPage: 0) { paper in
            if !isFirst { file.beginPage(paper) }
            isFirst = false
        }
        try file.finish()
        return drawing.inventory
    }

    private func drawWhole(_ drawing: SheetDrawing) {
        let shift = PaperPoint(x: margin, y: margin)
        drawing.drawSheet(page: 0, paper: page, shift: shift)
        let trimmed = PaperBox(plan.layout.paper).moved(by: shift)
        if request.hasCropMarks { drawing.drawCropMarks(around: trimmed, bleed: request.bleed) }
        if request.eyeletMargin > 0 { drawing.drawEyelets(around: trimmed, margin: request.eyeletMargin) }
    }
}

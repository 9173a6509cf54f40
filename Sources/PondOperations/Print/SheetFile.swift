import Foundation
import PondDrawing
import PondModel
import PondPrint

/// Draws a planned sheet into a file of the format asked for, under a temporary name.
struct SheetFile {
    let plan: SheetPlan
    let format: PrintFormat
    let request: PrintRequest

    /// The page: the trimmed sheet with its bleed and margin.
    var page: PaperSize {
        let edge = 2 * margin
        let paper = plan.layout.paper
        return PaperSize(
            widthMillimetres: paper.widthMillimetres + edge, heightMillimetres: paper.heightMillimetres + edge
        )
    }

    /// Around the trimmed sheet: bleed, crop marks, room for eyelets.
    private var margin: Double {
        max(request.bleed + (request.hasCropMarks ? 10 : 0), request.eyeletMargin)
    }

    /// Writes the file, and gives what is on it.
    func write(to path: String) throws -> DrawnInventory {
        switch format {
        case .pdf: return try writePDF(to: path)
        case .svg: return try writeSVG(to: path)
        case .png, .jpg, .tif: return try writePicture(to: path)
        }
    }

    private var info: DocumentInfo {
        let facts = plan.sheet.facts
        let map = plan.sheet.map.title.text(in: plan.sheet.language)
        return DocumentInfo(
            title: [facts.branchName, facts.areaName, map, facts.year.map(String.init)].compactMap { $0 }
                .joined(separator: " "),
            author: facts.author ?? facts.branchName, subject: plan.window.scale.text,
            keywords: facts.code)
    }

    private var shift: PaperPoint { PaperPoint(x: margin, y: margin) }

    private func writePDF(to path: String) throws -> DrawnInventory {
        let file = try VectorFile(.pdf, path: path, paper: page, info: info)
        file.canvas.textForm = request.textForm
        let drawing = SheetDrawing(plan, on: file.canvas)
        drawing.drawSheet(page: 0, paper: page, shift: shift)
        _ = IndexPages(drawing).draw(firstPage: 1) { file.beginPage($0) }
        try file.finish()
        return drawing.inventory
    }

    private func writeSVG(to path: String) throws -> DrawnInventory {
        let file = try VectorFile(.svg, path: path, paper: page, info: info)
        // Cairo writes every glyph of an SVG as an outline.
        file.canvas.textForm = .outlined
        let drawing = SheetDrawing(plan, on: file.canvas)
        drawing.drawSheet(page: 0, paper: page, shift: shift)
        try file.finish()
        return drawing.inventory
    }

    private func writePicture(to path: String) throws -> DrawnInventory {
        let sheet = try RasterSheet(paper: page, dotsPerInch: request.dotsPerInch)
        sheet.canvas.textForm = .outlined
        let drawing = SheetDrawing(plan, on: sheet.canvas)
        drawing.drawSheet(page: 0, paper: page, shift: shift)
        try sheet.writePNG(to: path)
        return drawing.inventory
    }
}

import Foundation
import PondDrawing

/// Draws a field sheet as a PDF: an index page when there are several, then one page after the other. Everything is
/// black and grey lines on white, so that a copier loses nothing and pens stand out.
package enum FieldSheetPrint {
    /// Writes to `path` itself: give a temporary name. The same sheet gives the same bytes.
    package static func write(_ sheet: FieldSheet, to path: String) throws {
        let first = sheet.pages[0]
        let info = DocumentInfo(
            title: "\(sheet.title) \(first.sheet)", author: sheet.branch,
            subject: "PondMap field sheet 1:\(first.scale)", date: sheet.date)
        let file = try VectorFile(.pdf, path: path, paper: first.paper.size, info: info)
        if sheet.pages.count > 1 {
            FieldIndexDrawing(sheet, on: file.canvas).draw()
            file.beginPage(first.paper.size)
        }
        for (index, page) in sheet.pages.enumerated() {
            if index > 0 { file.beginPage(page.paper.size) }
            try FieldPageDrawing(page, of: sheet, on: file.canvas).draw()
        }
        try file.finish()
    }
}

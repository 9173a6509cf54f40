import CPangoCairo
import Foundation

/// A PDF of one or several pages, or an SVG, under way. It is whole after `finish`. One thread's own.
///
/// It writes straight to its path: give a temporary name, and move the file into place when it is finished.
package final class VectorFile {
    package enum Form: Sendable {
        case pdf, svg
    }

    package let canvas: Canvas
    private let form: Form
    private let surface: OpaquePointer
    private let file: InkFile

    /// Points of an inch, the unit of both formats.
    private static let pointsPerMillimetre = 72 / 25.4
    /// Largest side of a PDF page, 14,400 points (ISO 32000-1, annex C).
    private static let largestSide = 5080.0

    /// The first page is as large as `paper`.
    package init(_ form: Form, path: String, paper: PaperSize, info: DocumentInfo) throws {
        guard max(paper.widthMillimetres, paper.heightMillimetres) <= Self.largestSide else {
            throw DrawingError.paperTooLarge(paper)
        }
        self.form = form
        file = try InkFile(path: path)
        let closure = Unmanaged.passUnretained(file).toOpaque()
        let (width, height) = Self.points(paper)
        let write: cairo_write_func_t = { closure, bytes, count in
            guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
            let file = Unmanaged<InkFile>.fromOpaque(closure).takeUnretainedValue()
            return file.write(bytes, Int(count)) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
        }
        switch form {
        case .pdf: surface = cairo_pdf_surface_create_for_stream(write, closure, width, height)
        case .svg: surface = cairo_svg_surface_create_for_stream(write, closure, width, height)
        }
        do {
            canvas = try Canvas(surface, unitsPerMillimetre: Self.pointsPerMillimetre)
        } catch {
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
            throw error
        }
        if form == .pdf { describe(info) }
    }

    deinit {
        // The surface writes to the file until it is finished, so it goes first.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Ends the page and begins another; for a PDF only.
    package func beginPage(_ paper: PaperSize) {
        precondition(form == .pdf, "An SVG has one page.")
        cairo_show_page(canvas.context)
        let (width, height) = Self.points(paper)
        cairo_pdf_surface_set_size(surface, width, height)
    }

    /// Writes the rest. Throws when anything did not reach the file, such as on a full disk.
    package func finish() throws {
        cairo_show_page(canvas.context)
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        try file.close()
        if let complaint = canvas.complaint { throw DrawingError.drawingFailed(why: complaint) }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw DrawingError.drawingFailed(why: String(cString: cairo_status_to_string(status)))
        }
    }

    private static func points(_ paper: PaperSize) -> (width: Double, height: Double) {
        (paper.widthMillimetres * pointsPerMillimetre, paper.heightMillimetres * pointsPerMillimetre)
    }

    private func describe(_ info: DocumentInfo) {
        let date = info.date.formatted(.iso8601)
        for (key, text) in [
            (CAIRO_PDF_METADATA_TITLE, info.title), (CAIRO_PDF_METADATA_AUTHOR, info.author),
            (CAIRO_PDF_METADATA_SUBJECT, info.subject), (CAIRO_PDF_METADATA_KEYWORDS, info.keywords),
            (CAIRO_PDF_METADATA_CREATOR, "PondMap"), (CAIRO_PDF_METADATA_CREATE_DATE, date),
            (CAIRO_PDF_METADATA_MOD_DATE, date),
        ] where !text.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, text)
        }
    }
}

import Foundation
import PondDrawing
import PondModel

/// Looks through other programs at a written sheet for everything that was drawn on it.
///
/// PDF by poppler's programs; SVG turned into PDF by librsvg's and then the same; pictures by their own pixels, and what
/// those cannot show by a PDF of the same drawing.
package struct Proof {
    private let name: String
    private let path: String
    let form: SheetForm
    let inventory: DrawnInventory
    /// A PDF of the same drawing with live text: of a picture, an SVG, or a PDF with outlined text. An index that is a file
    /// of its own.
    private let twin: String?
    private let index: String?

    /// `name` is what the report calls the file at `path`. Beside a picture lies its `twin`, a PDF of the same drawing;
    /// without it, a pond that shows in no pixel fails. `index` is the PDF of the index where the sheet's file has no
    /// pages for it: the pages of its texts count from `indexPage`.
    package init(
        path: String, name: String, form: SheetForm, inventory: DrawnInventory, twin: String? = nil,
        index: String? = nil
    ) {
        self.path = path
        self.name = name
        self.form = form
        self.inventory = inventory
        self.twin = twin
        self.index = index
    }

    /// Pages of an index that is a file of its own count from here.
    package static let indexPage = 1000

    /// Every check that the form allows. Throws where a program is missing or cannot read the file at all.
    package func report() throws -> ProofReport {
        switch form {
        case .pdf: try report(on: PopplerFile(path: path), hasText: inventory.hasLiveText)
        case .svg: try reportOnSVG()
        case .png, .jpg, .tif: try report(on: PictureFile(path: path, form: form))
        }
    }

    private func reportOnSVG() throws -> ProofReport {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pondmap-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pdf = folder.appending(path: "sheet.pdf").path
        let converter = try Tool("rsvg-convert", package: "librsvg2-bin")
        // Unlimited, since a sheet with a hundred thousand ponds is larger than what librsvg takes from strangers.
        _ = try converter.run(["--unlimited", "-f", "pdf", "-o", pdf, path], on: path)
        // Glyphs are drawn shapes in an SVG: its text is read in its twin.
        let source = try String(contentsOfFile: path, encoding: .utf8)
        return try report(on: PopplerFile(path: pdf), hasText: false, source: source)
    }

    private func report(on file: PopplerFile, hasText: Bool, source: String = "") throws -> ProofReport {
        let pages = try file.pages()
        // Of a sheet with outlined text, the text is read in its twin, and the twin's ink is compared with its own.
        let live = hasText ? nil : try twin.map { try PopplerFile(path: $0) }
        let words = hasText ? try file.words() : try live?.words()
        var checks = [pageSizes(pages.sizes)]
        let reader = Self.reader(of: file, pages.sizes)
        checks += try colours(reader, file, tolerance: 10) + [scaleBars(reader), glyphs(), whole(words)]
        let about = source.isEmpty ? pages.about : source
        checks += try texts(words, about: about, fontsOf: form == .pdf ? file : nil)
        if let live { checks.append(try ink(reader, Self.reader(of: live, pages.sizes))) }
        if let words, let seams = try seams(words, reader) { checks.append(seams) }
        return ProofReport(file: name, checks: checks)
    }

    static func reader(of file: PopplerFile, _ sizes: [PaperSize]) -> RasterReader {
        RasterReader(sizes: sizes) { page, rows, width, dotsPerInch in
            try file.raster(page: page, rows: rows, width: width, dotsPerInch: dotsPerInch)
        }
    }

    private func report(on picture: PictureFile) throws -> ProofReport {
        let tolerance = form == .jpg ? 30 : 10
        let asked = inventory.pages.first.map {
            PaperSize(widthMillimetres: $0.widthMillimetres, heightMillimetres: $0.heightMillimetres)
        }
        let reader = RasterReader(picture: picture, on: asked ?? picture.size)
        let vectors = try twin.map { try PopplerFile(path: $0) }
        var checks = [pageSizes([picture.size]), picture.resolution]
        checks += try colours(reader, vectors, tolerance: tolerance)
        checks += [try scaleBars(reader), glyphs(), whole(nil)]
        checks += try texts(nil, about: "", fontsOf: nil)
        return ProofReport(file: name, checks: checks)
    }

    /// The checks of what can be read: in the sheet's own file, where it has `words`, and in the index's.
    private func texts(_ words: [[PageWord]]?, about: String, fontsOf sheet: PopplerFile?) throws
        -> [ProofFinding]
    {
        let index = try index.map { try PopplerFile(path: $0) }
        let entries = try index?.words()
        let reading = PageReading(inventory, pages: words, index: entries)
        var checks =
            try [sheet, index].contains { $0 != nil } ? [fonts([sheet, index].compactMap { $0 })] : []
        if words != nil || entries != nil { checks.append(reading.text) }
        let told = [about, try index?.pages().about ?? ""].joined(separator: "\n")
        return checks + [personal(words ?? [], index: entries ?? [], about: told), reading.index]
    }

    private func fonts(_ files: [PopplerFile]) throws -> ProofFinding {
        let missing = try files.flatMap { try $0.fontsNotEmbedded() }
        return ProofFinding(
            .fonts, looked: inventory.texts.count,
            failures: missing.map {
                Words(zh: "字体 \($0) 没有嵌入", en: "the font \($0) is not in the file")
            })
    }
}

import Foundation
import PondDrawing
import PondModel

/// Looks through other programs at a written sheet for everything that was drawn on it.
///
/// PDF by poppler's programs; SVG turned into PDF by librsvg's and then the same; pictures by their own pixels.
package struct Proof {
    private let name: String
    private let path: String
    private let form: SheetForm
    let inventory: DrawnInventory

    /// `name` is what the report calls the file at `path`.
    package init(path: String, name: String, form: SheetForm, inventory: DrawnInventory) {
        self.path = path
        self.name = name
        self.form = form
        self.inventory = inventory
    }

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
        // Glyphs are drawn shapes in an SVG: there is no text to read back.
        let source = try String(contentsOfFile: path, encoding: .utf8)
        return try report(on: PopplerFile(path: pdf), hasText: false, source: source)
    }

    private func report(on file: PopplerFile, hasText: Bool, source: String = "") throws -> ProofReport {
        let pages = try file.pages()
        let words = hasText ? try file.words() : []
        let reading = PageReading(inventory, pages: words)
        let about = source.isEmpty ? pages.about : source
        var checks = [pageSizes(pages.sizes)]
        let reader = RasterReader(sizes: pages.sizes) { page, rows, width, dotsPerInch in
            try file.raster(page: page, rows: rows, width: width, dotsPerInch: dotsPerInch)
        }
        checks += try colours(reader, tolerance: 10) + [scaleBars(reader)]
        checks.append(glyphs())
        if form == .pdf {
            let missing = try file.fontsNotEmbedded()
            checks.append(
                ProofFinding(
                    .fonts, looked: inventory.texts.count,
                    failures: missing.map {
                        Words(zh: "字体 \($0) 没有嵌入", en: "the font \($0) is not in the file")
                    }))
        }
        if hasText { checks += [reading.text, seams(words)].compactMap { $0 } }
        checks += [personal(words, about: about), reading.index]
        return ProofReport(file: name, checks: checks)
    }

    private func report(on picture: PictureFile) throws -> ProofReport {
        let tolerance = form == .jpg ? 30 : 10
        let asked = inventory.pages.first.map {
            PaperSize(widthMillimetres: $0.widthMillimetres, heightMillimetres: $0.heightMillimetres)
        }
        let reader = RasterReader(picture: picture, on: asked ?? picture.size)
        var checks = [pageSizes([picture.size]), picture.resolution]
        checks += try colours(reader, tolerance: tolerance) + [scaleBars(reader)]
        checks += [glyphs(), personal([], about: ""), PageReading(inventory, pages: []).index]
        return ProofReport(file: name, checks: checks)
    }
}

import Foundation
import PondDrawing

/// A PDF as poppler's programs see it.
struct PopplerFile {
    let path: String
    private let info: Tool
    private let fonts: Tool
    private let letters: Tool
    private let pixels: Tool
    private let paths: Tool

    /// Throws where one of the programs is missing.
    init(path: String) throws {
        self.path = path
        info = try Tool("pdfinfo", package: "poppler-utils")
        fonts = try Tool("pdffonts", package: "poppler-utils")
        letters = try Tool("pdftotext", package: "poppler-utils")
        pixels = try Tool("pdftoppm", package: "poppler-utils")
        paths = try Tool("pdftocairo", package: "poppler-utils")
    }

    /// Sizes of all pages, and what the document tells of itself.
    func pages() throws -> (sizes: [PaperSize], about: String) {
        let text = try info.text(["-f", "1", "-l", "100000", path], on: path)
        let sizes = text.split(separator: "\n").compactMap { line -> PaperSize? in
            guard line.hasPrefix("Page "), line.contains(" size:") else { return nil }
            let numbers = line.split(separator: ":")[1].split(separator: " ").compactMap { Double($0) }
            guard numbers.count >= 2 else { return nil }
            return PaperSize(
                widthMillimetres: numbers[0] * 25.4 / 72, heightMillimetres: numbers[1] * 25.4 / 72)
        }
        return (sizes, text)
    }

    /// Names of fonts that are not in the file itself.
    func fontsNotEmbedded() throws -> [String] {
        let lines = try fonts.text([path], on: path).split(separator: "\n").map(String.init)
        // The second line underlines each column: `name type encoding emb sub uni object ID`.
        guard lines.count > 2 else { return [] }
        let ends = lines[1].indices.filter { place in
            lines[1][place] == "-"
                && (lines[1].index(after: place) == lines[1].endIndex
                    || lines[1][lines[1].index(after: place)] == " ")
        }.map { lines[1].distance(from: lines[1].startIndex, to: $0) }
        guard ends.count > 3 else {
            throw SheetError.unreadable(path: path, program: "pdffonts", why: lines[1])
        }
        return lines[2...].filter { line in
            let column = line.dropFirst(ends[2] + 1).prefix(ends[3] - ends[2])
            return column.trimmingCharacters(in: .whitespaces) != "yes"
        }.map { $0.split(separator: " ").first.map(String.init) ?? $0 }
    }

    /// The words of every page, in the order of the file.
    func words() throws -> [[PageWord]] {
        PageWord.pages(inBoxes: try letters.run(["-raw", "-bbox", path, "-"], on: path))
    }

    /// The paths of a page in its own points: an SVG with one element a line.
    func paths(ofPage page: Int) throws -> Data {
        let number = String(page + 1)
        return try paths.run(
            ["-svg", "-noshrink", "-nocenter", "-f", number, "-l", number, path, "-"], on: path)
    }

    /// Some rows of a page in pixels of `dotsPerInch`, from its left edge on.
    func raster(page: Int, rows: Range<Int>, width: Int, dotsPerInch: Double) throws -> PageRaster {
        let number = String(page + 1)
        let data = try pixels.run(
            [
                "-r", String(dotsPerInch), "-f", number, "-l", number, "-x", "0", "-y",
                String(rows.lowerBound),
                "-W", String(width), "-H", String(rows.count), path,
            ], on: path)
        guard let raster = PageRaster(ppm: data, firstRow: rows.lowerBound, dotsPerInch: dotsPerInch) else {
            throw SheetError.unreadable(path: path, program: "pdftoppm", why: "no PPM")
        }
        return raster
    }
}

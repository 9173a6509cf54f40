import PondDrawing
import PondModel

extension Proof {
    /// Whether every outlined text shows the ink of the same text in the twin, where it is live and reads back: slice by
    /// slice, each about a character wide.
    func ink(_ reader: RasterReader, _ twin: RasterReader) throws -> ProofFinding {
        var differs = [Bool](repeating: true, count: inventory.texts.count)
        for page in inventory.pages.indices {
            let numbers = inventory.texts.indices.filter { inventory.texts[$0].page == page }
            let highest = numbers.map { inventory.texts[$0].box.height }.max() ?? 0
            try reader.eachBand(ofPage: page, dotsPerInch: Self.inkDots, overlap: highest + 1) { raster in
                guard let other = try twin.rows(like: raster, ofPage: page, dotsPerInch: Self.inkDots) else {
                    return
                }
                for number in numbers where differs[number] {
                    differs[number] = !Self.isSameInk(raster, other, in: inventory.texts[number].box)
                }
            }
        }
        // An index in a file of its own has live text.
        let looked = differs.indices.filter { inventory.texts[$0].page < Self.indexPage }
        return ProofFinding(
            .ink, looked: looked.count,
            failures: looked.filter { differs[$0] }.map { number in
                let text = inventory.texts[number]
                let page = ProofPage(text.page).words
                return Words(
                    zh: "\(page.chinese)的“\(text.text)”与活字不同",
                    en: "'\(text.text)' on \(page.english) differs from its live text")
            })
    }

    /// At this resolution type of 5 points is fourteen pixels high.
    private static let inkDots = 200.0
    /// How much of a slice's mean darkness may differ, of 1: poppler puts glyphs on quarters of a pixel, and outlines
    /// where they are. A character of the usual kind darkens its slice by two or more tenths.
    private static let inkTolerance = 0.08

    private static func isSameInk(_ one: PageRaster, _ other: PageRaster, in box: PaperBox) -> Bool {
        let slices = max(Int((box.width / max(box.height, 0.1)).rounded()), 1)
        let width = box.width / Double(slices)
        return (0..<slices).allSatisfy { slice in
            let part = PaperBox(
                left: box.left + width * Double(slice), top: box.top, width: width, height: box.height)
            guard let first = one.darkness(in: part), let second = other.darkness(in: part) else {
                return false
            }
            return abs(first - second) <= inkTolerance
        }
    }
}

extension PageRaster {
    /// The mean darkness of a box, 0 white to 1 black; `nil` where the band does not hold all of it that is on the page.
    func darkness(in box: PaperBox) -> Double? {
        let (top, bottom) = (pixel(box.top), pixel(box.bottom))
        let (left, right) = (max(pixel(box.left), 0), min(pixel(box.right), width - 1))
        guard top >= firstRow, bottom < firstRow + height, left <= right else { return nil }
        var sum = 0.0
        for row in top...bottom {
            for column in left...right {
                guard let colour = colour(column: column, row: row) else { return nil }
                sum += 1 - (Double(colour.red) + Double(colour.green) + Double(colour.blue)) / 765
            }
        }
        return sum / Double((bottom - top + 1) * (right - left + 1))
    }

    private func pixel(_ millimetres: Double) -> Int { Int((millimetres * dotsPerMillimetre).rounded(.down)) }
}

extension RasterReader {
    /// The same rows of the page as `raster` has.
    fileprivate func rows(like raster: PageRaster, ofPage page: Int, dotsPerInch: Double) throws
        -> PageRaster?
    {
        let dots = dotsPerInch / 25.4
        return try band(
            ofPage: page, from: Double(raster.firstRow) / dots,
            to: Double(raster.firstRow + raster.height) / dots,
            dotsPerInch: dotsPerInch)
    }
}

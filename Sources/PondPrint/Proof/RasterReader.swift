import PondDrawing

/// Gives the pixels of pages band by band, so that a wall sheet never lies in memory whole.
struct RasterReader {
    typealias Source = (_ page: Int, _ rows: Range<Int>, _ width: Int, _ dotsPerInch: Double) throws ->
        PageRaster

    private let sizes: [PaperSize]
    /// A picture's own resolution; `nil` where pages can be drawn at any.
    private let ownDotsPerInch: Double?
    private let source: Source
    /// Whether it gives the pixels of a picture, which are as they are.
    var isPicture: Bool { ownDotsPerInch != nil }

    /// Bytes of one band.
    private static let bandBytes = 48_000_000

    init(sizes: [PaperSize], source: @escaping Source) {
        self.sizes = sizes
        self.source = source
        ownDotsPerInch = nil
    }

    /// The picture on the paper it is meant for, whatever its header tells.
    init(picture: PictureFile, on paper: PaperSize) {
        sizes = [paper]
        ownDotsPerInch = picture.dotsPerInch(onWidth: paper.widthMillimetres)
        source = { _, rows, _, dotsPerInch in try picture.raster(rows: rows, dotsPerInch: dotsPerInch) }
    }

    /// A resolution at which a whole pixel lies within a disc of this radius in millimetres, wherever the disc
    /// is: its diagonal is no longer than the radius. Between 72 and 300 dots an inch.
    func dotsPerInch(showing radius: Double) -> Double {
        ownDotsPerInch ?? min(max(25.4 * 2.0.squareRoot() / max(radius, 0.01), 72), 300).rounded(.up)
    }

    /// Calls `body` with bands from above that together cover the page. Neighbours share `overlap` millimetres.
    func eachBand(
        ofPage page: Int, dotsPerInch: Double, overlap: Double, _ body: (PageRaster) throws -> Void
    ) throws {
        guard sizes.indices.contains(page) else { return }
        let dots = dotsPerInch / 25.4
        let width = Int((sizes[page].widthMillimetres * dots).rounded(.up))
        let height = Int((sizes[page].heightMillimetres * dots).rounded(.up))
        let shared = Int((overlap * dots).rounded(.up))
        let rows = max(Self.bandBytes / (width * 3), shared * 2, 1)
        var top = 0
        while top < height {
            let bottom = min(top + rows, height)
            try body(try source(page, top..<bottom, width, dotsPerInch))
            if bottom == height { break }
            top = bottom - shared
        }
    }

    /// The rows of a page around a height, for a close look.
    func band(ofPage page: Int, from top: Double, to bottom: Double, dotsPerInch: Double) throws
        -> PageRaster?
    {
        guard sizes.indices.contains(page) else { return nil }
        let dots = dotsPerInch / 25.4
        let width = Int((sizes[page].widthMillimetres * dots).rounded(.up))
        let height = Int((sizes[page].heightMillimetres * dots).rounded(.up))
        let first = min(max(Int((top * dots).rounded(.down)), 0), height - 1)
        let last = min(max(Int((bottom * dots).rounded(.up)), first + 1), height)
        return try source(page, first..<last, width, dotsPerInch)
    }
}

import CGDAL

/// Reads the pixels of an opened picture as red, green and blue, whatever it stores: grey, a palette, sixteen
/// bits, a see-through ground.
struct PixelReader {
    private let dataset: UnsafeMutableRawPointer
    private let width: Int
    private let height: Int
    private let bands: Int

    init(_ dataset: UnsafeMutableRawPointer, width: Int, height: Int) {
        self.dataset = dataset
        self.width = width
        self.height = height
        bands = Int(PondGDALGetRasterCount(dataset))
    }

    /// `nil` when GDAL cannot read it to the end.
    func image() -> ColourImage? {
        guard bands > 0, var bytes = colours() else { return nil }
        if let palette { apply(palette, to: &bytes) }
        if let alpha = alphaBand {
            guard lay(&bytes, onWhiteBy: alpha) else { return nil }
        }
        return ColourImage(width: width, height: height, bytes: bytes)
    }

    private static let byte: Int32 = 1  // GDT_Byte
    private static let sixteenBits: Int32 = 2  // GDT_UInt16
    private static let alpha: Int32 = 6  // GCI_AlphaBand
    private static let stripHeight = 256

    private func band(_ number: Int) -> UnsafeMutableRawPointer? {
        PondGDALGetRasterBand(dataset, Int32(number))
    }

    /// Three bands, or the only one three times.
    private var colourBands: [Int32] {
        let count = bands - (alphaBand == nil ? 0 : 1)
        return count >= 3 ? [1, 2, 3] : [1, 1, 1]
    }

    private var alphaBand: Int32? {
        (2...4).contains(bands) && PondGDALGetRasterColorInterpretation(band(bands)) == Self.alpha
            ? Int32(bands) : nil
    }

    private func colours() -> [UInt8]? {
        let isDeep = PondGDALGetRasterDataType(band(1)) != Self.byte
        return isDeep ? deepColours() : read(colourBands)
    }

    /// The bands side by side, a byte each.
    private func read(_ numbers: [Int32]) -> [UInt8]? {
        var numbers = numbers
        let count = numbers.count
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: width * height * count) { target, size in
            failed =
                PondGDALDatasetRasterIO(
                    dataset, 0, 0, 0, Int32(width), Int32(height), target.baseAddress, Int32(width),
                    Int32(height), Self.byte, Int32(count), &numbers, Int32(count), Int32(count * width), 1)
                != 0
            size = width * height * count
        }
        return failed ? nil : bytes
    }

    /// Sixteen bits come strip by strip, and their upper byte stays.
    private func deepColours() -> [UInt8]? {
        var numbers = colourBands
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * 3)
        for y in stride(from: 0, to: height, by: Self.stripHeight) {
            let rows = min(Self.stripHeight, height - y)
            var strip = [UInt16](repeating: 0, count: width * rows * 3)
            let code = PondGDALDatasetRasterIO(
                dataset, 0, 0, Int32(y), Int32(width), Int32(rows), &strip, Int32(width), Int32(rows),
                Self.sixteenBits, 3, &numbers, 6, Int32(6 * width), 2)
            guard code == 0 else { return nil }
            bytes.append(contentsOf: strip.lazy.map { UInt8($0 >> 8) })
        }
        return bytes
    }

    // MARK: - Palettes and see-through pictures

    private var palette: [[UInt8]]? {
        guard let table = PondGDALGetRasterColorTable(band(1)) else { return nil }
        return (0..<PondGDALGetColorEntryCount(table)).map { index in
            var colour: [UInt8] = [0, 0, 0, 255]
            _ = PondGDALGetColorEntry(table, index, &colour)
            return colour
        }
    }

    private func apply(_ palette: [[UInt8]], to bytes: inout [UInt8]) {
        for at in stride(from: 0, to: bytes.count, by: 3) {
            guard Int(bytes[at]) < palette.count else { continue }
            let colour = palette[Int(bytes[at])]
            for part in 0..<3 { bytes[at + part] = Self.onWhite(colour[part], colour[3]) }
        }
    }

    private func lay(_ bytes: inout [UInt8], onWhiteBy band: Int32) -> Bool {
        guard let alpha = read([band]) else { return false }
        for (pixel, share) in alpha.enumerated() where share < 255 {
            for at in (pixel * 3)..<(pixel * 3 + 3) { bytes[at] = Self.onWhite(bytes[at], share) }
        }
        return true
    }

    private static func onWhite(_ colour: UInt8, _ share: UInt8) -> UInt8 {
        UInt8((Int(colour) * Int(share) + 255 * (255 - Int(share))) / 255)
    }
}

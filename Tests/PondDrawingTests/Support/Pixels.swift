import Foundation

/// A page as poppler paints it, to be looked at in millimetres.
struct Pixels {
    let width: Int
    let height: Int
    private let bytes: [UInt8]
    private let dotsPerInch: Double

    /// Painted by `pdftoppm`.
    init(pdf path: String, page: Int = 1, dotsPerInch: Double) throws {
        let data = try Peer.run(
            "pdftoppm", ["-r", "\(dotsPerInch)", "-f", "\(page)", "-l", "\(page)", path])
        // P6, width and height, 255, then three bytes a pixel.
        let head = data.prefix(40).split(separator: UInt8(ascii: "\n"), maxSplits: 3)
        let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        (width, height) = (size[0], size[1])
        bytes = Array(data.suffix(width * height * 3))
        self.dotsPerInch = dotsPerInch
    }

    /// `#rrggbb` of the pixel at a place of the sheet.
    func colour(x: Double, y: Double) -> String {
        let (column, row) = (Int(x / 25.4 * dotsPerInch), Int(y / 25.4 * dotsPerInch))
        let start = (row * width + column) * 3
        return "#" + bytes[start..<start + 3].map { String(format: "%02x", $0) }.joined()
    }

    /// Millimetres from the top and the left of the sheet between which there is anything but white.
    var inked: (left: Double, top: Double, right: Double, bottom: Double) {
        var (left, top, right, bottom) = (width, height, -1, -1)
        for row in 0..<height {
            for column in 0..<width where bytes[(row * width + column) * 3] < 128 {
                (left, right) = (min(left, column), max(right, column))
                (top, bottom) = (min(top, row), max(bottom, row))
            }
        }
        let unit = 25.4 / dotsPerInch
        return (
            Double(left) * unit, Double(top) * unit, Double(right + 1) * unit, Double(bottom + 1) * unit
        )
    }
}

import Foundation
import PondDrawing
import PondModel

/// Pixels of a band across a page.
struct PageRaster {
    let width: Int
    let height: Int
    /// How many rows of the page lie above the band.
    let firstRow: Int
    let dotsPerMillimetre: Double
    /// Red, green, blue, from the upper left row by row.
    let bytes: Data

    func colour(column: Int, row: Int) -> Colour? {
        let row = row - firstRow
        guard column >= 0, column < width, row >= 0, row < height else { return nil }
        let place = bytes.startIndex + (row * width + column) * 3
        return Colour(red: bytes[place], green: bytes[place + 1], blue: bytes[place + 2])
    }

    func colour(at place: PaperPoint) -> Colour? {
        colour(
            column: Int((place.x * dotsPerMillimetre).rounded(.down)),
            row: Int((place.y * dotsPerMillimetre).rounded(.down)))
    }

    /// Whether a pixel whose middle lies in the disc shows the colour, `tolerance` off in each channel at most.
    func shows(_ colour: Colour, around centre: PaperPoint, radius: Double, tolerance: Int) -> Bool {
        if isNear(self.colour(at: centre), colour, tolerance) { return true }
        let (x, y, reach) = (
            centre.x * dotsPerMillimetre, centre.y * dotsPerMillimetre, radius * dotsPerMillimetre
        )
        guard reach >= 0.5 else { return false }
        for row in Int((y - reach).rounded(.down))...Int((y + reach).rounded(.down)) {
            for column in Int((x - reach).rounded(.down))...Int((x + reach).rounded(.down)) {
                let (across, down) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
                if across * across + down * down <= reach * reach,
                    isNear(self.colour(column: column, row: row), colour, tolerance)
                {
                    return true
                }
            }
        }
        return false
    }

    /// Lightness along a row, 0 black to 1 white, from one place to another of the same height.
    func lightness(from start: PaperPoint, to right: Double) -> [Double] {
        let row = Int((start.y * dotsPerMillimetre).rounded(.down))
        let first = Int((start.x * dotsPerMillimetre).rounded(.down))
        let last = max(Int((right * dotsPerMillimetre).rounded(.up)), first)
        return (first...last).map { column in
            guard let colour = colour(column: column, row: row) else { return 1 }
            return (Double(colour.red) + Double(colour.green) + Double(colour.blue)) / 765
        }
    }

    private func isNear(_ found: Colour?, _ asked: Colour, _ tolerance: Int) -> Bool {
        guard let found else { return false }
        return abs(Int(found.red) - Int(asked.red)) <= tolerance
            && abs(Int(found.green) - Int(asked.green)) <= tolerance
            && abs(Int(found.blue) - Int(asked.blue)) <= tolerance
    }
}

extension PageRaster {
    /// The picture in a binary PPM, as poppler writes it (netpbm's `P6`, 8 bits a channel).
    init?(ppm: Data, firstRow: Int, dotsPerInch: Double) {
        var fields: [Int] = []
        var place = ppm.startIndex + 2
        guard ppm.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "6")]) else { return nil }
        while fields.count < 3, place < ppm.endIndex {
            while place < ppm.endIndex, ppm[place] <= 32 { place += 1 }
            var number = 0
            while place < ppm.endIndex, let digit = Self.digit(ppm[place]) {
                number = number * 10 + digit
                place += 1
            }
            fields.append(number)
        }
        place += 1
        guard fields.count == 3, fields[2] == 255, ppm.endIndex - place >= fields[0] * fields[1] * 3 else {
            return nil
        }
        self.init(
            width: fields[0], height: fields[1], firstRow: firstRow, dotsPerMillimetre: dotsPerInch / 25.4,
            bytes: ppm[place...])
    }

    private static func digit(_ byte: UInt8) -> Int? {
        byte >= 48 && byte <= 57 ? Int(byte) - 48 : nil
    }
}

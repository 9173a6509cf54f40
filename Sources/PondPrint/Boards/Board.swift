import PondDrawing

/// One piece of a sheet that is printed on several boards.
package struct Board: Hashable, Sendable {
    /// From above, beginning with 0.
    package let row: Int
    /// From the left, beginning with 0.
    package let column: Int
    /// What of the whole sheet it shows, overlap included, millimetres of the whole.
    package let box: PaperBox

    /// `A1` at the upper left; letters downward, numbers to the right. After Z comes AA.
    package var name: String { "\(Self.letters(row))\(column + 1)" }

    /// The board's own size.
    package var paper: PaperSize { PaperSize(widthMillimetres: box.width, heightMillimetres: box.height) }

    private static func letters(_ number: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + number % 26)))
        return number < 26 ? last : letters(number / 26 - 1) + last
    }
}

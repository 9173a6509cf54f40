import PondDrawing

/// One piece of a sheet that is printed on several boards.
package struct Board: Hashable, Sendable {
    /// From above, beginning with 0.
    package let row: Int
    /// From the left, beginning with 0.
    package let column: Int
    /// What of the whole sheet it shows, overlap included, millimetres of the whole.
    package let box: PaperBox

    /// `1-1` at the upper left: the row and the place in it. No letters, which would read as sizes of paper.
    package var name: String { "\(row + 1)-\(column + 1)" }

    /// The board's own size.
    package var paper: PaperSize { PaperSize(widthMillimetres: box.width, heightMillimetres: box.height) }
}

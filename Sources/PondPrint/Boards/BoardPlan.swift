import PondDrawing

/// How a large sheet is cut into boards that overlap, and how they are put together again.
package struct BoardPlan: Sendable {
    package let whole: PaperSize
    /// Millimetres that neighbours share.
    package let overlap: Double
    package let columns: Int
    package let rows: Int
    /// Row by row from the upper left: the order in which they are hung.
    package let boards: [Board]

    /// Boards no larger than `board`, laid upright or on their side, whichever takes fewer. All are of one
    /// size, so that no sliver is left over. Throws where the overlap leaves nothing of a board.
    package init(whole: PaperSize, board: PaperSize, overlap: Double) throws {
        guard overlap >= 0, overlap < min(board.widthMillimetres, board.heightMillimetres) / 2 else {
            throw SheetError.overlapTooLarge(board: board, overlap: overlap)
        }
        let upright = Self.counts(whole, board.widthMillimetres, board.heightMillimetres, overlap)
        let lying = Self.counts(whole, board.heightMillimetres, board.widthMillimetres, overlap)
        let isUpright = upright.columns * upright.rows <= lying.columns * lying.rows
        (columns, rows) = isUpright ? upright : lying
        self.whole = whole
        self.overlap = overlap
        boards = Self.boards(whole, columns, rows, overlap)
    }

    /// Two in each seam, a tenth of its length from its ends.
    package var marks: [RegistrationMark] {
        boards.flatMap { board in
            let right = boards.first { $0.row == board.row && $0.column == board.column + 1 }
            let below = boards.first { $0.row == board.row + 1 && $0.column == board.column }
            return [right, below].compactMap { $0 }.flatMap { Self.marks(board, $0) }
        }
    }

    /// The names of the boards as they hang, row by row.
    package var assembly: [[String]] {
        (0..<rows).map { row in boards.filter { $0.row == row }.map(\.name) }
    }

    /// The last board ends with the sheet: `n` boards cover `n` widths less the overlaps between them.
    private static func counts(
        _ whole: PaperSize, _ width: Double, _ height: Double, _ overlap: Double
    ) -> (columns: Int, rows: Int) {
        func count(_ length: Double, _ side: Double) -> Int {
            max(Int(((length - overlap) / (side - overlap) - 1e-9).rounded(.up)), 1)
        }
        return (count(whole.widthMillimetres, width), count(whole.heightMillimetres, height))
    }

    private static func boards(_ whole: PaperSize, _ columns: Int, _ rows: Int, _ overlap: Double) -> [Board]
    {
        let width = (whole.widthMillimetres + Double(columns - 1) * overlap) / Double(columns)
        let height = (whole.heightMillimetres + Double(rows - 1) * overlap) / Double(rows)
        return (0..<rows).flatMap { row in
            (0..<columns).map { column in
                Board(
                    row: row, column: column,
                    box: PaperBox(
                        left: Double(column) * (width - overlap), top: Double(row) * (height - overlap),
                        width: width, height: height))
            }
        }
    }

    private static func marks(_ one: Board, _ other: Board) -> [RegistrationMark] {
        let (left, right) = (max(one.box.left, other.box.left), min(one.box.right, other.box.right))
        let (top, bottom) = (max(one.box.top, other.box.top), min(one.box.bottom, other.box.bottom))
        let seam = PaperBox(left: left, top: top, right: right, bottom: bottom)
        return [0.1, 0.9].map { share in
            let place =
                one.row == other.row
                ? PaperPoint(x: seam.centre.x, y: seam.top + share * seam.height)
                : PaperPoint(x: seam.left + share * seam.width, y: seam.centre.y)
            return RegistrationMark(place: place, boards: [one.name, other.name])
        }
    }
}

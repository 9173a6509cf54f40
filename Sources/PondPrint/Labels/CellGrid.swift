import PondDrawing

/// A window cut into square cells, so that what is near is found without looking at all the rest.
struct CellGrid {
    let window: PaperBox
    let side: Double
    let columns: Int
    let rows: Int

    /// About one cell for each thing; never finer than half a millimetre, never more than four million cells.
    init(_ window: PaperBox, things: Int) {
        self.window = window
        let surface = max(window.width * window.height, 1)
        side = max((surface / Double(max(things, 1))).squareRoot(), 0.5, (surface / 4e6).squareRoot())
        columns = max(Int((window.width / side).rounded(.up)), 1)
        rows = max(Int((window.height / side).rounded(.up)), 1)
    }

    var count: Int { columns * rows }

    /// Calls `body` with each cell that the box touches, until it says `true`. What lies outside the window
    /// counts to the cells of its edge.
    @inline(__always)
    func anyCell(of box: PaperBox, _ body: (Int) -> Bool) -> Bool {
        let (west, east) = (column(box.left), column(box.right))
        let (north, south) = (row(box.top), row(box.bottom))
        for row in north...south {
            for column in west...east where body(row * columns + column) { return true }
        }
        return false
    }

    /// Calls `body` with each cell that the straight line from `start` to `end` touches.
    @inline(__always)
    func eachCell(from start: PaperPoint, to end: PaperPoint, _ body: (Int) -> Void) {
        let (west, east) = (column(min(start.x, end.x)), column(max(start.x, end.x)))
        let (north, south) = (row(min(start.y, end.y)), row(max(start.y, end.y)))
        let isSmall = west == east || north == south
        for row in north...south {
            for column in west...east {
                // A hair wider than the cell, so that a line along its edge is not lost.
                if isSmall || cell(column, row).inset(by: -1e-6).isCrossed(from: start, to: end) {
                    body(row * columns + column)
                }
            }
        }
    }

    /// Cells at the edge reach as far as anything outside.
    private func cell(_ column: Int, _ row: Int) -> PaperBox {
        let far = 1e7
        return PaperBox(
            left: column == 0 ? -far : window.left + Double(column) * side,
            top: row == 0 ? -far : window.top + Double(row) * side,
            right: column == columns - 1 ? far : window.left + Double(column + 1) * side,
            bottom: row == rows - 1 ? far : window.top + Double(row + 1) * side)
    }

    @inline(__always)
    private func column(_ x: Double) -> Int { Self.step((x - window.left) / side, columns) }

    @inline(__always)
    private func row(_ y: Double) -> Int { Self.step((y - window.top) / side, rows) }

    @inline(__always)
    private static func step(_ share: Double, _ count: Int) -> Int {
        share > 0 ? (share < Double(count) ? Int(share) : count - 1) : 0
    }
}

import PondDrawing

/// The frame of the map with its letters and numbers.
extension SheetDrawing {
    func drawGrid() {
        let (map, framed, grid) = (layout.map, layout.framed, plan.grid)
        let frame = Pen(.grey(0.1), width: 0.9 * type.unit)
        canvas.stroke(PaperPath(map), frame)
        canvas.stroke(PaperPath(framed), Pen(.grey(0.1), width: 0.4 * type.unit))
        let tick = Pen(.grey(0.1), width: 0.3 * type.unit)
        let style = TextStyle(height: type.panel, weight: .bold, ink: .grey(0.25))
        let half = (map.top - framed.top) / 2
        for column in 0..<grid.columns {
            let x = grid.left(column)
            if column > 0 {
                canvas.line(from: PaperPoint(x: x, y: framed.top), to: PaperPoint(x: x, y: map.top), tick)
                canvas.line(
                    from: PaperPoint(x: x, y: map.bottom), to: PaperPoint(x: x, y: framed.bottom), tick)
            }
            let middle = (x + grid.left(column + 1)) / 2
            for y in [framed.top + half, framed.bottom - half] {
                painter.write(grid.letter(column), style, at: PaperPoint(x: middle, y: y), anchor: .centre)
            }
        }
        for row in 0..<grid.rows {
            let y = grid.top(row)
            if row > 0 {
                canvas.line(from: PaperPoint(x: framed.left, y: y), to: PaperPoint(x: map.left, y: y), tick)
                canvas.line(from: PaperPoint(x: map.right, y: y), to: PaperPoint(x: framed.right, y: y), tick)
            }
            let middle = (y + grid.top(row + 1)) / 2
            for x in [framed.left + half, framed.right - half] {
                painter.write(String(row + 1), style, at: PaperPoint(x: x, y: middle), anchor: .centre)
            }
        }
    }

    /// The lines of the grid, beneath all that they would cover.
    func drawGridLines() {
        let map = layout.map
        let fine = Pen(
            Ink(Ink.grey(0.2).colour, opacity: 0.28), width: 0.2 * type.unit,
            dashes: [2 * type.unit, 2 * type.unit])
        for column in 1..<max(plan.grid.columns, 1) {
            let x = plan.grid.left(column)
            canvas.line(from: PaperPoint(x: x, y: map.top), to: PaperPoint(x: x, y: map.bottom), fine)
        }
        for row in 1..<max(plan.grid.rows, 1) {
            let y = plan.grid.top(row)
            canvas.line(from: PaperPoint(x: map.left, y: y), to: PaperPoint(x: map.right, y: y), fine)
        }
    }
}

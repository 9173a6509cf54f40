import PondDrawing

/// Draws a table of text in a box; what does not fit is told.
struct TableInk {
    let painter: SheetPainter
    let table: SheetTable
    let type: TypeScale

    private var style: TextStyle { TextStyle(height: height) }
    private var height = 0.0
    private var rowHeight: Double { height * 1.65 }

    init(painter: SheetPainter, table: SheetTable, type: TypeScale) {
        self.painter = painter
        self.table = table
        self.type = type
    }

    /// How many rows were drawn. `more` tells of the rest, with # in the place of its number.
    @discardableResult
    mutating func draw(in box: PaperBox, more: String) -> Int {
        height = type.panel
        let natural = widths()
        // Columns too wide for the box make the type smaller.
        let needed = natural.reduce(0, +)
        // Few rows stand larger, as long as they fit.
        let tall = box.height / (Double(table.rows.count) + 4) / 1.65
        height *= min(max(min(box.width / needed, tall / height), 0.7), 1.5)
        if box.width < needed { height = min(height, type.panel * max(box.width / needed, 0.55)) }
        let widths = self.widths()
        let scale = box.width / max(widths.reduce(0, +), box.width * 0.001)
        let columns = widths.map { $0 * (scale < 1 ? scale : 1 + (scale - 1) * 0.6) }
        let room = Int((box.height - rowHeight * 2.6) / rowHeight)
        let count = min(table.rows.count, max(room, 0))
        drawRow(table.columns, columns, top: box.top, left: box.left, isHead: true)
        let headBottom = box.top + rowHeight
        let width = columns.reduce(0, +)
        painter.canvas.line(
            from: PaperPoint(x: box.left, y: headBottom), to: PaperPoint(x: box.left + width, y: headBottom),
            Pen(.grey(0.3), width: 0.3 * type.unit))
        for (index, row) in table.rows.prefix(count).enumerated() {
            let top = headBottom + rowHeight * Double(index)
            if index.isMultiple(of: 2) {
                painter.canvas.fill(
                    PaperPath(PaperBox(left: box.left, top: top, width: width, height: rowHeight)),
                    .grey(0.95))
            }
            drawRow(row, columns, top: top, left: box.left, isHead: false)
        }
        drawNotes(box, below: headBottom + rowHeight * Double(count), rest: table.rows.count - count, more)
        return count
    }

    private func drawNotes(_ box: PaperBox, below top: Double, rest: Int, _ more: String) {
        var y = top + height * 0.5
        var notes = table.note.isEmpty ? [] : [table.note]
        if rest > 0 { notes.insert(more.replacing("#", with: String(rest)), at: 0) }
        for note in notes {
            painter.write(
                note, TextStyle(height: height * 0.85, ink: .grey(0.3)), at: PaperPoint(x: box.left, y: y),
                width: box.width)
            y += height * 1.25
        }
    }

    /// The widest text of each column with room around it.
    private func widths() -> [Double] {
        table.columns.indices.map { column in
            let texts = [table.columns[column]] + table.rows.prefix(200).map { $0[column] }
            return (texts.map { painter.type.line($0, style).width }.max() ?? 0) + height * 0.9
        }
    }

    /// Names stand left, numbers right.
    private func drawRow(_ row: [String], _ widths: [Double], top: Double, left: Double, isHead: Bool) {
        var x = left
        var style = style
        if isHead { style.weight = .bold }
        for (column, text) in row.enumerated() {
            let isName = column == 0 || table.leftColumns.contains(column)
            let place = PaperPoint(
                x: isName ? x + height * 0.3 : x + widths[column] - height * 0.3, y: top + rowHeight / 2)
            let line = painter.type.line(text, style, fitting: widths[column] - height * 0.5)
            painter.write(line, at: place, anchor: isName ? .left : .right)
            x += widths[column]
        }
    }
}

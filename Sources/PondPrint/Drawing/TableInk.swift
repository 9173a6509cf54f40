import PondDrawing

/// Draws a table of text in a box; what does not fit is told.
struct TableInk {
    let painter: SheetPainter
    let table: SheetTable
    let type: TypeScale

    private var style: TextStyle { TextStyle(height: height) }
    private var height: Double

    init(painter: SheetPainter, table: SheetTable, type: TypeScale) {
        self.painter = painter
        self.table = table
        self.type = type
        height = type.panel
    }

    /// Of a row, times the height of its type.
    private static let row = 1.65
    /// Head and notes, in rows.
    private static let besides = 2.6
    private var rowHeight: Double { height * Self.row }
    private var notesHeight: Double { height * 1.3 * Double(notes(rest: 0, "").count) }

    /// What the whole table takes with type of the panel's height, and with the smallest, in a box so wide.
    func heights(width: Double) -> (usual: Double, least: Double) {
        let rows = Double(table.rows.count) + Self.besides
        let usual = min(type.panel, fitting(width))
        return (usual * Self.row * rows, min(usual, least) * Self.row * rows)
    }

    /// Smaller type is for tables that are too wide for it.
    private var least: Double { max(type.panel * 0.7, type.floor) }

    /// The height of type at which the columns are as wide as the box.
    private func fitting(_ width: Double) -> Double {
        height * width / max(widths(in: width).reduce(0, +), 0.001)
    }

    /// How many rows were drawn. `more` tells of the rest, with # in the place of its number.
    @discardableResult
    mutating func draw(in box: PaperBox, more: String) -> Int {
        height = type.panel
        let wide = fitting(box.width)
        // Few rows stand larger, many smaller, as long as they fit.
        let tall = box.height / (Double(table.rows.count) + Self.besides) / Self.row
        height = min(wide, max(min(tall, type.panel * 1.3), least))
        let widths = self.widths(in: box.width)
        let slack = max(box.width - widths.reduce(0, +), 0) / Double(max(widths.count, 1))
        let columns = widths.map { $0 + slack }
        let room = Int(((box.height - notesHeight) / rowHeight + 1e-6).rounded(.down)) - 1
        let count = room >= table.rows.count ? table.rows.count : max(room - 1, 0)
        drawRow(table.columns, columns, top: box.top, left: box.left, isHead: true)
        let headBottom = box.top + rowHeight
        painter.canvas.line(
            from: PaperPoint(x: box.left, y: headBottom), to: PaperPoint(x: box.right, y: headBottom),
            Pen(.grey(0.3), width: 0.3 * type.unit))
        for (index, row) in table.rows.prefix(count).enumerated() {
            let top = headBottom + rowHeight * Double(index)
            if index.isMultiple(of: 2) {
                painter.canvas.fill(
                    PaperPath(PaperBox(left: box.left, top: top, width: box.width, height: rowHeight)),
                    .grey(0.95))
            }
            drawRow(row, columns, top: top, left: box.left, isHead: false)
        }
        drawNotes(box, below: headBottom + rowHeight * Double(count), rest: table.rows.count - count, more)
        return count
    }

    private func notes(rest: Int, _ more: String) -> [String] {
        (rest > 0 ? [more.replacing("#", with: String(rest))] : []) + (table.note.isEmpty ? [] : [table.note])
    }

    private func drawNotes(_ box: PaperBox, below top: Double, rest: Int, _ more: String) {
        var y = top + height * 0.3
        for note in notes(rest: rest, more) {
            painter.write(
                note, TextStyle(height: max(height * 0.85, type.floor), ink: .grey(0.3)),
                at: PaperPoint(x: box.left, y: y), width: box.width)
            y += height * 1.3
        }
    }

    /// The widest text of each column with room around it; of the names no more than two fifths of the box, so that one
    /// long name does not make all others small.
    private func widths(in width: Double) -> [Double] {
        table.columns.indices.map { column in
            let texts = [table.columns[column]] + table.rows.prefix(200).map { $0[column] }
            let widest = (texts.map { painter.type.line($0, style).width }.max() ?? 0) + height * 0.9
            let head = painter.type.line(table.columns[column], style).width + height * 0.9
            return isName(column) ? max(min(widest, width * 0.4), head) : widest
        }
    }

    private func isName(_ column: Int) -> Bool { column == 0 || table.leftColumns.contains(column) }

    /// Names stand left, numbers right.
    private func drawRow(_ row: [String], _ widths: [Double], top: Double, left: Double, isHead: Bool) {
        var x = left
        var style = style
        if isHead { style.weight = .bold }
        for (column, text) in row.enumerated() {
            let place = PaperPoint(
                x: isName(column) ? x + height * 0.3 : x + widths[column] - height * 0.3,
                y: top + rowHeight / 2)
            let line = cell(text, style, width: widths[column] - height * 0.5)
            // A name too long for its column stands whole in the index.
            painter.write(
                line, at: place, anchor: isName(column) ? .left : .right,
                mayBeShort: isName(column) && !isHead)
            x += widths[column]
        }
    }

    /// A little smaller where it is too long, and then shortened.
    private func cell(_ text: String, _ style: TextStyle, width: Double) -> TextLine {
        let whole = painter.type.line(text, style)
        guard whole.width > width else { return whole }
        var smaller = style
        smaller.height = max(
            style.height * width / whole.width, min(style.height, max(style.height * 0.7, type.floor)))
        return painter.type.line(text, smaller, fitting: width + 1e-6)
    }
}

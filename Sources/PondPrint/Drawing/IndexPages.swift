import PondDrawing
import PondModel

/// The pages behind the sheet: where every name is found, and the statistics whole.
package struct IndexPages {
    private let drawing: SheetDrawing
    private let paper: PaperSize
    private let height: Double
    private let columns: [PaperBox]
    private let top: Double

    /// A3 lying, to be hung beside the sheet or kept in a drawer.
    package static let paper = PaperSize(widthMillimetres: 420, heightMillimetres: 297)

    package init(_ drawing: SheetDrawing) {
        self.drawing = drawing
        paper = Self.paper
        height = 2.6
        top = 30
        let count = 8
        let width = (paper.widthMillimetres - 30) / Double(count)
        let (top, bottom) = (top, paper.heightMillimetres - 15)
        columns = (0..<count).map {
            PaperBox(
                left: 15 + width * Double($0), top: top, right: 15 + width * Double($0 + 1) - 4,
                bottom: bottom)
        }
    }

    /// Draws all pages; `begin` is called before each. Gives how many there are.
    package func draw(firstPage: Int, begin: (PaperSize) -> Void) -> Int {
        var page = firstPage
        var (column, y) = (columns.count, top)
        var group: String?
        let row = height * 1.35
        func advance(_ rows: Double) {
            if column < columns.count, y + row * rows <= columns[column].bottom { return }
            (column, y) = (column + 1, top)
            guard column >= columns.count else { return }
            begin(paper)
            beginPage(page)
            (page, column) = (page + 1, 0)
        }
        for entry in drawing.plan.index {
            if entry.group != group {
                advance(3)
                y += group == nil || y == top ? 0 : row * 0.6
                write(entry.group, columns[column], y, isHead: true)
                y += row * 1.2
                group = entry.group
            }
            advance(1)
            write(entry.name, columns[column], y, cell: entry.cell)
            y += row
        }
        return page - firstPage + drawTable(firstPage: page, begin: begin)
    }

    /// The statistics with every row; on pages of their own where the sheet has no room for all.
    private func drawTable(firstPage: Int, begin: (PaperSize) -> Void) -> Int {
        var table = drawing.sheet.table
        guard table.rows.count > drawing.tableRowsShown else { return 0 }
        var page = firstPage
        let type = TypeScale(paper)
        let box = PaperBox(
            left: 15, top: top, right: paper.widthMillimetres - 15, bottom: paper.heightMillimetres - 15)
        while !table.rows.isEmpty {
            begin(paper)
            beginPage(page)
            page += 1
            var ink = TableInk(painter: drawing.painter, table: table, type: type)
            let drawn = ink.draw(in: box, more: drawing.words("其余 # 行见下页", "# more rows overleaf"))
            guard drawn > 0 else { break }
            table.rows.removeFirst(drawn)
        }
        return page - firstPage
    }

    private func beginPage(_ page: Int) {
        drawing.painter.begin(page: page, paper: paper)
        let facts = drawing.sheet.facts
        let title = drawing.words("索引", "Index")
        drawing.painter.write(
            "\(title) · \(drawing.sheet.map.title.text(in: drawing.sheet.language)) · \(facts.areaName)",
            TextStyle(height: 7, weight: .bold), at: PaperPoint(x: 15, y: 12), width: 250)
        drawing.painter.write(
            drawing.words("图号 ", "Sheet ") + facts.sheetID, TextStyle(height: 4),
            at: PaperPoint(x: paper.widthMillimetres - 15, y: 14), anchor: .topRight)
    }

    private func write(
        _ text: String, _ column: PaperBox, _ y: Double, isHead: Bool = false, cell: String = ""
    ) {
        let style = TextStyle(height: isHead ? height * 1.1 : height, weight: isHead ? .bold : .regular)
        let painter = drawing.painter
        let cellLine = painter.type.line(cell, style)
        // A long name is set smaller rather than cut: what is dropped on the map must stand here whole.
        var line = painter.type.line(text, style)
        let room = column.width - cellLine.width - 2
        if line.width > room {
            var smaller = style
            smaller.height *= room / line.width
            line = painter.type.line(text, smaller)
        }
        painter.write(line, at: PaperPoint(x: column.left, y: y), isIndex: true)
        painter.write(cellLine, at: PaperPoint(x: column.right, y: y), anchor: .topRight, isIndex: true)
    }
}

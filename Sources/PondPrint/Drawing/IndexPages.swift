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
        var place = Place(page: firstPage, column: columns.count, y: top)
        let index = drawing.plan.index
        var paragraphs = Dictionary(
            index.ponds.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
        for (group, entries) in InGroups.of(index.entries, by: \.group) {
            drawHead(group, &place, begin)
            for entry in entries {
                advance(&place, rows: 1, begin)
                write(entry.name, columns[place.column], place.y, cell: entry.cell, group: group)
                place.y += row
            }
            paragraphs.removeValue(forKey: group).map { draw($0, &place, begin) }
        }
        for paragraph in index.ponds where paragraphs[paragraph.group] != nil {
            drawHead(paragraph.group, &place, begin)
            draw(paragraph, &place, begin)
        }
        for (table, shown) in [
            (drawing.sheet.table, drawing.tableRowsShown), (drawing.sheet.people, drawing.peopleRowsShown),
        ] where table.rows.count > shown {
            place.page += draw(table, firstPage: place.page, begin: begin)
        }
        return place.page - firstPage
    }

    private func draw(_ paragraph: IndexParagraph, _ place: inout Place, _ begin: (PaperSize) -> Void) {
        for line in lines(of: paragraph.words) {
            advance(&place, rows: 1, begin)
            write(line, columns[place.column], place.y, group: paragraph.group)
            place.y += row
        }
    }

    /// Where the next line goes.
    private struct Place {
        var page: Int
        var column: Int
        var y: Double
    }

    private var row: Double { height * 1.35 }

    /// To the next column or page where so many rows have no room in this one.
    private func advance(_ place: inout Place, rows: Double, _ begin: (PaperSize) -> Void) {
        if place.column < columns.count, place.y + row * rows <= columns[place.column].bottom { return }
        (place.column, place.y) = (place.column + 1, top)
        guard place.column >= columns.count else { return }
        begin(paper)
        beginPage(place.page)
        (place.page, place.column) = (place.page + 1, 0)
    }

    private func drawHead(_ group: String, _ place: inout Place, _ begin: (PaperSize) -> Void) {
        advance(&place, rows: 3, begin)
        if place.y > top { place.y += row * 0.6 }
        write(group, columns[place.column], place.y, isHead: true)
        place.y += row * 1.2
    }

    /// The words in lines as wide as a column; a word alone may be wider.
    private func lines(of words: [String]) -> [String] {
        let type = drawing.painter.type
        let style = TextStyle(height: height)
        let blank = type.line(" ", style).width
        var lines: [String] = []
        var room = 0.0
        for word in words {
            let width = type.line(word, style).width
            if let last = lines.last, blank + width <= room {
                lines[lines.count - 1] = last + " " + word
                room -= blank + width
            } else {
                lines.append(word)
                room = (columns.first?.width ?? 0) - width
            }
        }
        return lines
    }

    /// Statistics with every row, on pages of their own where the sheet has no room for all. Gives how many.
    private func draw(_ whole: SheetTable, firstPage: Int, begin: (PaperSize) -> Void) -> Int {
        var table = whole
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
        _ text: String, _ column: PaperBox, _ y: Double, isHead: Bool = false, cell: String = "",
        group: String = ""
    ) {
        let style = TextStyle(height: isHead ? height * 1.1 : height, weight: isHead ? .bold : .regular)
        let painter = drawing.painter
        let cellLine = painter.type.line(cell, style)
        // A long name is set smaller rather than cut: what is dropped on the map must stand here whole.
        var line = painter.type.line(text, style)
        let room = column.width - (cell.isEmpty ? 0 : cellLine.width + 2)
        if line.width > room {
            var smaller = style
            smaller.height *= room / line.width
            line = painter.type.line(text, smaller)
        }
        painter.write(line, at: PaperPoint(x: column.left, y: y), isIndex: true, group: group)
        guard !cell.isEmpty else { return }
        painter.write(cellLine, at: PaperPoint(x: column.right, y: y), anchor: .topRight, isIndex: true)
    }
}

import PondDrawing
import PondModel

/// Title, edition and north arrow.
extension SheetDrawing {
    func drawHeader() {
        let header = layout.header
        let words = headerWords
        let plan = HeaderPlan.best(
            words, type, painter.type, width: header.width, paperHeight: layout.paper.heightMillimetres,
            most: header.height)
        let top = PaperBox(
            left: header.left, top: header.top, width: header.width,
            height: plan.isRestBeside ? header.height : min(plan.titleHeight, header.height))
        let below = PaperBox(left: header.left, top: top.bottom, right: header.right, bottom: header.bottom)
        let used = write(plan.title, words.title, in: top)
        drawMark(words.mark, in: plan.isMarkBesideTitle ? top : below)
        let rest =
            plan.isRestBeside
            ? PaperBox(
                left: used.right + 14 * type.unit, top: top.top, right: top.right, bottom: top.bottom) : below
        writeRest(plan, words, in: rest)
        canvas.line(
            from: PaperPoint(x: header.left, y: header.bottom + 3 * type.unit),
            to: PaperPoint(x: header.right, y: header.bottom + 3 * type.unit),
            Pen(.grey(0.1), width: 1.2 * type.unit))
    }

    private var headerWords: HeaderWords {
        HeaderWords(
            sheet.map, sheet.edition, sheet.language, sheet.facts, scale: plan.window.scale.text)
    }

    /// Lines one below the other from the left edge of the box; gives what they cover, which holds all of `whole`.
    private func write(_ rows: [HeaderPlan.Row], _ whole: String, in box: PaperBox) -> PaperBox {
        let step = box.height / Double(rows.count)
        let boxes = rows.enumerated().map { number, row in
            painter.write(
                row.text, TextStyle(height: row.height, weight: .bold),
                at: PaperPoint(x: box.left, y: box.top + step * (Double(number) + 0.5)), anchor: .left)
        }
        let all = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
        painter.note(heading: whole, in: all)
        return all
    }

    private func writeRest(_ plan: HeaderPlan, _ words: HeaderWords, in box: PaperBox) {
        let share = plan.rest.count == 1 ? [0.5] : plan.isRestBeside ? [0.28, 0.74] : [0.26, 0.76]
        let boxes = zip(plan.rest, share).map { row, down in
            painter.write(
                row.text, TextStyle(height: row.height, weight: .bold, ink: .grey(0.2)),
                at: PaperPoint(x: box.left, y: box.top + box.height * down), anchor: .left)
        }
        painter.note(heading: words.owner, in: boxes[0])
        painter.note(heading: words.area, in: boxes[boxes.count - 1])
    }

    // MARK: - Edition and north

    /// Framed in red inside the company, in green for everybody, with the arrow to its right.
    private func drawMark(_ text: String, in row: PaperBox) {
        let isInternal = sheet.edition == .internal
        let ink = Ink(
            isInternal
                ? Colour(red: 0xC0, green: 0x1C, blue: 0x1C) : Colour(red: 0x1A, green: 0x6E, blue: 0x3C))
        let height = min(type.subtitle * 1.1, row.height * 0.5)
        let line = painter.type.line(text, TextStyle(height: height, weight: .bold, ink: ink))
        let arrow = drawNorthArrow(in: row)
        let right = arrow.left - 10 * type.unit
        let box = PaperBox(
            left: right - line.width - type.subtitle, top: row.centre.y - height * 0.87,
            width: line.width + type.subtitle, height: height * 1.74)
        canvas.stroke(PaperPath(box), Pen(ink, width: 1.4 * type.unit))
        painter.write(line, at: box.centre, anchor: .centre)
    }

    /// North is up: the projection's own north at the middle of the map.
    private func drawNorthArrow(in row: PaperBox) -> PaperBox {
        let height = min(row.height * 0.94, type.title * 1.27)
        let width = min(HeaderPlan.arrowWidth(type), height / 2)
        let box = PaperBox(left: row.right - width, top: row.top, width: width, height: height)
        let top = box.top + box.height * 0.3
        let middle = PaperPoint(x: box.centre.x, y: box.bottom - box.height * 0.17)
        let tip = PaperPoint(x: box.centre.x, y: top)
        let left = [tip, PaperPoint(x: box.left, y: box.bottom), middle]
        let right = [tip, PaperPoint(x: box.right, y: box.bottom), middle]
        let pen = Pen(.grey(0.1), width: 0.7 * type.unit)
        canvas.draw(PaperPath(rings: [left]), fill: .grey(0.15), pen)
        canvas.draw(PaperPath(rings: [right]), fill: .white, pen)
        painter.write(
            words("北", "N"), TextStyle(height: max(box.height * 0.25, type.floor), weight: .bold),
            at: PaperPoint(x: box.centre.x, y: box.top), anchor: .top)
        return box
    }
}

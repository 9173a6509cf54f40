import PondDrawing
import PondModel

/// Title, edition and north arrow.
extension SheetDrawing {
    func drawHeader() {
        let header = layout.header
        let arrow = drawNorthArrow(right: header.right)
        let mark = drawEditionMark(right: arrow.left - 10 * type.unit)
        let title = painter.write(
            titleText, TextStyle(height: type.title, weight: .bold),
            at: PaperPoint(x: header.left, y: header.centre.y), anchor: .left,
            width: (mark.left - header.left) * 0.72)
        let rest = mark.left - title.right - 24 * type.unit
        let style = TextStyle(height: type.subtitle, weight: .bold, ink: .grey(0.2))
        let left = title.right + 14 * type.unit
        for (line, down) in [(ownerText, 0.28), (areaText, 0.74)] {
            painter.write(
                line, style, at: PaperPoint(x: left, y: header.top + header.height * down), anchor: .left,
                width: rest)
        }
        canvas.line(
            from: PaperPoint(x: header.left, y: header.bottom + 3 * type.unit),
            to: PaperPoint(x: header.right, y: header.bottom + 3 * type.unit),
            Pen(.grey(0.1), width: 1.2 * type.unit))
    }

    private var titleText: String {
        let map = sheet.map.title.text(in: sheet.language)
        return [map.prefix(1).uppercased() + map.dropFirst(), sheet.facts.year.map(String.init)].compactMap {
            $0
        }
        .joined(separator: " ")
    }

    private var ownerText: String {
        [sheet.facts.branchName, sheet.facts.campName].compactMap { $0 }.joined(separator: " · ")
    }

    private var areaText: String { "\(sheet.facts.areaName)  \(plan.window.scale.text)" }

    /// Framed in red inside the company, in green for everybody.
    private func drawEditionMark(right: Double) -> PaperBox {
        let isInternal = sheet.edition == .internal
        let ink = Ink(
            isInternal
                ? Colour(red: 0xC0, green: 0x1C, blue: 0x1C) : Colour(red: 0x1A, green: 0x6E, blue: 0x3C))
        let text = isInternal ? words("内部资料", "INTERNAL") : words("对外版", "PUBLIC")
        let line = painter.type.line(text, TextStyle(height: type.subtitle * 1.1, weight: .bold, ink: ink))
        let box = PaperBox(
            left: right - line.width - type.subtitle, top: layout.header.centre.y - type.subtitle * 0.95,
            width: line.width + type.subtitle, height: type.subtitle * 1.9)
        canvas.stroke(PaperPath(box), Pen(ink, width: 1.4 * type.unit))
        painter.write(line, at: box.centre, anchor: .centre)
        return box
    }

    /// North is up: the projection's own north at the middle of the map.
    private func drawNorthArrow(right: Double) -> PaperBox {
        let header = layout.header
        let width = header.height * 0.42
        let box = PaperBox(
            left: right - width, top: header.top, width: width, height: header.height * 0.94)
        let top = box.top + box.height * 0.3
        let middle = PaperPoint(x: box.centre.x, y: box.bottom - box.height * 0.17)
        let tip = PaperPoint(x: box.centre.x, y: top)
        let left = [tip, PaperPoint(x: box.left, y: box.bottom), middle]
        let right = [tip, PaperPoint(x: box.right, y: box.bottom), middle]
        let pen = Pen(.grey(0.1), width: 0.7 * type.unit)
        canvas.draw(PaperPath(rings: [left]), fill: .grey(0.15), pen)
        canvas.draw(PaperPath(rings: [right]), fill: .white, pen)
        painter.write(
            words("北", "N"), TextStyle(height: box.height * 0.25, weight: .bold),
            at: PaperPoint(x: box.centre.x, y: box.top), anchor: .top)
        return box
    }
}

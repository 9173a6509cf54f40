import PondDrawing

/// Dense places larger, in empty corners of the map.
extension SheetDrawing {
    func drawInsets() {
        for inset in plan.insets {
            drawSource(of: inset)
            canvas.draw(PaperPath(inset.box), fill: .white, Pen(.grey(0.1), width: 0.8 * type.unit))
            canvas.clipped(to: PaperPath(inset.box)) {
                // Those beneath the title or cut by the frame are on the map itself in their block.
                let plate = inset.box.top + type.label * 2.1
                for (index, shape) in inset.ponds {
                    let disc = PaperBox(centre: shape.inner, width: 2 * shape.reach, height: 2 * shape.reach)
                    drawPond(
                        sheet.ponds[index], shape,
                        isNoted: inset.box.contains(disc) && disc.top > plate)
                }
                drawPlaced(inset.labels)
            }
            canvas.stroke(PaperPath(inset.box), Pen(.grey(0.1), width: 0.8 * type.unit))
            drawTitle(of: inset)
        }
    }

    /// What the inset shows, framed on the map, with its letter.
    private func drawSource(of inset: SheetInset) {
        canvas.stroke(PaperPath(inset.source), Pen(.grey(0.1), width: 0.6 * type.unit))
        painter.write(
            inset.name,
            TextStyle(height: type.label * 1.3, weight: .bold, halo: .init(width: type.label * 0.14)),
            at: PaperPoint(x: inset.source.left - type.label * 0.3, y: inset.source.top), anchor: .topRight)
    }

    private func drawTitle(of inset: SheetInset) {
        let villages = Set(inset.ponds.map { sheet.ponds[$0.index].village }).sorted()
        let text = "\(inset.name)  \(villages.first ?? "")  \(inset.scale.text)"
        let style = TextStyle(height: type.label * 1.3, weight: .bold)
        let line = painter.type.line(text, style, fitting: inset.box.width - 2 * type.label)
        let plate = PaperBox(
            left: inset.box.left, top: inset.box.top, width: line.width + type.label * 1.2,
            height: type.label * 2.1)
        canvas.draw(PaperPath(plate), fill: .white, Pen(.grey(0.1), width: 0.4 * type.unit))
        painter.write(
            line, at: PaperPoint(x: plate.left + type.label * 0.6, y: plate.centre.y), anchor: .left)
    }

    /// Numbers without room are in the index by their blocks and need no word here.
    private func drawPlaced(_ labels: [SheetLabel]) { draw(labels.filter { $0.box != nil }) }
}

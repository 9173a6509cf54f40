import PondDrawing

/// Dense places larger, in empty corners of the map.
extension SheetDrawing {
    func drawInsets() {
        for (number, inset) in plan.insets.enumerated() {
            canvas.draw(
                PaperPath(inset.box), fill: .white, Pen(.grey(0.1), width: SheetInset.frameWidth(type)))
            canvas.clipped(to: PaperPath(inset.box)) {
                if sheet.map == .battle {
                    drawWater(inset.ponds.map { ($0.index, $0.shape) }, spots.insets[number], isTold: false)
                } else {
                    for (pond, spot) in zip(inset.ponds, spots.insets[number]) {
                        // What the frame cuts is on the map itself in its block.
                        drawPond(sheet.ponds[pond.index], pond.shape, spot, isTold: false)
                    }
                }
                drawLeaders(inset.symbols)
                drawSymbols(inset.symbols)
                drawPlaceDots(inset.dots)
                draw(inset.labels)
            }
            canvas.stroke(PaperPath(inset.box), Pen(.grey(0.1), width: SheetInset.frameWidth(type)))
            drawTitle(of: inset)
        }
    }

    /// What the insets show, framed on the map beneath the names.
    func drawSources() {
        for inset in plan.insets { drawSource(of: inset) }
    }

    /// With its letter.
    private func drawSource(of inset: SheetInset) {
        canvas.stroke(PaperPath(inset.source), Pen(.grey(0.1), width: 0.6 * type.unit))
        painter.write(
            inset.name,
            TextStyle(height: type.label * 1.3, weight: .bold, halo: .init(width: type.label * 0.14)),
            at: inset.letterBox(layout).centre, anchor: .centre)
    }

    private func drawTitle(of inset: SheetInset) {
        let line = inset.titleLine(sheet, type, painter.type)
        let plate = inset.plate(line, type)
        canvas.draw(PaperPath(plate), fill: .white, Pen(.grey(0.1), width: 0.4 * type.unit))
        painter.write(
            line, at: PaperPoint(x: plate.left + type.label * 0.6, y: plate.centre.y), anchor: .left)
    }
}

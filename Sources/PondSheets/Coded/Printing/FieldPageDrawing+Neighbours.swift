import PondDrawing

/// What tells a page's place among the others.
extension FieldPageDrawing {
    /// Where the land of a neighbouring page begins, and which page it is, along the frame.
    func drawNeighbours() {
        for other in sheet.pages where other.ordinal != page.ordinal {
            guard page.land.intersects(other.land) else { continue }
            let east = other.centreEast - page.centreEast
            let north = other.centreNorth - page.centreNorth
            if north == 0 { drawSide(of: other, isRight: east > 0) }
            if east == 0 { drawEdge(of: other, isBelow: north < 0) }
        }
    }

    private var frame: PaperBox { layout.frame }

    private func drawSide(of other: FieldPage, isRight: Bool) {
        let edge = isRight ? other.land.west : other.land.east
        let x = page.paperPoint(of: .init(x: edge, y: 0)).x
        canvas.line(
            from: PaperPoint(x: x, y: frame.top), to: PaperPoint(x: x, y: frame.bottom), FieldPens.overlap)
        let place = PaperPoint(
            x: isRight ? frame.right - 2.5 : frame.left + 2.5, y: frame.top + frame.height / 4)
        let line = canvas.typesetter.line("接第 \(other.ordinal) 页", Self.style)
        canvas.draw(line, at: place, anchor: .centre, turnedDegrees: isRight ? 90 : -90)
    }

    private func drawEdge(of other: FieldPage, isBelow: Bool) {
        let edge = isBelow ? other.land.north : other.land.south
        let y = page.paperPoint(of: .init(x: 0, y: edge)).y
        canvas.line(
            from: PaperPoint(x: frame.left, y: y), to: PaperPoint(x: frame.right, y: y), FieldPens.overlap)
        let place = PaperPoint(
            x: frame.left + frame.width / 4, y: isBelow ? frame.bottom - 2.5 : frame.top + 2.5)
        canvas.draw("接第 \(other.ordinal) 页", Self.style, at: place, anchor: .centre)
    }

    private static let style = TextStyle(height: 3, weight: .bold, halo: .init(width: 0.8))
}

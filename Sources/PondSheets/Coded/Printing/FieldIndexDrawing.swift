import PondDrawing
import PondGeodesy

/// Draws the page that shows where the other pages lie.
struct FieldIndexDrawing {
    private let sheet: FieldSheet
    private let canvas: Canvas
    private let first: FieldPage
    private let box: PaperBox
    private let land: GroundBox
    private let millimetresPerMetre: Double

    init(_ sheet: FieldSheet, on canvas: Canvas) {
        self.sheet = sheet
        self.canvas = canvas
        first = sheet.pages[0]
        box = PaperBox(first.paper.size).inset(by: 15)
        let corners = sheet.pages.flatMap { page in
            [
                Coordinate(x: page.land.west, y: page.land.south),
                Coordinate(x: page.land.east, y: page.land.north),
            ]
        }
        guard let land = GroundBox(around: corners) else { preconditionFailure("a sheet has a page") }
        self.land = land
        millimetresPerMetre = min(
            box.width / (land.east - land.west), (box.height - 25) / (land.north - land.south))
    }

    func draw() {
        canvas.draw(sheet.title, FieldPens.title, at: PaperPoint(x: box.left, y: box.top))
        let words = "分页索引  \(first.sheet) 共 \(first.pageCount) 页  1:\(first.scale)  \(first.paper.name)"
        canvas.draw(words, FieldPens.text, at: PaperPoint(x: box.left, y: box.top + 8))
        canvas.draw(
            "相邻页重叠 20 毫米。内部示意图，非测绘成果", FieldPens.text, at: PaperPoint(x: box.left, y: box.top + 12.5))
        for village in sheet.villages { drawOutline(village.rings, FieldPens.village) }
        for pond in sheet.ponds { drawOutline(pond.rings, Pen(.grey(0.6), width: 0.1)) }
        for page in sheet.pages { draw(page) }
        for village in sheet.villages where land.contains(village.place) {
            canvas.draw(
                village.name, TextStyle(height: 3, ink: .grey(0.3), halo: .init(width: 0.5)),
                at: point(village.place), anchor: .centre)
        }
    }

    private func point(_ place: Coordinate) -> PaperPoint {
        PaperPoint(
            x: box.left + (place.x - land.west) * millimetresPerMetre,
            y: box.top + 25 + (land.north - place.y) * millimetresPerMetre)
    }

    private func drawOutline(_ rings: [[Coordinate]], _ pen: Pen) {
        guard !rings.isEmpty else { return }
        let frame = PaperBox(
            left: box.left, top: box.top + 25, right: box.right, bottom: box.bottom)
        canvas.clipped(to: PaperPath(frame)) {
            canvas.stroke(PaperPath(rings: rings.map { $0.map(point) }), pen)
        }
    }

    private func draw(_ page: FieldPage) {
        let corner = point(Coordinate(x: page.land.west, y: page.land.north))
        let size = ((page.land.east - page.land.west), (page.land.north - page.land.south))
        let frame = PaperBox(
            left: corner.x, top: corner.y, width: size.0 * millimetresPerMetre,
            height: size.1 * millimetresPerMetre)
        canvas.stroke(PaperPath(frame), Pen(.black, width: 0.3))
        let number = TextStyle(
            height: min(8, frame.height * 0.25), weight: .bold, halo: .init(width: 0.8))
        let place = PaperPoint(x: frame.centre.x, y: frame.centre.y)
        canvas.draw("\(page.ordinal)", number, at: place, anchor: .centre)
    }
}

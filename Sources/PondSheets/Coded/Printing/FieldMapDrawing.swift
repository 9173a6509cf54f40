import PondDrawing
import PondGeodesy

/// Draws the map within a page's frame.
struct FieldMapDrawing {
    private let page: FieldPage
    private let sheet: FieldSheet
    private let canvas: Canvas
    private let land: GroundBox

    init(_ page: FieldPage, of sheet: FieldSheet, on canvas: Canvas) {
        self.page = page
        self.sheet = sheet
        self.canvas = canvas
        land = page.land
    }

    func draw() {
        drawGrid()
        for village in sheet.villages { drawOutline(village) }
        let ponds = sheet.ponds.filter(isSeen)
        for pond in ponds { drawOutline(pond) }
        for village in sheet.villages where land.contains(village.place) { drawName(village) }
        for pond in ponds where land.contains(pond.place) { drawCode(pond) }
    }

    // MARK: - Grid

    /// Metres from line to line: the roundest that gives 25 to 50 mm on paper, or near to it.
    static func gridMetres(scale: Int) -> Int {
        let rounds = [1, 2, 5].flatMap { digit in [1, 10, 100, 1000, 10_000].map { digit * $0 } }
        let wanted = 35 * Double(scale) / 1000
        return rounds.min { abs(Double($0) / wanted - 1) < abs(Double($1) / wanted - 1) } ?? 100
    }

    private func drawGrid() {
        let step = Double(Self.gridMetres(scale: page.scale))
        let frame = page.layout.frame
        for east in stride(from: (land.west / step).rounded(.up) * step, through: land.east, by: step) {
            let x = point(Coordinate(x: east, y: 0)).x
            canvas.line(
                from: PaperPoint(x: x, y: frame.top), to: PaperPoint(x: x, y: frame.bottom), FieldPens.grid)
        }
        for north in stride(from: (land.south / step).rounded(.up) * step, through: land.north, by: step) {
            let y = point(Coordinate(x: 0, y: north)).y
            canvas.line(
                from: PaperPoint(x: frame.left, y: y), to: PaperPoint(x: frame.right, y: y), FieldPens.grid)
        }
    }

    // MARK: - Ponds and villages

    private func point(_ place: Coordinate) -> PaperPoint { page.paperPoint(of: place) }

    private func isSeen(_ pond: FieldSheet.Pond) -> Bool {
        let around = GroundBox(around: pond.rings.joined().isEmpty ? [pond.place] : pond.rings.flatMap { $0 })
        return around.map(land.intersects) ?? false
    }

    private func drawOutline(_ pond: FieldSheet.Pond) {
        guard pond.rings.isEmpty else {
            return canvas.stroke(PaperPath(rings: pond.rings.map { $0.map(point) }), FieldPens.pond)
        }
        let middle = point(pond.place)
        let arm = 1.2
        canvas.line(
            from: PaperPoint(x: middle.x - arm, y: middle.y), to: PaperPoint(x: middle.x + arm, y: middle.y),
            FieldPens.pond)
        canvas.line(
            from: PaperPoint(x: middle.x, y: middle.y - arm), to: PaperPoint(x: middle.x, y: middle.y + arm),
            FieldPens.pond)
    }

    private func drawOutline(_ village: FieldSheet.Village) {
        guard !village.rings.isEmpty else { return }
        canvas.stroke(PaperPath(rings: village.rings.map { $0.map(point) }), FieldPens.village)
    }

    private func drawName(_ village: FieldSheet.Village) {
        canvas.draw(village.name, FieldPens.villageName, at: point(village.place), anchor: .centre)
    }

    /// The place moved inwards until a label of that half size is whole.
    private func whole(within half: (Double, Double), _ place: PaperPoint) -> PaperPoint {
        let room = page.layout.frame.inset(by: 0.8)
        return PaperPoint(
            x: min(max(place.x, room.left + half.0), room.right - half.0),
            y: min(max(place.y, room.top + half.1), room.bottom - half.1))
    }

    /// The code within the pond, as large as fits from 1.4 to 2.6 mm, upright in a narrow pond.
    private func drawCode(_ pond: FieldSheet.Pond) {
        guard !pond.code.isEmpty else { return }
        guard let box = PaperBox(around: pond.rings.joined().map(point)) else {
            let beside = PaperPoint(x: point(pond.place).x + 1.8, y: point(pond.place).y)
            canvas.draw(pond.code, FieldPens.code(height: 2.2), at: beside, anchor: .left)
            return
        }
        let single = canvas.typesetter.line(pond.code, FieldPens.code(height: 1)).width
        let isUpright = box.height > box.width && single * 2.6 > box.width * 0.9
        let room = isUpright ? (box.height, box.width) : (box.width, box.height)
        let height = min(2.6, max(1.4, min(room.0 * 0.9 / single, room.1 * 0.6)))
        let line = canvas.typesetter.line(pond.code, FieldPens.code(height: height))
        let half = isUpright ? (line.height / 2, line.width / 2) : (line.width / 2, line.height / 2)
        canvas.draw(
            line, at: whole(within: half, point(pond.place)), anchor: .centre,
            turnedDegrees: isUpright ? -90 : 0)
    }
}

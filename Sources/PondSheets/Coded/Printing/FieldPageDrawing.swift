import Foundation
import PondDrawing

/// Draws one page of a field sheet.
struct FieldPageDrawing {
    let page: FieldPage
    let sheet: FieldSheet
    let canvas: Canvas
    let layout: FieldPageLayout

    init(_ page: FieldPage, of sheet: FieldSheet, on canvas: Canvas) {
        self.page = page
        self.sheet = sheet
        self.canvas = canvas
        layout = page.layout
    }

    func draw() throws {
        canvas.clipped(to: PaperPath(layout.frame)) { FieldMapDrawing(page, of: sheet, on: canvas).draw() }
        canvas.stroke(PaperPath(layout.frame), FieldPens.frame)
        drawNeighbours()
        drawTitles()
        drawLegend()
        drawNotes()
        for (box, cells) in zip(layout.tags, page.code.tagCells) { canvas.fill(cells, in: box) }
        canvas.fill(try QRCode.matrix(of: page.text), in: layout.qrCode)
    }

    // MARK: - Around the map

    private func drawTitles() {
        let strips = layout.titleStrips
        let (left, right) = (strips[0], strips[1])
        let title = canvas.typesetter.line(sheet.title, FieldPens.title, fitting: left.width)
        canvas.draw(title, at: PaperPoint(x: left.left, y: left.top + 1))
        put(
            ["现场核对图  \(page.sheet) 第 \(page.ordinal) 页，共 \(page.pageCount) 页", sheet.branch], in: left,
            from: 8)
        let day = sheet.date.formatted(.iso8601.year().month().day())
        put(
            [
                "1:\(page.scale)  方格 \(gridMetres) 米  北在上", "数据版本 \(page.dataVersion)  打印 \(day)",
                "内部示意图，非测绘成果", "八个方块码请勿涂写、遮挡",
            ], in: right, from: 1)
    }

    private func put(_ lines: [String], in box: PaperBox, from top: Double) {
        for (index, text) in lines.enumerated() {
            let line = canvas.typesetter.line(text, FieldPens.text, fitting: box.width)
            canvas.draw(line, at: PaperPoint(x: box.left, y: box.top + top + Double(index) * 3.7))
        }
    }

    private func drawLegend() {
        let box = layout.legendPanel
        canvas.draw("笔色", FieldPens.small, at: PaperPoint(x: box.left, y: box.top))
        for (index, (colour, meaning)) in FieldPens.meanings.enumerated() {
            let y = box.top + 4.8 + Double(index) * 3.9
            let ring = PaperPoint(x: box.left + 2, y: y)
            canvas.stroke(.circle(ring, radius: 1.8), Pen(.black, width: 0.2))
            canvas.draw(colour, TextStyle(height: 2.2), at: ring, anchor: .centre)
            let line = canvas.typesetter.line(meaning, FieldPens.text, fitting: box.width - 34)
            canvas.draw(line, at: PaperPoint(x: box.left + 5, y: y), anchor: .left)
        }
        drawScaleBar(right: box.right, top: box.top + 6)
        drawArrow(at: PaperPoint(x: box.right - 13, y: box.top + 19))
        canvas.draw(
            "填好后整页拍照，一页一张", FieldPens.small, at: PaperPoint(x: box.left, y: box.bottom),
            anchor: .bottomLeft)
    }

    var gridMetres: Int { FieldMapDrawing.gridMetres(scale: page.scale) }

    private func drawScaleBar(right: Double, top: Double) {
        let length = Double(gridMetres) * 1000 / Double(page.scale)
        let bar = min(length, 26)
        let share = bar < length ? 2 : 1
        let width = length / Double(share)
        let left = right - width
        for part in 0..<2 {
            let box = PaperBox(left: left + Double(part) * width / 2, top: top, width: width / 2, height: 1.4)
            canvas.draw(PaperPath(box), fill: part == 0 ? .black : nil, Pen(.black, width: 0.2))
        }
        canvas.draw("0", FieldPens.small, at: PaperPoint(x: left, y: top - 0.6), anchor: .bottomLeft)
        let end = "\(gridMetres / share) 米"
        canvas.draw(end, FieldPens.small, at: PaperPoint(x: right, y: top - 0.6), anchor: .bottomRight)
    }

    private func drawArrow(at middle: PaperPoint) {
        let tip = PaperPoint(x: middle.x, y: middle.y - 6)
        let ring = [
            tip, PaperPoint(x: middle.x + 2.6, y: middle.y + 5), PaperPoint(x: middle.x, y: middle.y + 3),
            PaperPoint(x: middle.x - 2.6, y: middle.y + 5),
        ]
        canvas.draw(PaperPath(rings: [ring]), fill: nil, Pen(.black, width: 0.3))
        canvas.fill(PaperPath(rings: [[ring[0], ring[1], ring[2]]]), .black)
        canvas.draw("北", FieldPens.text, at: PaperPoint(x: tip.x, y: tip.y - 0.6), anchor: .bottom)
    }

    private func drawNotes() {
        for box in layout.notes {
            canvas.stroke(PaperPath(box), FieldPens.notes)
            canvas.draw("备注", FieldPens.small, at: PaperPoint(x: box.left + 1, y: box.top + 1))
        }
    }
}

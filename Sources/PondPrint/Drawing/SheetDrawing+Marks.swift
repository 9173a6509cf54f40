import PondDrawing

/// What the print shop needs around and across a sheet.
extension SheetDrawing {
    /// Marks outside the trimmed sheet at its corners, beyond the bleed.
    package func drawCropMarks(around trimmed: PaperBox, bleed: Double) {
        let (near, far) = (bleed + 2, bleed + 9)
        let pen = Pen(.black, width: 0.15)
        for (x, across) in [(trimmed.left, -1.0), (trimmed.right, 1)] {
            for (y, down) in [(trimmed.top, -1.0), (trimmed.bottom, 1)] {
                canvas.line(
                    from: PaperPoint(x: x + across * near, y: y), to: PaperPoint(x: x + across * far, y: y),
                    pen)
                canvas.line(
                    from: PaperPoint(x: x, y: y + down * near), to: PaperPoint(x: x, y: y + down * far), pen)
            }
        }
    }

    /// Where eyelets go: at the corners and every half metre or so, in the middle of the white margin.
    package func drawEyelets(around trimmed: PaperBox, margin: Double) {
        let ring = trimmed.inset(by: -margin / 2)
        let across = max(Int((ring.width / 500).rounded()), 1)
        let down = max(Int((ring.height / 500).rounded()), 1)
        var places: [PaperPoint] = []
        for step in 0...across {
            let x = ring.left + ring.width * Double(step) / Double(across)
            places += [PaperPoint(x: x, y: ring.top), PaperPoint(x: x, y: ring.bottom)]
        }
        for step in 1..<max(down, 1) {
            let y = ring.top + ring.height * Double(step) / Double(down)
            places += [PaperPoint(x: ring.left, y: y), PaperPoint(x: ring.right, y: y)]
        }
        for place in places {
            canvas.stroke(.circle(place, radius: 5), Pen(.grey(0.6), width: 0.2))
            canvas.line(
                from: PaperPoint(x: place.x - 7, y: place.y), to: PaperPoint(x: place.x + 7, y: place.y),
                Pen(.grey(0.6), width: 0.2))
            canvas.line(
                from: PaperPoint(x: place.x, y: place.y - 7), to: PaperPoint(x: place.x, y: place.y + 7),
                Pen(.grey(0.6), width: 0.2))
        }
    }

    /// Draws one board of the sheet as a page of its own, with the crosses that it shares with its neighbours.
    package func draw(_ board: Board, of boards: BoardPlan, page: Int) {
        let shift = PaperPoint(x: -board.box.left, y: -board.box.top)
        painter.overlays = boards.marks.map { names(at: $0, of: boards).box }
        drawSheet(page: page, paper: board.paper, shift: shift, window: board.box)
        for mark in boards.marks where mark.boards.contains(board.name) {
            let place = mark.place + shift
            let pen = Pen(.black, width: 0.2)
            canvas.line(
                from: PaperPoint(x: place.x - 5, y: place.y), to: PaperPoint(x: place.x + 5, y: place.y), pen)
            canvas.line(
                from: PaperPoint(x: place.x, y: place.y - 5), to: PaperPoint(x: place.x, y: place.y + 5), pen)
            canvas.stroke(.circle(place, radius: 2.5), pen)
            let names = names(at: mark, of: boards)
            canvas.draw(names.line, at: names.box.moved(by: shift).corner)
        }
    }

    /// Which boards meet at a cross, as on both of them: `← 1-1 · 1-2 →`. In the overlap, beside the cross.
    private func names(at mark: RegistrationMark, of boards: BoardPlan) -> (line: TextLine, box: PaperBox) {
        let rows = Set(boards.boards.filter { mark.boards.contains($0.name) }.map(\.row))
        let names = mark.boards.joined(separator: " · ")
        let line = painter.type.line(
            rows.count == 1 ? "← \(names) →" : "↑ \(names) ↓",
            TextStyle(height: 3, weight: .bold, halo: .init(width: 0.4)))
        let isUpper = mark.place.y < boards.whole.heightMillimetres / 2
        let place = PaperPoint(x: mark.place.x, y: mark.place.y + (isUpper ? 6 : -6))
        return (line, line.box(at: place, anchor: isUpper ? .top : .bottom))
    }

    /// A page that shows how the boards hang, with their names and size.
    package func drawAssembly(_ boards: BoardPlan, page: Int, paper: PaperSize) {
        painter.noteSeams()
        painter.begin(page: page, paper: paper)
        let sheet = PaperBox(paper).inset(by: 20)
        painter.write(
            words("拼装图", "How the boards hang"), TextStyle(height: 9, weight: .bold),
            at: PaperPoint(x: sheet.left, y: sheet.top))
        let size = boards.boards.first.map(\.paper.text) ?? ""
        let overlap = RoundLength.text(boards.overlap)
        painter.write(
            words(
                "每块 \(size)，相邻重叠 \(overlap) mm；从左上挂起，十字对十字。",
                "Boards of \(size), overlapping by \(overlap) mm; begin at the upper left, cross on cross."
            ),
            TextStyle(height: 4), at: PaperPoint(x: sheet.left, y: sheet.top + 15), width: sheet.width)
        let room = PaperBox(left: sheet.left, top: sheet.top + 26, right: sheet.right, bottom: sheet.bottom)
        let scale = min(
            room.width / boards.whole.widthMillimetres, room.height / boards.whole.heightMillimetres)
        for board in boards.boards {
            let box = PaperBox(
                left: room.left + board.box.left * scale, top: room.top + board.box.top * scale,
                width: board.box.width * scale, height: board.box.height * scale)
            canvas.draw(
                PaperPath(box), fill: Ink(Ink.grey(0.5).colour, opacity: 0.12), Pen(.grey(0.2), width: 0.4))
            painter.write(
                board.name, TextStyle(height: min(box.height * 0.3, 14), weight: .bold), at: box.centre,
                anchor: .centre)
        }
    }
}

extension PaperBox {
    fileprivate var corner: PaperPoint { PaperPoint(x: left, y: top) }
}

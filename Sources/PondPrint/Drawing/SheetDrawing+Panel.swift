import PondDrawing
import PondModel

/// The panel: legend, statistics, overview, code.
extension SheetDrawing {
    func drawPanel() {
        let (panel, gap) = (layout.panel, 10 * type.unit)
        if layout.isPanelBeside {
            let columns = sheet.map == .battle ? 2 : 3
            let legend = min(legendHeight(columns: columns), panel.height * 0.5)
            let overview = min(panel.width * 0.52, panel.height * 0.26)
            let parts = stack(panel, heights: [legend, nil, overview], gap: gap)
            drawLegend(in: parts[0], columns: columns)
            drawTables(in: parts[1], gap: gap)
            drawOverview(
                in: PaperBox(left: parts[2].left, top: parts[2].top, width: overview, height: overview))
            drawCode(
                in: PaperBox(
                    left: parts[2].left + overview + gap, top: parts[2].top, right: parts[2].right,
                    bottom: parts[2].bottom))
        } else {
            let columns = split(panel, shares: [0.34, 0.42, 0.24], gap: gap)
            drawLegend(in: columns[0], columns: 2)
            drawTables(in: columns[1], gap: gap)
            let side = min(columns[2].width, (panel.height - gap) * 0.55)
            drawOverview(
                in: PaperBox(left: columns[2].left, top: columns[2].top, width: side, height: side))
            drawCode(
                in: PaperBox(
                    left: columns[2].left, top: columns[2].top + side + gap, right: columns[2].right,
                    bottom: columns[2].bottom))
        }
    }

    /// Boxes one below the other; the one without a height takes the rest.
    private func stack(_ box: PaperBox, heights: [Double?], gap: Double) -> [PaperBox] {
        let given = heights.compactMap { $0 }.reduce(0, +) + gap * Double(heights.count - 1)
        var top = box.top
        return heights.map { height in
            let part = PaperBox(
                left: box.left, top: top, width: box.width, height: height ?? max(box.height - given, 0))
            top = part.bottom + gap
            return part
        }
    }

    /// Boxes side by side.
    private func split(_ box: PaperBox, shares: [Double], gap: Double) -> [PaperBox] {
        let width = box.width - gap * Double(shares.count - 1)
        var left = box.left
        return shares.map { share in
            let part = PaperBox(left: left, top: box.top, width: width * share, height: box.height)
            left = part.right + gap
            return part
        }
    }

    // MARK: - Statistics

    /// The statistics by area, and beneath them those of people, where both have room with all their rows. Of areas too
    /// many for the panel some stand above those of people; else people go to the index page.
    private func drawTables(in box: PaperBox, gap: Double) {
        let areas = room(for: sheet.table, width: box.width)
        let people = room(for: sheet.people, width: box.width)
        let isWhole = areas.least + people.least + gap <= box.height
        let isCut = areas.least > box.height && people.least < box.height * 0.6
        guard !sheet.people.rows.isEmpty, isWhole || isCut else {
            tableRowsShown = draw(sheet.table, in: box)
            return
        }
        let lower = isWhole ? share(of: box.height - gap, people, areas) : people.least
        let upper = min(box.height - gap - lower, areas.usual * 1.3)
        tableRowsShown = draw(
            sheet.table, in: PaperBox(left: box.left, top: box.top, width: box.width, height: upper))
        peopleRowsShown = draw(
            sheet.people,
            in: PaperBox(left: box.left, top: box.top + upper + gap, width: box.width, height: lower))
    }

    /// Of so much height, what goes to a table beside another: past the least of both, as much as it has use for.
    private func share(
        of height: Double, _ one: (usual: Double, least: Double), _ other: (usual: Double, least: Double)
    ) -> Double {
        let spare = height - one.least - other.least
        let (use, otherUse) = (one.usual * 1.3 - one.least, other.usual * 1.3 - other.least)
        return one.least + spare * use / max(use + otherUse, 0.001)
    }

    /// What a table takes with its heading.
    private func room(for table: SheetTable, width: Double) -> (usual: Double, least: Double) {
        guard !table.rows.isEmpty else { return (0, 0) }
        let heights = TableInk(painter: painter, table: table, type: type).heights(width: width)
        return (heights.usual + type.heading * 1.8, heights.least + type.heading * 1.8)
    }

    /// How many rows had room.
    private func draw(_ table: SheetTable, in box: PaperBox) -> Int {
        guard !table.rows.isEmpty else { return 0 }
        drawHeading(table.title, in: box)
        var ink = TableInk(painter: painter, table: table, type: type)
        let top = box.top + type.heading * 1.8
        let room = PaperBox(left: box.left, top: top, right: box.right, bottom: box.bottom)
        return ink.draw(in: room, more: words("其余 # 行见索引页", "# more rows on the index page"))
    }

    // MARK: - Code

    /// A QR code that tells which sheet of which data this is.
    private func drawCode(in box: PaperBox) {
        let facts = sheet.facts
        let side = min(box.width, box.height - type.panel * 4)
        let place = PaperBox(left: box.left, top: box.top, width: side, height: side)
        canvas.fill(plan.code, in: place)
        for (index, text) in [
            words("图号 \(facts.sheetID)", "Sheet \(facts.sheetID)"),
            words("数据第 \(facts.dataVersion) 版", "Data version \(facts.dataVersion)"),
        ].enumerated() {
            painter.write(
                text, TextStyle(height: type.panel),
                at: PaperPoint(x: box.left, y: place.bottom + type.panel * (0.4 + 1.5 * Double(index))),
                width: box.width)
        }
    }
}

extension SheetFacts {
    /// What the sheet's QR code says.
    package var code: String { "pondmap:sheet=\(sheetID);data=\(dataVersion)" }
}

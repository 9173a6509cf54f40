import PondDrawing
import PondModel

/// The legend: of what is really on the sheet, nothing else.
extension SheetDrawing {
    var legendEntries: [LegendEntry] { symbolEntries + pondEntries + lineEntries }

    private var symbolEntries: [LegendEntry] {
        var keys = Set(plan.allSymbols.map { sheet.symbols[$0.index].key })
        if sheet.map == .battle { keys.insert(.ring) }
        let symbols = sheet.legend.symbols.filter { keys.contains($0.key) }
            .map { LegendEntry.symbol($0, title: $0.title.text(in: sheet.language)) }
        return symbols + sizeEntries + ringEntries + brandEntries
    }

    /// Sizes C1 to C5 by the width of the dot, where dots of farmers are on the map.
    private var sizeEntries: [LegendEntry] {
        let dots: Set<SymbolKey> = [.ours, .target, .rival, .unknown]
        return sheet.symbols.contains { dots.contains($0.key) } ? [.sizes] : []
    }

    private var brandEntries: [LegendEntry] {
        guard !sheet.brands.isEmpty else { return [] }
        return [.heading(words("竞品牌号", "Brands"))] + sheet.brands.map { .brand($0) }
    }

    /// Rings around dots tell development A and B, inside the company only.
    private var ringEntries: [LegendEntry] {
        let rings = Set(plan.allSymbols.map { sheet.symbols[$0.index].rings })
        return [(2, SymbolKey.developmentA), (1, .developmentB)].filter { rings.contains($0.0) }.map {
            .symbol(sheet.legend[$0.1], title: sheet.legend[$0.1].title.text(in: sheet.language))
        }
    }

    private var pondEntries: [LegendEntry] {
        guard sheet.map == .aquaculture else { return plan.pondCount > 0 ? [.water] : [] }
        var entries: [LegendEntry] = []
        for waterClass in WaterClass.allCases {
            let species = sheet.species.filter { $0.waterClass == waterClass }
            guard !species.isEmpty else { continue }
            entries.append(.heading(waterClass.title.text(in: sheet.language)))
            entries += species.map { .species($0) }
        }
        if sheet.edition == .internal, !sheet.species.isEmpty {
            entries.append(.heading(words("深浅：吨料/亩·年", "Tint: t of feed per mu a year")))
            entries += sheet.legend.tints.map {
                .tint(opacity: $0.opacity, title: "≥ \(RoundLength.text($0.fromTonnesPerMu))")
            }
        }
        let states = Set(shownSingly.compactMap { sheet.ponds[$0].survey })
        entries += SurveyState.allCases.filter(states.contains).map { .survey($0) }
        return entries
    }

    /// Numbers of the ponds that are drawn one by one, on the map or in an inset.
    private var shownSingly: [Int] {
        plan.singlePonds.map(\.number) + plan.insets.flatMap { $0.ponds.map(\.index) }
    }

    private var lineEntries: [LegendEntry] {
        let kinds = Set(sheet.lines.map(\.kind))
        return BaseLine.Kind.allCases.filter(kinds.contains).map { .line($0) }
    }

    // MARK: - Drawing

    private var legendRow: Double { type.panel * 1.75 }

    private func height(of entry: LegendEntry) -> Double {
        if case .sizes = entry {
            return max(legendRow, sheet.legend[.scale1].millimetres * type.symbol * 1.12)
        }
        guard case .symbol(let symbol, _) = entry, symbol.shape != .outline else { return legendRow }
        return max(legendRow, symbol.millimetres * type.symbol * 1.12)
    }

    /// The height that the legend takes in so many columns, with its title.
    func legendHeight(columns: Int) -> Double {
        legendFlow(columns).map { $0.top + $0.height }.max().map { $0 + type.heading * 1.8 } ?? 0
    }

    /// Which column each entry stands in, and how far from its top.
    private func legendFlow(_ columns: Int) -> [(
        entry: LegendEntry, column: Int, top: Double, height: Double
    )] {
        let entries = legendEntries.map { ($0, height(of: $0)) }
        let full = entries.reduce(0) { $0 + $1.1 } / Double(columns)
        var (column, y) = (0, 0.0)
        return entries.map { entry, height in
            if y + height / 2 > full, column < columns - 1 { (column, y) = (column + 1, 0) }
            defer { y += height }
            return (entry, column, y, height)
        }
    }

    func drawLegend(in box: PaperBox, columns: Int) {
        drawHeading(words("图例", "Legend"), in: box)
        let top = box.top + type.heading * 1.8
        let width = box.width / Double(columns)
        for item in legendFlow(columns) {
            draw(
                item.entry,
                in: PaperBox(
                    left: box.left + width * Double(item.column), top: top + item.top,
                    width: width - 2 * type.unit, height: item.height))
        }
    }

    private func draw(_ entry: LegendEntry, in cell: PaperBox) {
        let room = max(19 * type.symbol, type.panel * 3)
        let middle = PaperPoint(x: cell.left + room / 2, y: cell.centre.y)
        let sample = PaperBox(centre: middle, width: room * 0.8, height: cell.height * 0.74)
        var title = ""
        switch entry {
        case .heading(let text):
            painter.write(
                text, TextStyle(height: type.panel, weight: .bold),
                at: PaperPoint(x: cell.left, y: cell.centre.y), anchor: .left, width: cell.width)
            return
        case .symbol(let symbol, let text):
            title = text
            drawSample(of: symbol, at: middle, room: room)
        case .species(let species):
            title = species.name
            drawSample(of: species, in: sample)
        case .tint(let opacity, let text):
            title = text
            // One hue serves as the sample; on the map every species has its own.
            let colour = sheet.legend.classColours[.common] ?? Ink.grey(0.5).colour
            canvas.draw(
                PaperPath(sample), fill: Ink(colour, opacity: opacity),
                Pen(.grey(0.3), width: 0.2 * type.unit))
        case .line(let kind):
            title = kind.title.text(in: sheet.language)
            let path = PaperPath(line: [
                PaperPoint(x: sample.left, y: middle.y), PaperPoint(x: sample.right, y: middle.y),
            ])
            for pen in pens(of: kind) { canvas.stroke(path, pen) }
        case .water:
            title = words("塘口水面", "Water of ponds")
            canvas.draw(
                PaperPath(sample), fill: Self.water.fill, Pen(Self.water.edge, width: 0.3 * type.unit))
        case .survey(let state):
            title = state.title(round: sheet.roundName).text(in: sheet.language)
            canvas.draw(
                PaperPath(sample), fill: .grey(0.93),
                Pen(.grey(0.25), width: 0.28 * max(type.unit, 0.7), dashes: dashes(of: state)))
        case .brand(let brand):
            title = brand.name
            let size = min(legendRow * 0.9, 10 * type.symbol)
            SymbolInk(painter: painter).draw(
                .dot, Ink(sheet.legend[.rival].colour), at: middle, size: size, mark: brand.letter)
        case .sizes:
            drawSizes(in: cell)
            return
        }
        let left = cell.left + room + type.panel * 0.4
        write(title, at: PaperPoint(x: left, y: cell.centre.y), width: cell.right - left)
    }

    /// In one line, or in two smaller ones where it is too long for one.
    private func write(_ title: String, at place: PaperPoint, width: Double) {
        let style = TextStyle(height: type.panel)
        let words = title.split(separator: " ").map(String.init)
        guard words.count > 1, painter.type.line(title, style).width > width else {
            painter.write(title, style, at: place, anchor: .left, width: width)
            return
        }
        let breaks = (1..<words.count).map {
            (words[..<$0].joined(separator: " "), words[$0...].joined(separator: " "))
        }
        let even = breaks.min { max($0.0.count, $0.1.count) < max($1.0.count, $1.1.count) }
        guard let even else { return }
        for (line, side) in [(even.0, -1.0), (even.1, 1.0)] {
            painter.write(
                line, TextStyle(height: type.panel * 0.74),
                at: PaperPoint(x: place.x, y: place.y + side * type.panel * 0.43), anchor: .left, width: width
            )
        }
    }

    /// The five dots side by side, each with its grade.
    private func drawSizes(in cell: PaperBox) {
        var x = cell.left
        for key in [SymbolKey.scale1, .scale2, .scale3, .scale4, .scale5] {
            let size = sheet.legend[key].millimetres * type.symbol
            let place = PaperPoint(x: x + size / 2, y: cell.centre.y)
            SymbolInk(painter: painter).draw(
                .dot, .grey(0.35), at: place, size: size, mark: "C" + key.rawValue.suffix(1))
            x += size + 1.5 * type.symbol
        }
        painter.write(
            words("规模", "size"), TextStyle(height: type.panel),
            at: PaperPoint(x: x, y: cell.centre.y), anchor: .left, width: max(cell.right - x, 1))
    }

    private func drawSample(of symbol: Symbol, at place: PaperPoint, room: Double) {
        let mark: String =
            switch symbol.mark {
            case .none: ""
            case .letters(let letters): letters
            case .stage: "③"
            case .rank: "1"
            case .brand: words("牌", "B")
            case .date: "6/1"
            }
        let size = symbol.shape == .outline ? room * 0.8 : symbol.millimetres * type.symbol
        SymbolInk(painter: painter).draw(symbol.shape, Ink(symbol.colour), at: place, size: size, mark: mark)
    }

    private func drawSample(of species: SheetSpecies, in sample: PaperBox) {
        let path = PaperPath(sample)
        canvas.draw(path, fill: Ink(species.colour, opacity: 0.65), Pen(.grey(0.3), width: 0.2 * type.unit))
        if let hatch = hatch(sheet.legend.hatch(of: species.waterClass), spacing: 3.2 * type.unit) {
            canvas.fill(path, hatch, within: sample)
        }
        painter.write(
            species.letter, TextStyle(height: sample.height * 0.75, halo: .init(width: sample.height * 0.08)),
            at: sample.centre, anchor: .centre)
    }

    func drawHeading(_ text: String, in box: PaperBox) {
        painter.write(
            text, TextStyle(height: type.heading, weight: .bold),
            at: PaperPoint(x: box.left, y: box.top), width: box.width)
        canvas.line(
            from: PaperPoint(x: box.left, y: box.top + type.heading * 1.35),
            to: PaperPoint(x: box.right, y: box.top + type.heading * 1.35),
            Pen(.grey(0.3), width: 0.5 * type.unit))
    }
}

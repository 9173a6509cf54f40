import PondDrawing
import PondModel

/// The legend: of what is really on the sheet, nothing else.
extension SheetDrawing {
    var legendEntries: [LegendEntry] { symbolEntries + pondEntries + lineEntries }

    private var symbolEntries: [LegendEntry] {
        // Sizes have a row of their own.
        var keys = Set(plan.allSymbols.map { sheet.symbols[$0.index].key }).subtracting(Self.sizes)
        if sheet.map == .battle { keys.insert(.ring) }
        let symbols = sheet.legend.symbols.filter { keys.contains($0.key) }
            .map { LegendEntry.symbol($0, title: $0.title.text(in: sheet.language)) }
        return symbols + sizeEntries + ringEntries + brandEntries
    }

    /// Sizes C1 to C5 by the width of the dot, where dots of farmers are on the map.
    private var sizeEntries: [LegendEntry] {
        let dots: Set<SymbolKey> = Set(Self.sizes).union([.ours, .target, .rival, .unknown])
        return sheet.symbols.contains { dots.contains($0.key) } ? [.sizes] : []
    }

    private static let sizes: [SymbolKey] = [.scale1, .scale2, .scale3, .scale4, .scale5]

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
            let title = waterClass.title.text(in: sheet.language)
            entries.append(.heading(title.prefix(1).uppercased() + title.dropFirst()))
            entries += species.map { .species($0) }
        }
        let shown = shownSingly
        let isUnknownShown =
            shown.contains { sheet.ponds[$0].species == nil } || plan.blocks.contains { $0.letter.isEmpty }
        if isUnknownShown { entries.append(.unknownWater) }
        if shown.contains(where: { sheet.ponds[$0].rings.isEmpty }) { entries.append(.pointPond) }
        if sheet.edition == .internal, !sheet.species.isEmpty {
            entries.append(.heading(words("深浅：吨料/亩·年", "Tint: t of feed per mu a year")))
            entries += sheet.legend.tints.map {
                .tint(opacity: $0.opacity, title: "≥ \(RoundLength.text($0.fromTonnesPerMu))")
            }
        }
        let states = Set(shown.compactMap { sheet.ponds[$0].survey })
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
            // A heading stands above what it heads.
            var needed = height / 2
            if case .heading = entry { needed = height * 1.5 }
            if y + needed > full, column < columns - 1 { (column, y) = (column + 1, 0) }
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
        case .unknownWater:
            title = words("品种未摸清", "not known yet")
            canvas.draw(PaperPath(sample), fill: .grey(0.9), Pen(.grey(0.3), width: 0.2 * type.unit))
            painter.write(
                "?", TextStyle(height: sample.height * 0.75), at: sample.centre, anchor: .centre)
        case .pointPond:
            title = words("只知位置的塘口", "pond known by its place only")
            let side = min(sample.height, 2.4 * type.unit + 0.9)
            canvas.draw(
                PaperPath(rings: PondShape(at: middle, side: side).rings), fill: .grey(0.9),
                Pen(.grey(0.25), width: 0.14 * max(type.unit, 0.7)))
        case .survey(let state):
            title = state.title(round: sheet.roundName).text(in: sheet.language)
            canvas.draw(
                PaperPath(sample), fill: .white,
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
        guard painter.type.line(title, style).width > width else {
            painter.write(title, style, at: place, anchor: .left)
            return
        }
        let small = TextStyle(height: max(type.panel * 0.74, type.floor))
        let lines = painter.type.lines(title, small, width: width)
        guard lines.count == 2 else {
            painter.write(title, style, at: place, anchor: .left, width: width)
            return
        }
        for (line, side) in zip(lines, [-0.56, 0.56]) {
            painter.write(
                line, at: PaperPoint(x: place.x, y: place.y + side * small.height), anchor: .left)
        }
    }

    /// The five dots side by side, each with its grade: in the dot where that is large enough to be read, else behind it.
    private func drawSizes(in cell: PaperBox) {
        let gap = 1.2 * type.symbol
        let style = TextStyle(height: max(type.panel * 0.85, type.floor))
        let dots = Self.sizes.map { key -> (size: Double, name: String, text: TextLine?) in
            let (size, name) = (sheet.legend[key].millimetres * type.symbol, "C" + key.rawValue.suffix(1))
            let isInside = size * SymbolInk.wordHeight >= type.floor
            return (size, name, isInside ? nil : painter.type.line(name, style))
        }
        let texts = dots.compactMap { $0.text?.width }
        let room = cell.width - dots.reduce(0) { $0 + $1.size + gap } - Double(texts.count) * gap * 0.5
        let share = min(1, room / max(texts.reduce(0, +), 0.001))
        var x = cell.left
        for dot in dots {
            SymbolInk(painter: painter).draw(
                .dot, .grey(0.35), at: PaperPoint(x: x + dot.size / 2, y: cell.centre.y), size: dot.size,
                mark: dot.text == nil ? dot.name : "")
            x += dot.size + gap
            guard let text = dot.text else { continue }
            painter.write(
                dot.name, style, at: PaperPoint(x: x - gap * 0.5, y: cell.centre.y), anchor: .left,
                width: text.width * max(share, 0.3))
            x += text.width * share + gap * 0.5
        }
        let word = painter.type.line(words("规模", "size"), TextStyle(height: type.panel))
        guard x + gap + word.width <= cell.right else { return }
        painter.write(word, at: PaperPoint(x: x + gap, y: cell.centre.y), anchor: .left)
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

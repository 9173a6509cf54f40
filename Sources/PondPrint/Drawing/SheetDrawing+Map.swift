import PondDrawing
import PondGeodesy
import PondModel

/// The map: picture, lines, ponds, symbols, names.
extension SheetDrawing {
    func drawMap() {
        canvas.clipped(to: PaperPath(layout.map)) {
            drawGround()
            drawLines()
            drawGridLines()
            drawLeaders(of: plan.labels)
            drawPonds()
            drawRing()
            drawLeaders(plan.symbols)
            drawSymbols(plan.symbols)
            drawPlaceDots(plan.window.dots(of: sheet))
            drawSources()
            draw(plan.labels)
            drawInsets()
        }
    }

    // MARK: - Base

    private func drawGround() {
        guard let ground = sheet.ground else { return }
        let corners = ground.corners.map(plan.window.place(of:))
        let (width, height) = (Double(ground.picture.width), Double(ground.picture.height))
        // A parallelogram through three corners: over the size of a sheet a picture's fourth is never far off.
        var transform = PaperTransform()
        (transform.x0, transform.y0) = (corners[0].x, corners[0].y)
        transform.xx = (corners[1].x - corners[0].x) / width
        transform.yx = (corners[1].y - corners[0].y) / width
        transform.xy = (corners[3].x - corners[0].x) / height
        transform.yy = (corners[3].y - corners[0].y) / height
        // Faded, so that what is drawn stands out.
        canvas.draw(ground.picture, transform, opacity: 0.55)
    }

    private func drawLines() {
        for line in sheet.lines {
            let path = PaperPath(line: line.positions.map(plan.window.place(of:)))
            for pen in pens(of: line.kind) { canvas.stroke(path, pen) }
        }
    }

    func pens(of kind: BaseLine.Kind) -> [Pen] {
        let unit = type.unit
        switch kind {
        case .road:
            return [
                Pen(.grey(0.45), width: 1.6 * unit, isRound: true),
                Pen(Ink(Colour(red: 0xFF, green: 0xF3, blue: 0xD6)), width: 1.1 * unit, isRound: true),
            ]
        case .canal:
            // Dashes, which tell it from the coast on a photocopy.
            return [
                Pen(
                    Ink(Colour(red: 0x4F, green: 0x93, blue: 0xC8)), width: 1 * unit,
                    dashes: [6 * unit, 1.4 * unit])
            ]
        case .coast:
            return [Pen(Ink(Colour(red: 0x2B, green: 0x6C, blue: 0x9E)), width: 1.4 * unit, isRound: true)]
        case .border:
            return [
                Pen(.grey(0.35), width: 0.5 * unit, dashes: [3 * unit, 1.2 * unit, 0.6 * unit, 1.2 * unit])
            ]
        }
    }

    // MARK: - Ponds

    /// Water beneath the battle map says nothing but where it is.
    static let water = (
        fill: Ink(Colour(red: 0xCF, green: 0xE3, blue: 0xEF)),
        edge: Ink(Colour(red: 0x9F, green: 0xC3, blue: 0xDA))
    )

    private func drawPonds() {
        if sheet.map == .battle {
            drawWater(of: plan.blocks)
            drawWater(plan.singlePonds, spots.ponds)
        } else if plan.style == .blocks {
            for (block, spots) in zip(plan.blocks, spots.blocks) { draw(block, spots) }
            for (pond, spot) in zip(plan.singlePonds, spots.ponds) {
                drawPond(sheet.ponds[pond.number], pond.shape, spot)
            }
        } else {
            drawSinglePonds()
        }
    }

    private func drawWater(of blocks: [SheetBlock]) {
        canvas.fill(outlines: blocks.lazy.flatMap { $0.shapes.map(\.rings) }, Self.water.fill)
        for (block, spots) in zip(blocks, spots.blocks) {
            for spot in spots { painter.note(.block, block.village, at: spot, Self.water.fill) }
        }
    }

    func drawWater(
        _ ponds: [(number: Int, shape: PondShape)], _ spots: [VisiblePlaces.Spot], isTold: Bool = true
    ) {
        draw(ponds, Self.water.fill) { _, shape in pen(Self.water.edge, of: shape, nil) }
        for (pond, spot) in zip(ponds, spots) where isTold || !spot.isCovered {
            note(sheet.ponds[pond.number], spot, Self.water.fill)
        }
    }

    /// All ponds of one ink at once, and among them those of one pen: a hundred thousand fillings of their own
    /// would take most of the time and of the file.
    private func drawSinglePonds() {
        let shown = plan.singlePonds
        for (ink, ponds) in InGroups.of(shown, by: { sheet.ponds[$0.number].ink.opaque }) {
            draw(ponds, ink) { pond, shape in pen(.grey(0.25), of: shape, pond.survey) }
        }
        for (pond, spot) in zip(shown, spots.ponds) {
            drawHatch(sheet.ponds[pond.number].waterClass, pond.shape)
            note(sheet.ponds[pond.number], spot, sheet.ponds[pond.number].ink)
        }
    }

    private func draw(
        _ ponds: [(number: Int, shape: PondShape)], _ ink: Ink, _ pen: (SheetPond, PondShape) -> Pen
    ) {
        for (pen, ponds) in InGroups.of(ponds, by: { pen(sheet.ponds[$0.number], $0.shape) }) {
            canvas.draw(outlines: ponds.lazy.map(\.shape.rings), fill: ink, pen)
        }
    }

    /// The edge of a pond: thinner on small ones, so that their colour stays to be seen, in few widths, so that
    /// many have the same.
    private func pen(_ ink: Ink, of shape: PondShape, _ state: SurveyState?) -> Pen {
        let width = 0.14 * max(type.unit, 0.7)
        let step = max((edge(width, of: shape) * 50).rounded(.down) / 50, 0.02)
        return pen(ink, step, shape, dashes: dashes(of: state))
    }

    /// On the smallest ponds dashes would be specks.
    private func pen(_ ink: Ink, _ width: Double, _ shape: PondShape, dashes: [Double]) -> Pen {
        guard !dashes.isEmpty, shape.reach > 1 else { return Pen(ink, width: width) }
        return Pen(ink, width: 2 * width, dashes: dashes)
    }

    /// Whole for what was told this year, dashes for what is older, dots for what nobody has told.
    func dashes(of state: SurveyState?) -> [Double] {
        let unit = max(type.unit, 0.5)
        switch state {
        case .current, nil: return []
        case .earlier: return [2.4 * unit, 1.2 * unit]
        case .never: return [0.5 * unit, 0.9 * unit]
        }
    }

    private func note(_ pond: SheetPond, _ spot: VisiblePlaces.Spot, _ ink: Ink) {
        painter.note(.pond, pond.code.isEmpty ? pond.village : "\(pond.village) \(pond.code)", at: spot, ink)
    }

    /// One pond for itself. With `isTold` false it is looked for only where it is sure to show.
    func drawPond(_ pond: SheetPond, _ shape: PondShape, _ spot: VisiblePlaces.Spot, isTold: Bool = true) {
        let path = PaperPath(rings: shape.rings)
        let width = edge(0.14 * max(type.unit, 0.7), of: shape)
        canvas.draw(
            path, fill: pond.ink.opaque, pen(.grey(0.25), width, shape, dashes: dashes(of: pond.survey)))
        drawHatch(pond.waterClass, shape)
        if isTold || !spot.isCovered { note(pond, spot, pond.ink) }
    }

    /// Small ponds have thin edges, so that their colour stays to be seen.
    private func edge(_ width: Double, of shape: PondShape) -> Double { min(width, shape.reach * 0.3) }

    private func draw(_ block: SheetBlock, _ spots: [VisiblePlaces.Spot]) {
        for (shape, spot) in zip(block.shapes, spots) {
            let path = PaperPath(rings: shape.rings)
            canvas.draw(
                path, fill: block.ink.opaque,
                Pen(.grey(0.2), width: edge(0.3 * max(type.unit, 0.6), of: shape)))
            drawHatch(block.waterClass, shape)
            painter.note(.block, "\(block.village) \(block.head(sheet.language))", at: spot, block.ink)
        }
    }

    private func drawHatch(_ waterClass: WaterClass?, _ shape: PondShape) {
        guard let waterClass,
            let hatch = hatch(sheet.legend.hatch(of: waterClass), spacing: 3.2 * type.unit),
            // On the smallest ponds lines would be a second fill.
            min(shape.box.width, shape.box.height) > 1.5 * hatch.spacing
        else { return }
        canvas.fill(PaperPath(rings: shape.rings), hatch, within: shape.box)
    }

    /// The legend's lines as thin dark ones.
    func hatch(_ kind: LegendHatch, spacing: Double) -> Hatch? {
        let pen = Pen(
            Ink(Colour(red: 0x20, green: 0x20, blue: 0x20), opacity: 0.45), width: 0.16 * max(type.unit, 0.6))
        switch kind {
        case .none: return nil
        case .level: return Hatch(pen, spacing: spacing, angles: [0])
        case .upright: return Hatch(pen, spacing: spacing, angles: [90])
        case .rising: return Hatch(pen, spacing: spacing, angles: [-45])
        case .falling: return Hatch(pen, spacing: spacing, angles: [45])
        case .crossed: return Hatch(pen, spacing: spacing, angles: [45, -45])
        case .dotted:
            var dots = pen
            dots.dashes = [pen.width, spacing / 2]
            return Hatch(dots, spacing: spacing / 2, angles: [0])
        }
    }

    // MARK: - Ring and symbols

    private func drawRing() {
        guard sheet.map == .battle else { return }
        let symbol = sheet.legend[.ring]
        canvas.stroke(
            PaperPath(line: sheet.ring.map(plan.window.place(of:))),
            Pen(
                Ink(symbol.colour), width: symbol.millimetres * type.symbol,
                dashes: [8 * type.unit, 4 * type.unit]))
    }

    /// Thin lines from symbols that had to move to where they belong, beneath them all.
    func drawLeaders(_ symbols: [PlacedSymbol]) {
        let pen = Pen(.grey(0.35), width: 0.25 * max(type.unit, 0.6))
        for placed in symbols where placed.hasMoved {
            canvas.line(from: placed.truth, to: placed.centre, pen)
            canvas.fill(.circle(placed.truth, radius: PlacedSymbol.truthRadius(type)), .grey(0.2))
        }
    }

    func drawSymbols(_ symbols: [PlacedSymbol]) {
        let ink = SymbolInk(painter: painter)
        for placed in symbols {
            let symbol = sheet.symbols[placed.index]
            let look = sheet.legend[symbol.key]
            let spot = ink.draw(
                look.shape, Ink(look.colour), at: placed.centre, size: symbol.millimetres * type.symbol,
                mark: symbol.mark, rings: symbol.rings)
            painter.note(
                symbol: symbol.name.isEmpty ? look.title.text(in: sheet.language) : symbol.name,
                in: placed.box, Ink(look.colour))
            if let spot {
                let others = SymbolInk.others(
                    look.shape, spot.place, around: placed.centre, size: symbol.millimetres * type.symbol)
                painter.note(
                    .symbol, symbol.name.isEmpty ? symbol.key.rawValue : symbol.name,
                    at: VisiblePlaces.Spot(centre: spot.place, others: others, radius: spot.reach),
                    Ink(look.colour))
            }
        }
    }

    // MARK: - Names

    func drawPlaceDots(_ dots: [PlaceDot]) {
        for dot in dots {
            let radius = dot.radius(type)
            canvas.draw(
                .circle(dot.centre, radius: radius), fill: dot.level == .town ? .grey(0.1) : .white,
                Pen(.grey(0.1), width: radius * 0.4))
        }
    }

    /// Beneath ponds and symbols, which they must not cover.
    private func drawLeaders(of labels: [SheetLabel]) {
        let pen = Pen(.grey(0.35), width: 0.2 * max(type.unit, 0.6))
        for leader in labels.compactMap(\.leader) { canvas.line(from: leader.start, to: leader.end, pen) }
    }

    func draw(_ labels: [SheetLabel]) {
        for label in labels {
            guard let box = label.letters else {
                painter.note(dropped: .init(group: label.indexGroup, name: label.indexName))
                continue
            }
            painter.write(label.line, at: PaperPoint(x: box.centre.x, y: box.top), anchor: .top)
            if let remark = label.remark {
                painter.write(remark, at: PaperPoint(x: box.centre.x, y: box.bottom), anchor: .bottom)
            }
        }
    }
}

import PondDrawing

/// Where the proof looks for the ponds and blocks of a sheet.
struct SheetSpots {
    /// As the sheet's ponds that are on the map; none where blocks are drawn but for ponds without an outline.
    let ponds: [VisiblePlaces.Spot]
    /// As the shapes of each block.
    let blocks: [[VisiblePlaces.Spot]]
    /// As the ponds of each inset.
    let insets: [[VisiblePlaces.Spot]]

    init(_ plan: SheetPlan) {
        let type = plan.layout.type
        let labels = plan.labels
        var covers = labels.compactMap(\.cover) + plan.symbols.covers(type) + plan.insets.map(\.box)
        covers += plan.insets.map { $0.letterBox(plan.layout) }
        covers += plan.window.dots(of: plan.sheet).map { $0.box(type) }
        let leaders = labels.compactMap(\.leader).map { [$0.start, $0.end] }
        let lines = leaders + plan.symbols.leaders + plan.insets.map(\.frame)
        let blockLayers = plan.blocks.enumerated().flatMap { level, block in
            block.shapes.map { VisiblePlaces.Layer(shape: $0, level: level) }
        }
        let layers = blockLayers + Self.layers(plan)
        let spots = VisiblePlaces(
            window: plan.layout.map, layers: layers, covers: covers, lines: lines,
            mayOverlap: plan.sheet.schematic != nil
        ).spots
        ponds = Array(spots[blockLayers.count...])
        var rest = spots[..<blockLayers.count]
        blocks = plan.blocks.map { block in
            defer { rest = rest.dropFirst(block.shapes.count) }
            return Array(rest.prefix(block.shapes.count))
        }
        insets = plan.insets.map { Self.spots(of: $0, plan) }
    }

    /// Single ponds in the order of the sheet, with the level at which their ink is drawn.
    private static func layers(_ plan: SheetPlan) -> [VisiblePlaces.Layer] {
        var levels: [Ink: Int] = [:]
        return plan.singlePonds.map { number, shape in
            guard plan.sheet.map == .aquaculture else { return VisiblePlaces.Layer(shape: shape, level: 0) }
            // Beside blocks each is drawn for itself, in the order of the sheet.
            guard plan.style == .outlines else {
                return VisiblePlaces.Layer(shape: shape, level: plan.blocks.count + number)
            }
            let ink = plan.sheet.ponds[number].ink.opaque
            let level = levels[ink] ?? plan.blocks.count + levels.count
            levels[ink] = level
            return VisiblePlaces.Layer(shape: shape, level: level)
        }
    }

    private static func spots(of inset: SheetInset, _ plan: SheetPlan) -> [VisiblePlaces.Spot] {
        let type = plan.layout.type
        let plate = SheetInset.plate(in: inset.box, width: inset.box.width, type)
        let isBattle = plan.sheet.map == .battle
        return VisiblePlaces(
            // The frame's line lies half within.
            window: inset.box.inset(by: SheetInset.frameWidth(type) / 2 + 0.05),
            layers: inset.ponds.enumerated().map {
                VisiblePlaces.Layer(shape: $1.shape, level: isBattle ? 0 : $0)
            },
            covers: [plate] + inset.labels.compactMap(\.cover) + inset.symbols.covers(type)
                + inset.dots.map { $0.box(type) },
            lines: inset.symbols.leaders, mayOverlap: plan.sheet.schematic != nil
        ).spots
    }
}

extension [PlacedSymbol] {
    /// Lines from symbols that had to move to where they belong.
    var leaders: [[PaperPoint]] { filter(\.hasMoved).map { [$0.truth, $0.centre] } }

    /// What they cover: themselves, with the points of stars and badges beyond their width, and the dots at the ends of
    /// their leaders.
    func covers(_ type: TypeScale) -> [PaperBox] {
        map { $0.box.inset(by: -0.2 - 0.12 * $0.radius) }
            + filter(\.hasMoved).map {
                let side = 2 * PlacedSymbol.truthRadius(type)
                return PaperBox(centre: $0.truth, width: side, height: side).inset(by: -0.1)
            }
    }
}

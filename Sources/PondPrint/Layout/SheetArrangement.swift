import PondDrawing
import PondModel

/// Finds places on the map for symbols, insets, names and numbers, in this order of rights: names of places first,
/// then symbols, then insets in what is left, then all other labels.
struct SheetArrangement {
    let symbols: [PlacedSymbol]
    let insets: [SheetInset]
    let labels: [SheetLabel]

    private let sheet: WallSheet
    let layout: SheetLayout
    private let window: MapWindow

    init(
        _ sheet: WallSheet, _ layout: SheetLayout, _ window: MapWindow, _ style: PondStyle,
        _ ponds: [PondShape?], _ blocks: [SheetBlock], faint: [[PaperPoint]], _ typesetter: Typesetter,
        _ seams: BoardSeams
    ) {
        (self.sheet, self.layout, self.window) = (sheet, layout, window)
        let labelling = SheetLabels(sheet, layout, window, typesetter)
        let outlines = Self.outlines(sheet, ponds, blocks)
        let dots = window.dots(of: sheet).map { $0.box(layout.type) }
        let first = labelling.names(around: outlines, faint: faint, boxes: dots, seams: seams)
        let named = first.compactMap(\.box)
        let water = sheet.map == .battle ? [] : ponds.compactMap { $0?.box }
        let crowds = CrowdInsets(
            sheet: sheet, layout: layout, window: window, typesetter: typesetter, seams: seams)
        let found = sheet.map == .battle ? crowds.make(avoiding: named + dots) : nil
        // Frames of what insets show came after the names: now these keep off them.
        let names =
            found.map { found in
                labelling.names(
                    around: outlines + found.insets.map(\.frame), faint: faint,
                    boxes: dots + found.insets.map(\.box), seams: seams, besides: found.insets)
            } ?? first
        let placed = names.compactMap(\.box) + dots
        symbols =
            found.map { found in
                SymbolPlan.place(
                    found.left.map(\.index), of: sheet, in: window, layout.type,
                    avoiding: placed + found.insets.flatMap { [$0.box, $0.source] }, seams: seams)
            }
            ?? SymbolPlan.place(
                sheet.symbols.indices, of: sheet, in: window, layout.type, avoiding: placed + water,
                seams: seams)
        let taken = names.compactMap(\.box) + symbols.map(\.box)
        insets =
            found?.insets
            ?? Self.dense(
                sheet, layout, window, style, ponds, taken + blocks.flatMap { $0.shapes.map(\.box) }
            )
            .map { inset in
                var inset = inset
                inset.labels = labelling.ponds(of: inset)
                return inset
            }
        var obstacles = LabelObstacles(
            lines: outlines, faint: faint,
            boxes: taken + insets.map(\.box)
                + insets.flatMap { [$0.letterBox(layout)] + ($0.symbols.isEmpty ? [] : [$0.source]) })
        obstacles.boxes += seams.lines
        let kept = names.compactMap(\.box)
        let people = labelling.symbols(symbols, obstacles).off(kept, in: window)
        obstacles.boxes += people.compactMap(\.box)
        labels = names + people + Self.numbers(labelling, style, ponds, blocks, obstacles, kept: kept)
    }

    /// Figures of blocks or numbers of ponds, on none of the names and symbols there are.
    private static func numbers(
        _ labelling: SheetLabels, _ style: PondStyle, _ ponds: [PondShape?], _ blocks: [SheetBlock],
        _ obstacles: LabelObstacles, kept: [PaperBox]
    ) -> [SheetLabel] {
        if labelling.sheet.map == .battle { return [] }
        guard style == .blocks else { return labelling.ponds(ponds, obstacles) }
        return labelling.blocks(blocks, obstacles).off(obstacles.boxes, in: labelling.window)
    }

    /// Whether some symbol lies on another.
    var isCrowded: Bool { (symbols + insets.flatMap(\.symbols)).contains(where: \.isCrowded) }

    /// Dense places of the map of ponds, where these are too small to be drawn one by one.
    private static func dense(
        _ sheet: WallSheet, _ layout: SheetLayout, _ window: MapWindow, _ style: PondStyle,
        _ ponds: [PondShape?], _ taken: [PaperBox]
    ) -> [SheetInset] {
        guard style == .blocks, sheet.map == .aquaculture, sheet.schematic == nil else { return [] }
        return SheetInsets(sheet: sheet, layout: layout, window: window, ponds: ponds, taken: taken).make()
    }

    /// What names keep off.
    private static func outlines(
        _ sheet: WallSheet, _ ponds: [PondShape?], _ blocks: [SheetBlock]
    ) -> [[PaperPoint]] {
        if sheet.map == .battle { return [] }
        let loose = zip(sheet.ponds, ponds).compactMap { $0.rings.isEmpty ? $1 : nil }
        let shapes = blocks.isEmpty ? ponds.compactMap { $0 } : blocks.flatMap(\.shapes) + loose
        return shapes.compactMap { $0.rings.first.map { $0 + $0.prefix(1) } }
    }
}

extension [SheetLabel] {
    /// Those that would lie on one of the boxes, which may hold what they belong to, have no place.
    fileprivate func off(_ boxes: [PaperBox], in window: MapWindow) -> [SheetLabel] {
        let grid = BoxGrid(window.box, things: boxes.count, symbols: boxes)
        return map { $0.off(grid) }
    }
}

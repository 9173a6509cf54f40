import PondDrawing
import PondGeodesy
import PondModel

/// Where everything of a sheet goes, worked out before any ink flows. One thread's own.
package final class SheetPlan {
    package let sheet: WallSheet
    package let layout: SheetLayout
    package let window: MapWindow
    package let grid: IndexGrid
    /// As the sheet's ponds; `nil` for those outside the map.
    package let ponds: [PondShape?]
    /// Whether ponds are drawn one by one.
    package let style: PondStyle
    /// Empty where ponds are drawn one by one.
    package let blocks: [SheetBlock]
    package let insets: [SheetInset]
    /// In the order of drawing: the most important last.
    package let symbols: [PlacedSymbol]
    /// Names and numbers with their places.
    package let labels: [SheetLabel]
    package let index: [IndexEntry]

    /// Throws when the type is missing on this machine.
    package init(_ sheet: WallSheet, layout: SheetLayout, scale: MapScale) throws {
        self.sheet = sheet
        self.layout = layout
        let window = MapWindow(sheet.extent, box: layout.map, scale: scale)
        self.window = window
        grid = IndexGrid(layout.map, side: max(90 * layout.type.unit, 30))
        ponds = sheet.ponds.map { Self.shape(of: $0, window, layout) }
        style =
            sheet.map == .battle
            ? .outlines
            : sheet.pondStyle ?? PondStyle(shortSides: PondSides.short(sheet, window), at: scale)
        blocks = style == .blocks ? SheetBlocks(sheet: sheet, window: window).make() : []
        let labelling = SheetLabels(sheet, layout, window, try Typesetter())
        var names = labelling.names(around: Self.outlines(sheet, ponds, blocks))
        let water = sheet.map == .battle ? [] : ponds.compactMap { $0?.box }
        let symbols = Self.place(
            sheet.symbols, window, layout.type, avoiding: names.compactMap(\.box) + water)
        self.symbols = symbols
        let taken = names.compactMap(\.box) + symbols.map(\.box)
        let insets =
            style == .blocks
            ? SheetInsets(
                sheet: sheet, layout: layout, window: window, ponds: ponds,
                taken: taken + blocks.flatMap { $0.shapes.map(\.box) }
            ).make() : []
        let obstacles = LabelObstacles(
            lines: Self.outlines(sheet, ponds, blocks), boxes: taken + insets.map(\.box))
        let named = names.compactMap(\.box)
        names += labelling.symbols(symbols, obstacles).map { $0.off(named) }
        let numbers =
            style == .blocks ? labelling.blocks(blocks, obstacles) : labelling.ponds(ponds, obstacles)
        names += numbers.map { $0.off(named) }
        labels = names
        self.insets = insets.map { inset in
            var inset = inset
            inset.labels = labelling.ponds(of: inset)
            return inset
        }
        index = SheetIndex(sheet, window, grid, ponds, blocks).entries
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

    /// How many ponds lie on the map.
    package var pondCount: Int { ponds.count { $0 != nil } }

    private static func shape(of pond: SheetPond, _ window: MapWindow, _ layout: SheetLayout) -> PondShape? {
        let rings = pond.rings.map { ring in ring.dropLast().map { window.place(of: $0) } }
        let shape =
            PondShape(rings: rings)
            ?? PondShape(
                at: window.place(of: pond.position),
                // As large as a usual pond of 3 mu, within what the eye can make out.
                side: min(max(window.scale.millimetres(ofMetres: 45), 0.9), 2.4 * layout.type.unit + 0.9))
        // A pond whose inner place is off the map belongs to the next sheet.
        return window.box.contains(shape.inner) ? shape : nil
    }

    private static func place(
        _ symbols: [SheetSymbol], _ window: MapWindow, _ type: TypeScale, avoiding names: [PaperBox]
    ) -> [PlacedSymbol] {
        let onMap = symbols.enumerated().compactMap {
            index, symbol -> (index: Int, truth: PaperPoint, radius: Double, importance: Double)? in
            let truth = window.place(of: symbol.position)
            guard window.box.contains(truth) else { return nil }
            let radius = symbol.millimetres * type.symbol / 2 * SheetSymbol.reach(rings: symbol.rings)
            return (index, truth, radius, symbol.importance)
        }
        return SymbolPlan.place(
            onMap, in: window.box, avoiding: names, gap: 0.4 * type.unit
        ).reversed()
    }
}

extension PlacedSymbol {
    /// With its rings.
    var box: PaperBox { PaperBox(centre: centre, width: 2 * radius, height: 2 * radius) }
}

extension SheetSymbol {
    /// How much wider a symbol is with its rings.
    static func reach(rings: Int) -> Double { rings == 0 ? 1 : 1.04 + 0.18 * Double(rings) }
}

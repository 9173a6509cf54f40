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
    package let index: SheetIndex
    /// Tells which sheet of which data this is.
    package let code: BitMatrix

    /// With `seams` of boards, names and symbols stand beside these where they can. Throws when the type is missing on this machine, or the code takes no more text.
    package init(
        _ sheet: WallSheet, layout: SheetLayout, scale: MapScale, seams: BoardSeams = .none
    ) throws {
        self.sheet = sheet
        let window = MapWindow(sheet.extent, box: layout.map, scale: scale)
        self.window = window
        grid = IndexGrid(layout.map, side: max(90 * layout.type.unit, 30))
        ponds = sheet.ponds.map { Self.shape(of: $0, window, layout) }
        style = Self.style(sheet, window, layout.type)
        blocks = style == .blocks ? SheetBlocks(sheet: sheet, window: window).make() : []
        let typesetter = try Typesetter()
        let (style, ponds, blocks) = (self.style, self.ponds, self.blocks)
        let faint = Self.faintLines(sheet, window)
        func arranged(_ factor: Double) -> SheetArrangement {
            SheetArrangement(
                sheet, layout.withSymbols(factor), window, style, ponds, blocks, faint: faint, typesetter,
                seams)
        }
        // Where symbols of their own size would lie on each other, all are made smaller.
        let tried = [1, 0.8, 0.65, 0.5].lazy.map(arranged)
        let found = tried.first { !$0.isCrowded } ?? arranged(0.4)
        self.layout = found.layout
        (symbols, insets, labels) = (found.symbols, found.insets, found.labels)
        index = SheetIndex(sheet, window, grid, ponds, blocks, found.insets)
        code = try QRCode.matrix(of: sheet.facts.code)
    }

    /// Borders, canals, roads, coast, and on the battle map the ring.
    private static func faintLines(_ sheet: WallSheet, _ window: MapWindow) -> [[PaperPoint]] {
        let lines = sheet.lines.map { $0.positions.map(window.place(of:)) }
        return sheet.map == .battle ? lines + [sheet.ring.map(window.place(of:))] : lines
    }

    /// Blocks where the edition asks for them; beneath the battle map water is drawn as it lies; else as asked for, or
    /// by the median pond.
    private static func style(_ sheet: WallSheet, _ window: MapWindow, _ type: TypeScale) -> PondStyle {
        if sheet.schematic?.mergesPonds ?? false { return .blocks }
        if sheet.map == .battle { return .outlines }
        return sheet.pondStyle
            ?? PondStyle(
                shortSides: PondSides.short(sheet, window), at: window.scale, least: type.leastShortSide)
    }

    /// How many ponds lie on the map.
    package var pondCount: Int { ponds.count { $0 != nil } }

    /// On the map itself and in its insets.
    package var allSymbols: [PlacedSymbol] { symbols + insets.flatMap(\.symbols) }

    /// The ponds that are drawn for themselves, with their numbers: all, or those without an outline where others
    /// are merged into blocks.
    var singlePonds: [(number: Int, shape: PondShape)] {
        ponds.enumerated().compactMap { number, shape in
            guard let shape, style == .outlines || sheet.ponds[number].rings.isEmpty else { return nil }
            return (number, shape)
        }
    }

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
}

extension PlacedSymbol {
    var hasMoved: Bool { centre != truth }

    /// Of the dot at the place that a moved symbol belongs to.
    static func truthRadius(_ type: TypeScale) -> Double { 0.6 * max(type.unit, 0.5) }

    /// With its rings.
    var box: PaperBox { PaperBox(centre: centre, width: 2 * radius, height: 2 * radius) }
}

extension SheetSymbol {
    /// How much wider a symbol is with its rings.
    static func reach(rings: Int) -> Double { rings == 0 ? 1 : 1.04 + 0.18 * Double(rings) }
}

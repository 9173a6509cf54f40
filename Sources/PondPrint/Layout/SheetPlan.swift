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
    /// In the order of drawing: the most important last.
    package let symbols: [PlacedSymbol]
    /// Names and numbers with their places.
    package private(set) var labels: [SheetLabel] = []
    package private(set) var index: [IndexEntry] = []

    /// Throws when the type is missing on this machine.
    package init(_ sheet: WallSheet, layout: SheetLayout, scale: MapScale) throws {
        self.sheet = sheet
        self.layout = layout
        let window = MapWindow(sheet.extent, box: layout.map, scale: scale)
        self.window = window
        grid = IndexGrid(layout.map, side: max(90 * layout.type.unit, 30))
        ponds = sheet.ponds.map { Self.shape(of: $0, window, layout) }
        symbols = Self.place(sheet.symbols, window, layout.type)
        let typesetter = try Typesetter()
        labels = SheetLabels(sheet, layout, window, ponds, symbols, typesetter).plan()
        index = SheetIndex(sheet, window, grid, ponds).entries
    }

    /// How many ponds lie on the map.
    package var pondCount: Int { ponds.count { $0 != nil } }

    private static func shape(of pond: SheetPond, _ window: MapWindow, _ layout: SheetLayout) -> PondShape? {
        let rings = pond.rings.map { ring in ring.dropLast().map { window.place(of: $0) } }
        let shape =
            PondShape(rings: rings)
            ?? PondShape(at: window.place(of: pond.position), side: max(2.4 * layout.type.unit, 1))
        // A pond whose inner place is off the map belongs to the next sheet.
        return window.box.contains(shape.inner) ? shape : nil
    }

    private static func place(
        _ symbols: [SheetSymbol], _ window: MapWindow, _ type: TypeScale
    ) -> [PlacedSymbol] {
        let onMap = symbols.enumerated().compactMap {
            index, symbol -> (index: Int, truth: PaperPoint, radius: Double, importance: Double)? in
            let truth = window.place(of: symbol.position)
            guard window.box.contains(truth) else { return nil }
            let radius = symbol.millimetres * type.symbol / 2 * SheetSymbol.reach(rings: symbol.rings)
            return (index, truth, radius, symbol.importance)
        }
        return SymbolPlan.place(onMap, in: window.box, gap: 0.4 * type.unit).reversed()
    }
}

extension SheetSymbol {
    /// How much wider a symbol is with its rings.
    static func reach(rings: Int) -> Double { rings == 0 ? 1 : 1.04 + 0.18 * Double(rings) }
}

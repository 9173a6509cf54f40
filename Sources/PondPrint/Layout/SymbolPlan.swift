import Foundation
import PondDrawing

/// A symbol's place on paper, moved aside where another stands already.
package struct PlacedSymbol: Sendable {
    /// Which of the sheet's symbols.
    package let index: Int
    /// Where the thing is.
    package let truth: PaperPoint
    /// Where the symbol stands; the same unless it had to move.
    package let centre: PaperPoint
    /// Half its width with its rings.
    package let radius: Double
    /// Whether it found no place free of others, so that it lies on some.
    package var isCrowded = false
}

extension SymbolPlan {
    /// Places for the sheet's symbols of these numbers that the window shows, in the order of drawing: the most
    /// important last.
    static func place(
        _ numbers: some Sequence<Int>, of sheet: WallSheet, in window: MapWindow, _ type: TypeScale,
        avoiding boxes: [PaperBox], seams: BoardSeams = .none
    ) -> [PlacedSymbol] {
        let shown = numbers.compactMap {
            number -> (index: Int, truth: PaperPoint, radius: Double, importance: Double)? in
            let symbol = sheet.symbols[number]
            let truth = window.place(of: symbol.position)
            // A hair more: what lies on the edge of the land lies on the edge of the paper.
            guard window.box.inset(by: -1e-6).contains(truth) else { return nil }
            return (number, truth, radius(of: symbol, type), symbol.importance)
        }
        return place(shown, in: window.box, avoiding: boxes, gap: 0.4 * type.unit, seams: seams)
            .reversed()
    }

    /// With its rings.
    static func radius(of symbol: SheetSymbol, _ type: TypeScale) -> Double {
        symbol.millimetres * type.symbol / 2 * SheetSymbol.reach(rings: symbol.rings)
    }
}

/// Finds each symbol a place free of the others: its own, else the nearest around it. A symbol is never dropped.
package enum SymbolPlan {
    /// The most important come first and stay where they are.
    package static func place(
        _ symbols: [(index: Int, truth: PaperPoint, radius: Double, importance: Double)], in window: PaperBox,
        avoiding boxes: [PaperBox], gap: Double, seams: BoardSeams = .none
    ) -> [PlacedSymbol] {
        let ordered = symbols.sorted { ($1.importance, $0.index) < ($0.importance, $1.index) }
        var taken = TakenDiscs(cell: 2 * (symbols.map(\.radius).max() ?? 1) + gap)
        return ordered.map { symbol in
            let inner = window.inset(by: symbol.radius)
            let boxes = boxes + seams.lines(forWidth: 2 * symbol.radius)
            let free =
                candidates(around: symbol.truth, step: symbol.radius + gap).first { place in
                    inner.contains(place) && taken.isFree(place, radius: symbol.radius + gap)
                        && !boxes.contains { $0.inset(by: -symbol.radius).contains(place) }
                }
            let centre = free ?? symbol.truth
            taken.add(centre, radius: symbol.radius)
            return PlacedSymbol(
                index: symbol.index, truth: symbol.truth, centre: centre, radius: symbol.radius,
                isCrowded: free == nil)
        }
    }

    /// The place itself, then rings around it, each a little wider.
    private static func candidates(around place: PaperPoint, step: Double) -> some Sequence<PaperPoint> {
        let rings = (0..<60).lazy.flatMap { ring -> [PaperPoint] in
            guard ring > 0 else { return [place] }
            let count = 8 * ring
            return (0..<count).map { index in
                // Starts in the upper right, where a reader looks first.
                let angle = -Double.pi / 4 + Double(index) / Double(count) * 2 * .pi
                let radius = Double(ring) * step
                return PaperPoint(x: place.x + radius * cos(angle), y: place.y + radius * sin(angle))
            }
        }
        return rings
    }
}

/// Discs that are taken, found by a grid.
private struct TakenDiscs {
    private struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    private let cell: Double
    private var discs: [Cell: [(centre: PaperPoint, radius: Double)]] = [:]

    init(cell: Double) { self.cell = cell }

    func isFree(_ place: PaperPoint, radius: Double) -> Bool {
        let (column, row) = (Int((place.x / cell).rounded(.down)), Int((place.y / cell).rounded(.down)))
        for neighbour in column - 1...column + 1 {
            for other in row - 1...row + 1 {
                let taken = discs[Cell(column: neighbour, row: other)] ?? []
                if taken.contains(where: { $0.centre.distance(to: place) < $0.radius + radius }) {
                    return false
                }
            }
        }
        return true
    }

    mutating func add(_ place: PaperPoint, radius: Double) {
        let key = Cell(
            column: Int((place.x / cell).rounded(.down)), row: Int((place.y / cell).rounded(.down)))
        discs[key, default: []].append((place, radius))
    }
}

/// How far the photo's lines still lie beside the print's.
struct PrintResidual {
    /// As half of the cells foretell the other half.
    let errorMillimetres: Double
    let worstMillimetres: Double
    /// As the shift puts them itself.
    let ownErrorMillimetres: Double
    let ownWorstMillimetres: Double

    /// Cells whose lines tell their place less surely are left out; millimetres.
    private static let leastSure = 0.3
    private static let squaresAlong = 12.0
    /// A radius of 90 % over the root mean square along one direction, for errors normal in both: the root of 2 ln 10.
    private static let ninetyPercent = 2.146
    /// What a corner's own blur costs at best.
    private static let readingError = 0.2

    init(_ level: PrintLevel, at shift: PaperShift) {
        let step = PrintStep(level, at: shift)
        let halves = [0, 1].map { half in
            step.cells.indices.filter {
                ($0 % step.columns / 2 + $0 / step.columns / 2) % 2 == half
            }.map { step.cells[$0] }
        }
        let foretold = [(halves[0], halves[1]), (halves[1], halves[0])].flatMap { known, asked in
            let ahead = shift.step(to: known)
            return Self.misses(asked, shift, ahead)
        }
        (errorMillimetres, worstMillimetres) = Self.errors(foretold, shift)
        (ownErrorMillimetres, ownWorstMillimetres) = Self.errors(
            Self.misses(step.cells, shift, nil), shift)
    }

    private struct Miss {
        let x: Double
        let y: Double
        let millimetres: Double
    }

    /// Along the direction that a cell's lines tell best, beyond what a step foretells.
    private static func misses(
        _ cells: [PrintStep.Cell], _ shift: PaperShift, _ step: (right: [Double], down: [Double])?
    ) -> [Miss] {
        cells.compactMap { cell in
            let half = (cell.xx + cell.yy) / 2
            let spread = ((cell.xx - cell.yy) * (cell.xx - cell.yy) / 4 + cell.xy * cell.xy).squareRoot()
            let most = half + spread
            guard most > 1 / (leastSure * leastSure) else { return nil }
            // The direction of the larger eigenvalue.
            var way = (x: cell.xy, y: most - cell.xx)
            if abs(way.x) + abs(way.y) < 1e-9 * most { way = cell.xx >= cell.yy ? (1, 0) : (0, 1) }
            let length = (way.x * way.x + way.y * way.y).squareRoot()
            way = (way.x / length, way.y / length)
            let measured = (way.x * cell.right + way.y * cell.down) / most
            let expected = step.map { step in
                shift.knots(x: cell.x, y: cell.y).shares.reduce(0) {
                    $0 + $1.share * (way.x * step.right[$1.knot] + way.y * step.down[$1.knot])
                }
            }
            return Miss(x: cell.x, y: cell.y, millimetres: measured - (expected ?? 0))
        }
    }

    private static func errors(_ misses: [Miss], _ shift: PaperShift) -> (usual: Double, worst: Double) {
        guard !misses.isEmpty else { return (.infinity, .infinity) }
        let side = max(shift.width, shift.height) / squaresAlong
        let squares = Dictionary(grouping: misses) { Int($0.y / side) * 1000 + Int($0.x / side) }
        let worst = squares.values.filter { $0.count >= 3 }.map(meanSquare).max() ?? .infinity
        return (ninetyPercent * max(meanSquare(misses), readingError / ninetyPercent), ninetyPercent * worst)
    }

    private static func meanSquare(_ misses: [Miss]) -> Double {
        (misses.reduce(0) { $0 + $1.millimetres * $1.millimetres } / Double(misses.count)).squareRoot()
    }
}

/// Paper that is not torn: shifts go on evenly from knot to knot unless lines say otherwise.
extension PaperShift {
    /// What paper may do: a bend of this many millimetres from knot to knot, and a shift of this many, is usual.
    private static let usualBend = 0.6
    private static let usualShift = 30.0

    /// What to add to the shift so that the cells' lines fall together, at each knot; nil where the equations have no
    /// solution.
    func step(to cells: [PrintStep.Cell]) -> (right: [Double], down: [Double])? {
        var equations = BandedEquations(count: 2 * columns * rows, band: 4 * columns + 2)
        for cell in cells where cell.xx + cell.yy > 0 { add(cell, to: &equations) }
        addPaper(to: &equations)
        guard let solution = equations.solution() else { return nil }
        let knots = 0..<(columns * rows)
        return (knots.map { solution[2 * $0] }, knots.map { solution[2 * $0 + 1] })
    }

    private func add(_ cell: PrintStep.Cell, to equations: inout BandedEquations) {
        let near = knots(x: cell.x, y: cell.y).shares
        for one in near {
            equations.right[2 * one.knot] += one.share * cell.right
            equations.right[2 * one.knot + 1] += one.share * cell.down
            for other in near {
                let share = one.share * other.share
                equations.add(share * cell.xx, row: 2 * one.knot, column: 2 * other.knot)
                equations.add(share * cell.yy, row: 2 * one.knot + 1, column: 2 * other.knot + 1)
                equations.add(share * cell.xy, row: 2 * one.knot, column: 2 * other.knot + 1)
                equations.add(share * cell.xy, row: 2 * one.knot + 1, column: 2 * other.knot)
            }
        }
    }

    private func addPaper(to equations: inout BandedEquations) {
        let bend = 1 / (Self.usualBend * Self.usualBend)
        for row in 0..<rows {
            for column in 0..<columns {
                let knot = row * columns + column
                add([(knot, 1)], 1 / (Self.usualShift * Self.usualShift), to: &equations)
                if column > 0, column < columns - 1 {
                    add([(knot - 1, 1), (knot, -2), (knot + 1, 1)], bend, to: &equations)
                }
                if row > 0, row < rows - 1 {
                    add([(knot - columns, 1), (knot, -2), (knot + columns, 1)], bend, to: &equations)
                }
                if column < columns - 1, row < rows - 1 {
                    let under = knot + columns
                    add(
                        [(knot, 1), (knot + 1, -1), (under, -1), (under + 1, 1)], 2 * bend, to: &equations)
                }
            }
        }
    }

    /// That a sum over knots is near to zero.
    private func add(
        _ sum: [(knot: Int, factor: Double)], _ weight: Double, to equations: inout BandedEquations
    ) {
        for (axis, values) in [right, down].enumerated() {
            let present = sum.reduce(0) { $0 + $1.factor * values[$1.knot] }
            for one in sum {
                equations.right[2 * one.knot + axis] -= weight * one.factor * present
                for other in sum {
                    equations.add(
                        weight * one.factor * other.factor, row: 2 * one.knot + axis,
                        column: 2 * other.knot + axis)
                }
            }
        }
    }
}

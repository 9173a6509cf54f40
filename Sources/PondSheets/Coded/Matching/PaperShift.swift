import PondDrawing

/// By how much a page's spots lie beside where its camera puts them, all over the page: what a bend that the camera does
/// not know does to paper.
package struct PaperShift: Equatable, Codable, Sendable {
    let width: Double
    let height: Double
    /// Knots across and down; the first lie on the page's left and top, the last on its right and bottom.
    let columns: Int
    let rows: Int
    /// Millimetres to the right and down at each knot, row by row; between knots evenly.
    var right: [Double]
    var down: [Double]

    /// No shift on a page of that size in millimetres, with knots no farther apart than `spacing`.
    init(width: Double, height: Double, spacing: Double) {
        (self.width, self.height) = (width, height)
        columns = Int((width / spacing).rounded(.up)) + 1
        rows = Int((height / spacing).rounded(.up)) + 1
        right = [Double](repeating: 0, count: columns * rows)
        down = right
    }

    /// The longest, in millimetres.
    var longestMillimetres: Double {
        zip(right, down).reduce(0) { max($0, ($1.0 * $1.0 + $1.1 * $1.1).squareRoot()) }
    }

    /// To thousandths of a millimetre: what is worth keeping.
    var rounded: PaperShift {
        var rounded = self
        rounded.right = right.map { ($0 * 1000).rounded() / 1000 }
        rounded.down = down.map { ($0 * 1000).rounded() / 1000 }
        return rounded
    }

    /// The four knots around a spot with their shares.
    struct Knots {
        let first: Int
        let step: Int
        let across: Double
        let below: Double

        var shares: [(knot: Int, share: Double)] {
            [
                (first, (1 - across) * (1 - below)), (first + 1, across * (1 - below)),
                (first + step, (1 - across) * below), (first + step + 1, across * below),
            ]
        }
    }

    /// Beside the page the nearest of its edge.
    func knots(x: Double, y: Double) -> Knots {
        let u = min(max(x / width, 0), 1) * Double(columns - 1)
        let v = min(max(y / height, 0), 1) * Double(rows - 1)
        let (column, row) = (min(Int(u), columns - 2), min(Int(v), rows - 2))
        return Knots(
            first: row * columns + column, step: columns, across: u - Double(column), below: v - Double(row))
    }

    func shift(x: Double, y: Double) -> (x: Double, y: Double) {
        let near = knots(x: x, y: y)
        return (value(right, near), value(down, near))
    }

    private func value(_ values: [Double], _ near: Knots) -> Double {
        let top = values[near.first] + (values[near.first + 1] - values[near.first]) * near.across
        let under = near.first + near.step
        let bottom = values[under] + (values[under + 1] - values[under]) * near.across
        return top + (bottom - top) * near.below
    }

    /// Where the camera sees a spot of the page.
    package func seen(_ spot: PaperPoint) -> PaperPoint {
        let shift = shift(x: spot.x, y: spot.y)
        return PaperPoint(x: spot.x + shift.x, y: spot.y + shift.y)
    }

    /// The spot that the camera sees there. A shift changes far less than a millimetre a millimetre, so that going back
    /// by it again and again ends.
    package func spot(seenAt seen: PaperPoint) -> PaperPoint {
        var spot = seen
        for _ in 0..<40 {
            let there = self.seen(spot)
            let miss = (x: seen.x - there.x, y: seen.y - there.y)
            spot = PaperPoint(x: spot.x + miss.x, y: spot.y + miss.y)
            if abs(miss.x) + abs(miss.y) < 1e-9 { break }
        }
        return spot
    }
}

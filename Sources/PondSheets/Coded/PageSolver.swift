/// Least squares in a few unknowns.
enum PageSolver {
    /// The solution of a square system by Gaussian elimination with pivots; nil when it has none.
    static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let count = right.count
        for column in 0..<count {
            let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
            guard abs(rows[pivot][column]) > 1e-14 else { return nil }
            rows.swapAt(column, pivot)
            for row in (column + 1)..<max(count, column + 1) {
                let factor = rows[row][column] / rows[column][column]
                for entry in column...count { rows[row][entry] -= factor * rows[column][entry] }
            }
        }
        var solution = [Double](repeating: 0, count: count)
        for row in (0..<count).reversed() {
            let known = ((row + 1)..<max(count, row + 1)).reduce(0) { $0 + rows[row][$1] * solution[$1] }
            solution[row] = (rows[row][count] - known) / rows[row][row]
        }
        return solution
    }

    /// The unknowns near `start` with the least squared misses, by Levenberg's and Marquardt's method with
    /// differences for derivatives. `misses` is nil where the unknowns mean nothing.
    static func minimise(
        from start: [Double], rounds: Int, _ misses: ([Double]) -> [Double]?
    ) -> [Double]? {
        guard var best = misses(start) else { return nil }
        var unknowns = start
        var damping = 1e-3
        for _ in 0..<rounds {
            guard let normal = normalEquations(unknowns, best, misses) else { return unknowns }
            var hasImproved = false
            let before = squares(best)
            for _ in 0..<6 where !hasImproved {
                guard let step = damped(normal, damping) else { break }
                let trial = zip(unknowns, step).map { $0 - $1 }
                if let found = misses(trial), squares(found) < before {
                    (unknowns, best, hasImproved) = (trial, found, true)
                    damping = max(damping / 10, 1e-12)
                } else {
                    damping *= 10
                }
            }
            if !hasImproved || before - squares(best) < 1e-9 * before { break }
        }
        return unknowns
    }

    private static func squares(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 } }

    private struct NormalEquations {
        var matrix: [[Double]]
        var right: [Double]
    }

    private static func normalEquations(
        _ unknowns: [Double], _ here: [Double], _ misses: ([Double]) -> [Double]?
    ) -> NormalEquations? {
        var slopes: [[Double]] = []
        for index in unknowns.indices {
            var moved = unknowns
            let step = 1e-6 * max(1, abs(unknowns[index]))
            moved[index] += step
            guard let there = misses(moved) else { return nil }
            slopes.append(zip(there, here).map { ($0 - $1) / step })
        }
        let matrix = slopes.map { left in slopes.map { right in product(left, right) } }
        return NormalEquations(matrix: matrix, right: slopes.map { product($0, here) })
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }

    private static func damped(_ normal: NormalEquations, _ damping: Double) -> [Double]? {
        var matrix = normal.matrix
        for index in matrix.indices { matrix[index][index] += damping * (matrix[index][index] + 1e-9) }
        return solve(matrix, normal.right)
    }
}

import Foundation

/// A square linear system, decomposed once by Gauss with row exchange and solved for many right sides.
struct LinearSystem {
    private var factors: Matrix
    private var order: [Int]
    /// The logarithm of the determinant's absolute value.
    private(set) var logarithmOfDeterminant = 0.0

    /// Nil where the matrix is singular to working precision.
    init?(_ matrix: Matrix) {
        precondition(matrix.rowCount == matrix.columnCount)
        factors = matrix
        order = Array(0..<matrix.rowCount)
        let largest = matrix.numbers.lazy.map(abs).max() ?? 0
        for column in 0..<matrix.rowCount {
            let pivot = (column..<matrix.rowCount).max {
                abs(factors[$0, column]) < abs(factors[$1, column])
            }!
            guard abs(factors[pivot, column]) > 1e-13 * largest else { return nil }
            exchange(column, pivot)
            logarithmOfDeterminant += log(abs(factors[column, column]))
            eliminate(column)
        }
    }

    func solve(_ right: [Double]) -> [Double] {
        var answer = order.map { right[$0] }
        for row in answer.indices {
            for column in 0..<row { answer[row] -= factors[row, column] * answer[column] }
        }
        for row in answer.indices.reversed() {
            for column in (row + 1)..<max(row + 1, answer.count) {
                answer[row] -= factors[row, column] * answer[column]
            }
            answer[row] /= factors[row, row]
        }
        return answer
    }

    /// The inverse matrix.
    func inverse() -> Matrix {
        let count = order.count
        var inverse = Matrix(rowCount: count, columnCount: count)
        for column in 0..<count {
            var unit = [Double](repeating: 0, count: count)
            unit[column] = 1
            for (row, number) in solve(unit).enumerated() { inverse[row, column] = number }
        }
        return inverse
    }

    private mutating func exchange(_ row: Int, _ other: Int) {
        guard row != other else { return }
        order.swapAt(row, other)
        for column in 0..<order.count {
            let number = factors[row, column]
            factors[row, column] = factors[other, column]
            factors[other, column] = number
        }
    }

    private mutating func eliminate(_ column: Int) {
        for row in (column + 1)..<max(column + 1, order.count) {
            let factor = factors[row, column] / factors[column, column]
            factors[row, column] = factor
            for right in (column + 1)..<max(column + 1, order.count) {
                factors[row, right] -= factor * factors[column, right]
            }
        }
    }
}

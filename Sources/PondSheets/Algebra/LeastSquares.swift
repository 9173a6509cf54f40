/// The least-squares solution of an overdetermined linear system, by Householder's QR decomposition
/// (Golub and Van Loan, Matrix Computations, section 5.3).
struct LeastSquares {
    /// The unknowns that make the sum of squares least.
    let solution: [Double]
    /// The upper triangle R of the design's QR decomposition.
    private let triangle: Matrix

    /// Nil where the rows do not determine every unknown. `design` has as many rows as `target` has numbers.
    init?(design: Matrix, target: [Double]) {
        guard design.rowCount >= design.columnCount else { return nil }
        var (reduced, right) = (design, target)
        for column in 0..<design.columnCount { Self.reflect(&reduced, &right, below: column) }
        let largest = (0..<design.columnCount).map { abs(reduced[$0, $0]) }.max() ?? 0
        // Columns are of the order of one; what is smaller than this is rounding.
        guard (0..<design.columnCount).allSatisfy({ abs(reduced[$0, $0]) > 1e-9 * largest }) else {
            return nil
        }
        triangle = reduced
        solution = Self.backward(reduced, right)
    }

    /// z = R⁻ᵀ·row: its scalar product with another row's z is that pair's entry of the hat matrix.
    func whitened(_ row: [Double]) -> [Double] {
        var answer = row
        for column in row.indices {
            var rest = row[column]
            for above in 0..<column { rest -= triangle[above, column] * answer[above] }
            answer[column] = rest / triangle[column, column]
        }
        return answer
    }

    /// Mirrors rows from `column` on so that the column is zero below its diagonal.
    private static func reflect(_ matrix: inout Matrix, _ right: inout [Double], below column: Int) {
        let rows = column..<matrix.rowCount
        let norm = rows.reduce(0) { $0 + matrix[$1, column] * matrix[$1, column] }.squareRoot()
        guard norm > 0 else { return }
        let diagonal = matrix[column, column] > 0 ? -norm : norm
        var mirror = rows.map { matrix[$0, column] }
        mirror[0] -= diagonal
        let square = mirror.reduce(0) { $0 + $1 * $1 }
        guard square > 0 else { return }
        for other in column..<matrix.columnCount {
            let factor = 2 * rows.reduce(0) { $0 + mirror[$1 - column] * matrix[$1, other] } / square
            for row in rows { matrix[row, other] -= factor * mirror[row - column] }
        }
        let factor = 2 * rows.reduce(0) { $0 + mirror[$1 - column] * right[$1] } / square
        for row in rows { right[row] -= factor * mirror[row - column] }
    }

    private static func backward(_ triangle: Matrix, _ right: [Double]) -> [Double] {
        var answer = Array(right.prefix(triangle.columnCount))
        for row in answer.indices.reversed() {
            for column in (row + 1)..<max(row + 1, answer.count) {
                answer[row] -= triangle[row, column] * answer[column]
            }
            answer[row] /= triangle[row, row]
        }
        return answer
    }
}

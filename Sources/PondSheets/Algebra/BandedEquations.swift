/// A symmetric, positive definite system in which unknowns far apart do not meet.
struct BandedEquations {
    let count: Int
    /// Unknowns whose indices differ by more do not meet.
    let band: Int
    var right: [Double]
    /// Row by row, the columns from `row - band` to `row`.
    private var lower: [Double]

    init(count: Int, band: Int) {
        (self.count, self.band) = (count, band)
        right = [Double](repeating: 0, count: count)
        lower = [Double](repeating: 0, count: count * (band + 1))
    }

    /// Both halves may be added; the upper one is left out, being the same.
    mutating func add(_ value: Double, row: Int, column: Int) {
        guard column <= row else { return }
        precondition(row - column <= band)
        lower[row * (band + 1) + column - row + band] += value
    }

    /// By Cholesky's method; nil when the system is not positive definite.
    func solution() -> [Double]? {
        var factor = lower
        let isDefinite = factor.withUnsafeMutableBufferPointer(decompose)
        return isDefinite ? solve(factor) : nil
    }

    private func decompose(_ rows: inout UnsafeMutableBufferPointer<Double>) -> Bool {
        let width = band + 1
        for row in 0..<count {
            let first = max(0, row - band)
            for column in first...row {
                var sum = rows[row * width + column - row + band]
                for inner in max(first, column - band)..<max(first, column) {
                    sum -=
                        rows[row * width + inner - row + band] * rows[column * width + inner - column + band]
                }
                if column < row {
                    rows[row * width + column - row + band] = sum / rows[column * width + band]
                } else {
                    guard sum > 0 else { return false }
                    rows[row * width + band] = sum.squareRoot()
                }
            }
        }
        return true
    }

    private func solve(_ factor: [Double]) -> [Double] {
        let width = band + 1
        var values = right
        for row in 0..<count {
            for column in max(0, row - band)..<row {
                values[row] -= factor[row * width + column - row + band] * values[column]
            }
            values[row] /= factor[row * width + band]
        }
        for row in (0..<count).reversed() {
            values[row] /= factor[row * width + band]
            for column in max(0, row - band)..<row {
                values[column] -= factor[row * width + column - row + band] * values[row]
            }
        }
        return values
    }
}

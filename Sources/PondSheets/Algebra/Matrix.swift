/// A small dense matrix, row after row.
struct Matrix: Equatable, Sendable {
    let rowCount: Int
    let columnCount: Int
    var numbers: [Double]

    init(rowCount: Int, columnCount: Int) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        numbers = Array(repeating: 0, count: rowCount * columnCount)
    }

    /// All rows are equally long.
    init(rows: [[Double]]) {
        rowCount = rows.count
        columnCount = rows.first?.count ?? 0
        numbers = rows.flatMap { $0 }
        precondition(numbers.count == rowCount * columnCount)
    }

    subscript(row: Int, column: Int) -> Double {
        get { numbers[row * columnCount + column] }
        set { numbers[row * columnCount + column] = newValue }
    }

    /// The matrix times a column.
    func times(_ vector: [Double]) -> [Double] {
        (0..<rowCount).map { row in
            (0..<columnCount).reduce(0) { $0 + self[row, $1] * vector[$1] }
        }
    }
}

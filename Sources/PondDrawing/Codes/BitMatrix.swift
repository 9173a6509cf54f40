/// Dark and light squares in rows, as of a QR code or an AprilTag.
package struct BitMatrix: Hashable, Sendable {
    package let width: Int
    package let height: Int
    private let dark: [Bool]

    /// `dark` runs row by row from the top and must be `width` × `height` long.
    package init(width: Int, height: Int, dark: [Bool]) {
        precondition(dark.count == width * height, "A matrix has a bit for every square.")
        self.width = width
        self.height = height
        self.dark = dark
    }

    package func isDark(column: Int, row: Int) -> Bool { dark[row * width + column] }

    /// The dark squares of every row as runs: columns of a row that are dark side by side.
    var darkRuns: [(row: Int, columns: Range<Int>)] {
        (0..<height).flatMap { row in
            var runs: [(row: Int, columns: Range<Int>)] = []
            var column = 0
            while column < width {
                guard isDark(column: column, row: row) else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, isDark(column: column, row: row) { column += 1 }
                runs.append((row, start..<column))
            }
            return runs
        }
    }
}

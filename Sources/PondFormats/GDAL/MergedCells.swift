/// The cells of a sheet that are merged downwards: the text of the first holds for all of its rows.
///
/// Not so a number, which may as well be the sum of the rows: it stays with the first alone.
struct MergedCells {
    /// First row → column → last row.
    private var ends: [Int: [Int: Int]] = [:]
    private var held: [Int: (last: Int, text: String)] = [:]

    /// Takes a range as a workbook writes it, such as B4:B7; others than downward ones say nothing of rows.
    mutating func add(_ range: String) {
        let corners = range.split(separator: ":").compactMap(Self.corner)
        guard corners.count == 2, corners[1].row > corners[0].row else { return }
        ends[corners[0].row, default: [:]][corners[0].column] = corners[1].row
    }

    /// The row's cells, with what is merged into it from above. Rows must come in order.
    mutating func filled(_ row: HeaderRows.Row) -> [String] {
        if ends.isEmpty { return row.cells }
        for (column, last) in ends[row.number] ?? [:] where column < row.cells.count {
            let text = row.cells[column].trimmed
            held[column] = Self.isAmount(text) ? nil : (last, text)
        }
        var cells = row.cells
        for (column, cell) in held where cell.last >= row.number && cells[column].trimmed.isEmpty {
            cells[column] = cell.text
        }
        return cells
    }

    private static func isAmount(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return true }
        return ("0"..."9").contains(first) || ("０"..."９").contains(first)
            || "约-.".unicodeScalars.contains(first)
    }

    /// Row from 1 and column from 0 of a cell such as AB12.
    private static func corner(_ name: Substring) -> (row: Int, column: Int)? {
        let letters = name.prefix { $0.isASCII && $0.isLetter }.uppercased().utf8
        guard !letters.isEmpty, letters.count <= 3, let row = Int(name.dropFirst(letters.count)) else {
            return nil
        }
        return (row, letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1)
    }
}

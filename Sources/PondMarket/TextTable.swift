import PondModel

/// Rows of text in aligned columns for a terminal, Chinese characters counted as two columns wide.
package struct TextTable: Sendable {
    /// A column's heading and how its cells are set.
    package struct Column: Sendable {
        package var title: Words
        /// Set flush right.
        package var isNumber: Bool
        /// Cut when the table would be too wide.
        package var shrinks: Bool

        package init(_ title: Words, isNumber: Bool = false, shrinks: Bool = false) {
            self.title = title
            self.isNumber = isNumber
            self.shrinks = shrinks
        }
    }

    package let columns: [Column]
    package let rows: [[String]]
    package let language: Language

    package init(columns: [Column], rows: [[String]], language: Language) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "Every row has a cell for every column.")
        self.columns = columns
        self.rows = rows
        self.language = language
    }

    /// The table as lines of at most `width` columns, as far as its shrinking columns allow: heading, rule,
    /// rows.
    package func text(width: Int = 80) -> String {
        let titles = columns.map { $0.title.text(in: language) }
        let widths = widths(titles, within: width)
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        let lines = [line(titles, widths), rule] + rows.map { line($0, widths) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The widest cell of each column; the widest shrinking column gives way until the whole fits.
    private func widths(_ titles: [String], within width: Int) -> [Int] {
        var widths = columns.indices.map { column in
            rows.reduce(DisplayWidth.of(titles[column])) { max($0, DisplayWidth.of($1[column])) }
        }
        let gaps = 2 * (columns.count - 1)
        while widths.reduce(gaps, +) > width {
            let shrinking = columns.indices.filter { columns[$0].shrinks && widths[$0] > 4 }
            guard let widest = shrinking.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = columns.indices.map { column in
            let cell = DisplayWidth.cut(cells[column], to: widths[column])
            let space = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
            return columns[column].isNumber ? space + cell : cell + space
        }
        let line = padded.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}

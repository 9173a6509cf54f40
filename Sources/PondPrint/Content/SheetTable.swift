/// The statistics on a sheet, as text.
package struct SheetTable: Sendable {
    package var title = ""
    package var columns: [String] = []
    /// Each as long as `columns`; the most important first.
    package var rows: [[String]] = []
    /// What the columns count and how.
    package var note = ""

    /// Columns of words besides the first; all others are numbers.
    package var leftColumns: Set<Int> = []

    package init() {}

    package init(
        title: String, columns: [String], rows: [[String]], note: String, leftColumns: Set<Int> = []
    ) {
        self.leftColumns = leftColumns
        self.title = title
        self.columns = columns
        self.rows = rows
        self.note = note
    }
}

import CSpatiaLite
import GRDB

/// Inserts rows into one table, sixteen by one statement: starting a statement takes longer than a row.
final class BulkInsert {
    private static let rowsAtOnce = 16

    private let many: PreparedStatement
    /// The same for fewer rows: those without a key are passed over.
    private let fewer: PreparedStatement
    private let columnCount: Int
    private var waiting = 0

    /// The first column is the key. The table's checks are left out: who appends must keep them.
    init(_ database: Database, into table: String, columns: [String]) throws {
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        let rows = Array(repeating: row, count: Self.rowsAtOnce).joined(separator: ", ")
        let insert = "INSERT INTO \(table) (\(columns.joined(separator: ", ")))"
        // SQLite compiles checks into a statement; later statements have them again.
        try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
        defer { try? database.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
        many = try PreparedStatement(database, "\(insert) VALUES \(rows)")
        fewer = try PreparedStatement(
            database, "\(insert) SELECT * FROM (VALUES \(rows)) WHERE column1 IS NOT NULL")
        columnCount = columns.count
    }

    /// Appends the row whose values `bind` gives in the order of the columns. What it lends from `bytes` must
    /// stay there until `finish`.
    func append(
        lending bytes: UnsafeRawBufferPointer = RowBinder.nothing, _ bind: (inout RowBinder) -> Void
    ) throws {
        var row = RowBinder(many, lending: bytes, after: waiting * columnCount)
        bind(&row)
        waiting += 1
        guard waiting == Self.rowsAtOnce else { return }
        waiting = 0
        try many.step()
    }

    /// Inserts the rows that still wait.
    func finish() throws {
        guard waiting > 0 else { return }
        for place in waiting..<Self.rowsAtOnce { many.bindNull(Int32(place * columnCount + 1)) }
        sqlite3_transfer_bindings(many.handle, fewer.handle)
        waiting = 0
        try fewer.step()
    }
}

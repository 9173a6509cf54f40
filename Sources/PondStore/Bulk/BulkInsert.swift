import CSpatiaLite
import GRDB

/// Inserts rows into one table, many by one statement: starting a statement takes longer than a row.
final class BulkInsert {
    /// The statements for rows that use the same columns.
    private struct Statements {
        let many: PreparedStatement
        /// The same for fewer rows: those without a value in the first column are passed over.
        let fewer: PreparedStatement
        let columnCount: Int
    }

    /// Rows that one statement inserts: enough to forget its start, few enough to compile it at once.
    private let rowsAtOnce: Int
    private static let valuesAtOnce = 256

    private let database: Database
    private let table: String
    private let columns: [String]
    private var prepared: [ColumnSet: Statements] = [:]
    private var statements: Statements
    private var used = ColumnSet.all
    private var waiting = 0

    /// Every row has a value in the first column. The table's checks are left out: who appends must keep them.
    init(_ database: Database, into table: String, columns: [String]) throws {
        self.database = database
        self.table = table
        self.columns = columns
        rowsAtOnce = Self.valuesAtOnce / columns.count
        statements = try Self.statements(
            database, into: table, columns: columns, rowsAtOnce: Self.valuesAtOnce / columns.count)
        prepared[used] = statements
    }

    private static func statements(
        _ database: Database, into table: String, columns: [String], rowsAtOnce: Int
    ) throws -> Statements {
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        let rows = Array(repeating: row, count: rowsAtOnce).joined(separator: ", ")
        let insert = "INSERT INTO \(table) (\(columns.joined(separator: ", ")))"
        // SQLite compiles checks into a statement; later statements have them again.
        try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
        let statements = Result {
            Statements(
                many: try PreparedStatement(database, "\(insert) VALUES \(rows)"),
                fewer: try PreparedStatement(
                    database, "\(insert) SELECT * FROM (VALUES \(rows)) WHERE column1 IS NOT NULL"),
                columnCount: columns.count)
        }
        try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
        return try statements.get()
    }

    /// From here on rows have values in these columns alone, if there are rows at all: a column that is not named
    /// takes its default, NULL, without being bound and copied.
    func use(_ columns: ColumnSet) throws {
        try finish()
        guard columns != used, columns != ColumnSet() else { return }
        used = columns
        if let known = prepared[columns] { return statements = known }
        let names = self.columns.enumerated().filter { columns.contains($0.offset) }.map(\.element)
        statements = try Self.statements(database, into: table, columns: names, rowsAtOnce: rowsAtOnce)
        prepared[columns] = statements
    }

    /// Appends the row whose values `bind` gives in the order of the columns. What it lends from `bytes` must
    /// stay there until `finish`.
    func append(
        lending bytes: UnsafeRawBufferPointer = RowBinder.nothing, _ bind: (inout RowBinder) -> Void
    ) throws {
        var row = RowBinder(
            statements.many, lending: bytes, after: waiting * statements.columnCount, using: used)
        bind(&row)
        waiting += 1
        guard waiting == rowsAtOnce else { return }
        waiting = 0
        try statements.many.step()
    }

    /// Inserts the rows that still wait.
    func finish() throws {
        guard waiting > 0 else { return }
        for place in waiting..<rowsAtOnce {
            statements.many.bindNull(Int32(place * statements.columnCount + 1))
        }
        sqlite3_transfer_bindings(statements.many.handle, statements.fewer.handle)
        waiting = 0
        try statements.fewer.step()
    }
}

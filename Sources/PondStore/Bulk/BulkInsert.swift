import GRDB

/// Inserts rows into one table, sixteen by one statement: starting a statement takes longer than a row.
final class BulkInsert<Row> {
    private static var rowsAtOnce: Int { 16 }

    private let one: PreparedStatement
    private let many: PreparedStatement
    private let columnCount: Int
    private let memory = RowMemory()
    private let bind: (Row, inout RowBinder) -> Void
    private var waiting: [Row] = []

    /// `bind` puts a row's values in the order of the columns. The table's checks are left out: what `Row`
    /// allows must satisfy them.
    init(
        _ database: Database, into table: String, columns: [String],
        bind: @escaping (Row, inout RowBinder) -> Void
    ) throws {
        let values = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        func insert(rows: Int) throws -> PreparedStatement {
            let rows = Array(repeating: values, count: rows).joined(separator: ", ")
            return try PreparedStatement(
                database, "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(rows)")
        }
        // SQLite compiles checks into a statement; later statements have them again.
        try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
        defer { try? database.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
        one = try insert(rows: 1)
        many = try insert(rows: Self.rowsAtOnce)
        columnCount = columns.count
        self.bind = bind
        waiting.reserveCapacity(Self.rowsAtOnce)
    }

    func append(_ row: Row) throws {
        waiting.append(row)
        guard waiting.count == Self.rowsAtOnce else { return }
        memory.clear()
        for (slot, row) in waiting.enumerated() {
            var binder = RowBinder(many, memory, after: slot * columnCount)
            bind(row, &binder)
        }
        waiting.removeAll(keepingCapacity: true)
        try many.step()
    }

    /// Inserts the rows that still wait.
    func finish() throws {
        for row in waiting {
            memory.clear()
            var binder = RowBinder(one, memory, after: 0)
            bind(row, &binder)
            try one.step()
        }
        waiting.removeAll()
    }
}

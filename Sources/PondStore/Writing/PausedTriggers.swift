import GRDB

/// The triggers of a table, taken off so that rows pass at full speed, and put back as they were.
struct PausedTriggers {
    private let table: String
    private let definitions: [String]

    init(of table: String, in database: Database) throws {
        self.table = table
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? ORDER BY rowid",
            arguments: [table])
        definitions = rows.map { $0["sql"] }
        for row in rows { try database.execute(sql: "DROP TRIGGER \"\(row["name"] as String)\"") }
    }

    func resume(in database: Database) throws {
        for definition in definitions { try database.execute(sql: definition) }
    }
}

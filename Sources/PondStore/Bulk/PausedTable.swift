import GRDB

/// A table without its triggers and without the indexes that every row enters, until they are put back as
/// they were.
struct PausedTable {
    private let triggers: PausedTriggers
    private let indexes: [String]

    /// An index that few rows enter is quicker kept than made anew by going through the table.
    private static let keptIndexes = ["pondFarmer"]

    init(_ table: String, in database: Database) throws {
        triggers = try PausedTriggers(of: table, in: database)
        let rows = try Row.fetchAll(
            database,
            sql:
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND "
                + "sql IS NOT NULL ORDER BY rowid",
            arguments: [table]
        ).filter { !Self.keptIndexes.contains($0["name"]) }
        indexes = rows.map { $0["sql"] }
        for row in rows { try database.execute(sql: "DROP INDEX \"\(row["name"] as String)\"") }
    }

    /// An index made at once is sorted once; kept up row by row it would be searched a million times.
    func resume(in database: Database) throws {
        for index in indexes { try database.execute(sql: index) }
        try triggers.resume(in: database)
    }
}

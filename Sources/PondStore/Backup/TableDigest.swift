import CSpatiaLite
import Foundation
import GRDB

/// The fingerprint of everything in a table: a value that changed by a single bit gives another one, which
/// SQLite's own integrity check does not see.
enum TableDigest {
    /// Every table of the file that has pages of its own, and the schema itself; not the list of the fingerprints.
    static func tables(of database: Database) throws -> [String] {
        try ["sqlite_schema"]
            + String.fetchAll(
                database,
                sql: """
                    SELECT name FROM sqlite_schema
                    WHERE type = 'table' AND rootpage > 0 AND name <> 'backupContent' ORDER BY name
                    """)
    }

    /// Over the rows in the table's own order: of each value its type, its length and its bytes.
    static func sha256(of table: String, in database: Database) throws -> (rows: Int, digest: Data) {
        let digest = RunningDigest()
        var rows = 0
        let name = table.replacing("\"", with: "\"\"")
        let statement = try PreparedStatement(database, "SELECT * FROM \"\(name)\" NOT INDEXED")
        let columns = sqlite3_column_count(statement.handle)
        while try statement.step() {
            rows += 1
            for column in 0..<columns { take(column, of: statement.handle, into: digest) }
        }
        return (rows, digest.finish())
    }

    private static func take(_ column: Int32, of row: OpaquePointer, into digest: RunningDigest) {
        let type = sqlite3_column_type(row, column)
        digest.take(Int64(type))
        switch type {
        case SQLITE_INTEGER: digest.take(sqlite3_column_int64(row, column))
        case SQLITE_FLOAT: digest.take(Int64(bitPattern: sqlite3_column_double(row, column).bitPattern))
        case SQLITE_NULL: break
        default:
            let start = sqlite3_column_blob(row, column)
            let count = Int(sqlite3_column_bytes(row, column))
            digest.take(Int64(count))
            digest.take(UnsafeRawBufferPointer(start: start, count: count))
        }
    }
}

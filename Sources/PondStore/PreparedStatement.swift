import CSpatiaLite
import GRDB

/// A compiled statement for rows by the million: it binds and reads columns without a value in between.
/// GRDB runs the requests that answer few rows.
final class PreparedStatement {
    private let connection: OpaquePointer
    let handle: OpaquePointer
    /// Whether a parameter is NULL already: most columns of most rows stay NULL.
    let isNull: UnsafeMutablePointer<Bool>

    init(_ database: Database, _ sql: String) throws {
        guard let connection = database.sqliteConnection else {
            preconditionFailure("The connection is closed.")
        }
        self.connection = connection
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw Self.error(connection, code, sql: sql) }
        self.handle = handle
        let count = Int(sqlite3_bind_parameter_count(handle)) + 1
        isNull = .allocate(capacity: count)
        isNull.initialize(repeating: true, count: count)
    }

    deinit {
        sqlite3_finalize(handle)
        isNull.deallocate()
    }

    private static func error(_ connection: OpaquePointer, _ code: Int32, sql: String?) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }

    // MARK: - Running

    /// Goes to the next row; `false` after the last one, when the statement is ready to run again.
    @discardableResult
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        case let code:
            let error = Self.error(connection, code, sql: String(cString: sqlite3_sql(handle)))
            sqlite3_reset(handle)
            throw error
        }
    }

    func reset() { sqlite3_reset(handle) }

    /// Runs to the end and calls `body` on each row.
    func forEach(_ body: (PreparedStatement) throws -> Void) throws {
        defer { reset() }
        while try step() { try body(self) }
    }

    /// Every row as a value.
    func all<Value>(_ value: (PreparedStatement) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try forEach { values.append(try value($0)) }
        return values
    }

    /// The first row as a value.
    func first<Value>(_ value: (PreparedStatement) throws -> Value) throws -> Value? {
        defer { reset() }
        return try step() ? try value(self) : nil
    }
}

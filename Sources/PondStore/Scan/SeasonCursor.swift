import CSpatiaLite
import GRDB

/// Goes through seasons in the order of their ponds, and stops at the newest of each.
final class SeasonCursor {
    /// Stands on the row that is read.
    private let rows: PreparedStatement
    /// Stands one row further, so that a pond's last season is known as the last.
    private let ahead: PreparedStatement
    private var pond: Int64?
    private var nextPond: Int64?

    init(_ database: Database, ponds: ClosedRange<Int64>, year: Int) throws {
        func prepare(_ columns: String) throws -> PreparedStatement {
            let sql = "SELECT \(columns) FROM pondSeason WHERE id BETWEEN ? AND ? AND year <= ? ORDER BY id"
            let statement = try PreparedStatement(database, sql)
            statement.bind(1, ponds.lowerBound * 10000)
            statement.bind(2, ponds.upperBound * 10000 + 9999)
            statement.bind(3, year)
            return statement
        }
        rows = try prepare(PondScanRow.seasonColumns)
        ahead = try prepare("pondID")
        nextPond = try ahead.step() ? sqlite3_column_int64(ahead.handle, 0) : nil
    }

    /// The newest season of the pond, or `nil`. Ponds must be asked for in rising order.
    func newest(of wanted: Int64) throws -> OpaquePointer? {
        while let next = nextPond, next <= wanted {
            _ = try rows.step()
            pond = next
            nextPond = try ahead.step() ? sqlite3_column_int64(ahead.handle, 0) : nil
        }
        return pond == wanted ? rows.handle : nil
    }
}

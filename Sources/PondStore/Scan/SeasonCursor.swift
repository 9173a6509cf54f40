import CSpatiaLite
import GRDB

/// Goes through seasons in the order of their ponds, and stops at the one that each pond counts with: the newest
/// that tells of its feed, else the newest.
final class SeasonCursor {
    /// Stands on the row that is read.
    private let rows: PreparedStatement
    /// Stands one row further, so that a pond's last season is known as the last.
    private let ahead: PreparedStatement
    private var pond: Int64?
    private var nextPond: Int64?

    init(_ database: Database, ponds: ClosedRange<Int64>, year: Int) throws {
        func prepare(_ columns: String) throws -> PreparedStatement {
            let sql = """
                SELECT \(columns) FROM pondSeason
                WHERE id BETWEEN ?1 AND ?2 AND year <= ?3 AND (\(StandingSeason.tellsFeed)
                    OR NOT EXISTS (SELECT 1 FROM pondSeason AS telling
                        WHERE telling.id BETWEEN pondSeason.pondID * 10000 AND pondSeason.pondID * 10000 + ?3
                            AND (telling.species IS NOT NULL OR telling.demandKilograms IS NOT NULL)))
                ORDER BY pondSeason.id
                """
            let statement = try PreparedStatement(database, sql)
            statement.bind(1, ponds.lowerBound * 10000)
            statement.bind(2, ponds.upperBound * 10000 + 9999)
            statement.bind(3, min(year, 9999))
            return statement
        }
        rows = try prepare(PondScanRow.seasonColumns)
        ahead = try prepare("pondID")
        nextPond = try ahead.step() ? sqlite3_column_int64(ahead.handle, 0) : nil
    }

    /// The season that the pond counts with, or `nil`. Ponds must be asked for in rising order.
    func standing(of wanted: Int64) throws -> OpaquePointer? {
        while let next = nextPond, next <= wanted {
            _ = try rows.step()
            pond = next
            nextPond = try ahead.step() ? sqlite3_column_int64(ahead.handle, 0) : nil
        }
        return pond == wanted ? rows.handle : nil
    }
}

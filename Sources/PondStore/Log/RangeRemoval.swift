import CSpatiaLite
import GRDB

/// Removes the rows of a bulk load, which came without triggers and go without them.
struct RangeRemoval {
    private let session: StoreSession
    private var database: Database { session.database }

    init(_ session: StoreSession) { self.session = session }

    /// The number of rows removed.
    func remove(from table: String, first: Int64, last: Int64) throws -> Int {
        if table == "pond" { try markVillages(first: first, last: last) }
        let triggers = try PausedTriggers(of: table, in: database)
        try database.execute(
            sql: "DELETE FROM \"\(table)\" WHERE id BETWEEN ? AND ?", arguments: [first, last])
        let count = database.changesCount
        for index in SpatialIndex.all where index.column.table == table {
            try removeBoxes(from: index, first: first, last: last)
        }
        try triggers.resume(in: database)
        try session.logRemoval(of: table, from: first, through: last)
        return count
    }

    private func markVillages(first: Int64, last: Int64) throws {
        try database.execute(
            sql:
                "INSERT OR IGNORE INTO dirty SELECT DISTINCT 'area', villageID FROM pond "
                + "WHERE id BETWEEN ? AND ?",
            arguments: [first, last])
    }

    /// An index of which nothing is left is made anew, which is quicker than taking box by box out of it.
    private func removeBoxes(from index: SpatialIndex, first: Int64, last: Int64) throws {
        let isEmpty = try Bool.fetchOne(
            database,
            sql: "SELECT NOT EXISTS (SELECT 1 FROM \(index.column.table) WHERE \(index.condition))")
        if isEmpty == true {
            try PackedTree.rebuild(index, in: database)
        } else {
            try database.execute(
                sql: "DELETE FROM \(index.name) WHERE pkid BETWEEN ? AND ?", arguments: [first, last])
        }
    }
}

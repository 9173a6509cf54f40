import GRDB
import PondGeodesy
import PondModel

/// The read requests and the writes of one transaction. A change of ponds, seasons, farmers or areas ends
/// with `settle`.
package final class StoreSession: StoreReading {
    /// The batch under which the change log keeps what is written here.
    let batch: Int64
    var uuids = TimeOrderedUUID()
    /// Set where totals or another program's edits were brought up to date: that leaves no entry of this
    /// batch.
    var hasSettledMore = false
    /// Whether this change asked for every pond to be settled: what follows is then its own doing.
    var hasMarkedAll = false
    /// Whether ponds came through a bulk loader.
    var isBulkLoaded = false
    private(set) lazy var areaWriter = AreaWriter(self)

    init(_ database: Database, batch: Int64) {
        self.batch = batch
        super.init(database)
    }

    /// Puts everything in order that was left for the end.
    func finish() throws { try areaWriter.finish() }

    func hasChanged() throws -> Bool { try hasSettledMore || hasLogged() }

    /// Whether this batch has entries in the change log.
    func hasLogged() throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM changeLog WHERE batchID = ?)", arguments: [batch])
            ?? false
    }

    /// Enters rows that were written while the table's triggers were off.
    func logRange(of table: String, from first: Int64, through last: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO changeLog (batchID, tableName, rowID, lastRowID, action)
                VALUES (?, ?, ?, ?, 'insertRange')
                """, arguments: [batch, table, first, last])
    }

    /// Enters rows that were removed while the table's triggers were off.
    func logRemoval(of table: String, from first: Int64, through last: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO changeLog (batchID, tableName, rowID, lastRowID, action)
                VALUES (?, ?, ?, ?, 'deleteRange')
                """, arguments: [batch, table, first, last])
    }

    // MARK: - Rounds and settings

    /// The id of a new round. The name must be new.
    package func insertRound(name: String, year: Int?) throws -> Identifier<SurveyRound> {
        let statement = try prepared("INSERT INTO round (uuid, name, year) VALUES (?, ?, ?)")
        statement.bind(1, uuids.next())
        statement.bind(2, name)
        statement.bind(3, year)
        try statement.step()
        return Identifier(database.lastInsertedRowID)
    }

    /// Puts a new version of the setting in force. The same text again changes nothing.
    package func setSetting(_ kind: SettingKind, text: String) throws {
        guard try setting(kind)?.text != text else { return }
        try database.execute(
            sql: "UPDATE setting SET isCurrent = 0 WHERE kind = ? AND isCurrent = 1",
            arguments: [kind.rawValue])
        try database.execute(
            sql: """
                INSERT INTO setting (kind, version, text, isCurrent)
                SELECT ?1, coalesce(max(version), 0) + 1, ?2, 1 FROM setting WHERE kind = ?1
                """, arguments: [kind.rawValue, text])
    }
}

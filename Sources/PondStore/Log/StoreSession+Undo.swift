import Foundation
import GRDB
import PondModel

/// Taking changes back by the change log.
extension StoreSession {
    /// Takes the last change that is not undone back exactly, as a change of its own; a second undo takes the
    /// one before. Refuses where another program has since edited the same rows. End the change with
    /// `settle`: only totals are left to be brought up to date.
    package func undo() throws -> UndoReport {
        guard try !hasForeignEdits() else { throw StoreError.notSettled }
        guard let row = try Row.fetchOne(database, sql: Self.lastBatch, arguments: [batch]) else {
            throw StoreError.nothingToUndo
        }
        let places = try editedSince(row["id"])
        guard places.isEmpty else { throw StoreError.editedSince(verb: row["verb"], places: places) }
        let replay = Replay(self)
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let counts = try replay.takeBack(row["id"])
        try database.execute(
            sql: "UPDATE batch SET undoneAt = ? WHERE id = ?",
            arguments: [Date.now.formatted(.iso8601), row["id"] as Int64])
        try markVillagesOnly(of: row["id"])
        return UndoReport(
            verb: row["verb"], detail: row["detail"],
            startedAt: (try? Date(row["startedAt"], strategy: .iso8601)) ?? .distantPast,
            removed: counts.removed,
            restored: counts.restored, reverted: counts.reverted)
    }

    private static let lastBatch = """
        SELECT id, verb, detail, startedAt FROM batch
        WHERE id < ? AND undoneAt IS NULL AND verb <> '\(undoVerb)'
            AND EXISTS (SELECT 1 FROM changeLog WHERE batchID = batch.id)
        ORDER BY id DESC LIMIT 1
        """

    /// The verb of changes that take others back, which are not taken back themselves.
    package static let undoVerb = "undo"

    /// Rows of the batch (or seasons of its ponds) that another program wrote later, at most five.
    private func editedSince(_ batch: Int64) throws -> [String] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT foreignEdit.tableName AS tableName, foreignEdit.rowID AS row
                FROM changeLog AS foreignEdit JOIN changeLog AS own
                    ON own.batchID = ?1 AND own.id < foreignEdit.id
                    AND (own.tableName = foreignEdit.tableName
                        AND foreignEdit.rowID BETWEEN own.rowID AND coalesce(own.lastRowID, own.rowID)
                        OR foreignEdit.tableName = 'pondSeason' AND own.tableName = 'pond'
                        AND own.action IN ('insert', 'insertRange')
                        AND foreignEdit.rowID / 10000 BETWEEN own.rowID
                        AND coalesce(own.lastRowID, own.rowID))
                WHERE foreignEdit.batchID IS NULL LIMIT 5
                """, arguments: [batch]
        ).map { try RowNames(database).name($0["tableName"], $0["row"]) }
    }

    /// The rows are settled already, as they were then; only the totals above them are not. What settling had
    /// written into rows, and is taken back with them, marks nothing: those villages are found by the log.
    private func markVillagesOnly(of batch: Int64) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO dirty SELECT 'area', villageID FROM dirty
                    JOIN pond ON pond.id = dirty.id WHERE dirty.kind = 'pond';
                DELETE FROM dirty WHERE kind <> 'area';
                """)
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO dirty SELECT DISTINCT 'area', villageID FROM changeLog JOIN pond
                    ON pond.id = iif(tableName = 'pond', rowID, rowID / 10000)
                    WHERE batchID = ? AND action = 'update' AND tableName IN ('pond', 'pondSeason')
                """, arguments: [batch])
    }
}

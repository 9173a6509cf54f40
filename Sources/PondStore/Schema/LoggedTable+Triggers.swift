/// The triggers that write the change log. They use only what every SQLite has, so that QGIS and the command
/// line log as we do: values are kept as SQL literals, which `quote` writes without loss.
extension LoggedTable {
    /// An insert needs no values: they are the row's own until a later entry tells what they were.
    var logTriggers: String {
        """
        CREATE TRIGGER "log_insert_\(name)" AFTER INSERT ON "\(name)" BEGIN
        \(entry(row: "NEW", action: "insert", old: "NULL", new: "NULL"))
        END;
        CREATE TRIGGER "log_update_\(name)" AFTER UPDATE ON "\(name)" WHEN \(isChanged) BEGIN
        \(entry(row: "OLD", action: "update", old: assignments(of: "OLD"), new: assignments(of: "NEW")))
        END;
        CREATE TRIGGER "log_delete_\(name)" AFTER DELETE ON "\(name)" BEGIN
        \(entry(row: "OLD", action: "delete", old: wholeRow, new: "NULL"))
        END;

        """
    }

    /// Another program's edit has no batch, and so gets its time here.
    private func entry(row: String, action: String, old: String, new: String) -> String {
        """
        INSERT INTO changeLog (batchID, tableName, rowID, action, oldValues, newValues, changedAt)
        SELECT batchID, '\(name)', \(row).id, '\(action)', \(old), \(new),
            CASE WHEN batchID IS NULL THEN strftime('%Y-%m-%dT%H:%M:%SZ', 'now') END
        FROM currentBatch;
        """
    }

    private var isChanged: String {
        columns.map { "OLD.\"\($0)\" IS NOT NEW.\"\($0)\"" }.joined(separator: " OR ")
    }

    /// `"code"='A1',"note"=NULL`: the columns that changed.
    private func assignments(of row: String) -> String {
        let parts = columns.map {
            "CASE WHEN OLD.\"\($0)\" IS NOT NEW.\"\($0)\" THEN ',\"\($0)\"=' || quote(\(row).\"\($0)\") "
                + "ELSE '' END"
        }
        return "substr(\(parts.joined(separator: " || ")), 2)"
    }

    /// `"id"=7,"name"='…'`: the row as it was.
    private var wholeRow: String {
        "substr(" + columns.map { "',\"\($0)\"=' || quote(OLD.\"\($0)\")" }.joined(separator: " || ") + ", 2)"
    }
}

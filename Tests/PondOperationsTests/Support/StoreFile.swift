import Foundation

/// A store's file as other programs see it: SQLite's and SpatiaLite's own command lines.
struct StoreFile {
    let path: String

    /// The tables whose rows are data; the change log and the version grow with every change.
    static let dataTables = [
        "setting", "area", "farmer", "farmerSeason", "site", "round", "pond", "pondSeason", "areaTotal",
        "sheet", "sheetFit", "sheetControl", "sheetMark",
    ]
    static let bookkeepingTables = ["store", "batch", "currentBatch", "changeLog", "dirty"]

    /// Every row of the data as SQL, in the order of the keys; geometry byte for byte.
    func dataDump() throws -> String { try dump(Self.dataTables) }

    /// Every row of every table of ours, and the nodes of the spatial indexes.
    func wholeDump() throws -> String {
        let nodes = try rows("SELECT name FROM sqlite_master WHERE name LIKE 'idx%node' ORDER BY name")
        return try dump(Self.dataTables + Self.bookkeepingTables + nodes.compactMap { $0["name"] as? String })
    }

    func dump(_ tables: [String]) throws -> String {
        let answer = try Program.peer("sqlite3").run(
            ["-readonly", path, ".dump " + tables.joined(separator: " ")])
        guard answer.code == 0, answer.messages.isEmpty else { throw Workbench.Failure(answer.messages) }
        return answer.output
    }

    func rows(_ sql: String) throws -> [[String: Any]] {
        let answer = try Program.peer("sqlite3").run(["-readonly", "-json", path, sql])
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        guard !answer.output.isEmpty else { return [] }
        return try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]] ?? []
    }

    func number(_ sql: String) throws -> Int {
        guard let value = try rows(sql).first?.values.first as? Int else {
            throw Workbench.Failure("no number: \(sql)")
        }
        return value
    }

    /// Edits the file as QGIS does: on its own connection, with SpatiaLite's functions.
    func edit(_ sql: String) throws {
        let answer = try Program.peer("spatialite").run(["-silent", "-batch", "-bail", path, sql])
        guard answer.code == 0, answer.messages.isEmpty else {
            throw Workbench.Failure(answer.messages + answer.output)
        }
    }

    var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }
}

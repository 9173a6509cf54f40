import Foundation
import GRDB
import PondGeodesy
import PondModel

/// The named read requests on one consistent state of a store.
package class StoreReading {
    let database: Database
    private var statements: [String: PreparedStatement] = [:]

    init(_ database: Database) { self.database = database }

    /// The statement for `sql`, compiled once. It must not be stepping already.
    func prepared(_ sql: String) throws -> PreparedStatement {
        if let statement = statements[sql] { return statement }
        let statement = try PreparedStatement(database, sql)
        statements[sql] = statement
        return statement
    }

    /// Which store this is, and how often its data has changed.
    package func identity() throws -> StoreIdentity {
        let sql = "SELECT uuid, name, branchLongitude, branchLatitude, dataVersion, createdAt FROM store"
        guard let row = try Row.fetchOne(database, sql: sql), let uuid = UUID(bytes: row["uuid"] as Data)
        else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "table store has no row")
        }
        return StoreIdentity(
            uuid: uuid, name: row["name"],
            branch: Position(longitude: row["branchLongitude"], latitude: row["branchLatitude"]),
            dataVersion: row["dataVersion"],
            createdAt: (try? Date(row["createdAt"], strategy: .iso8601)) ?? .distantPast)
    }

    /// The setting in force, and its version.
    package func setting(_ kind: SettingKind) throws -> (version: Int, text: String)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT version, text FROM setting WHERE kind = ? AND isCurrent = 1",
            arguments: [kind.rawValue])
        return row.map { ($0["version"], $0["text"]) }
    }

    /// The round of that name.
    package func round(named name: String) throws -> SurveyRound? {
        let row = try Row.fetchOne(
            database, sql: "SELECT id, year FROM round WHERE name = ?", arguments: [name])
        return row.map { SurveyRound(id: Identifier($0["id"]), name: name, year: $0["year"]) }
    }

    /// The names of all rounds, oldest first.
    package func roundNames() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT name FROM round ORDER BY id")
    }

    /// Whether another program has changed the data since the totals were last brought up to date.
    package func hasForeignEdits() throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM dirty)") ?? false
    }
}

extension UUID {
    /// `nil` unless there are sixteen bytes.
    init?(bytes: Data) {
        guard bytes.count == 16 else { return nil }
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

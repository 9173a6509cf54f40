import Foundation
import GRDB
import PondGeodesy
import PondModel

@testable import PondStore

/// A store of its own for one test, in a folder that goes with it.
final class TemporaryStore: Sendable {
    let folder: URL
    let store: Store
    var path: String { store.path }

    static let branch = Position(longitude: 119.12425, latitude: 34.84065)
    static let settings: [SettingKind: String] = [.policy: "a: 1", .species: "code\nniqiu", .legend: "l: 1"]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("pondmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store.create(
            at: folder.appendingPathComponent("store.sqlite").path, name: "赣榆", branch: Self.branch,
            settings: Self.settings)
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Runs SQL on the store's own connection, without a batch: as another program would.
    func execute(_ sql: String) throws {
        try store.connection.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    func value<Value: DatabaseValueConvertible>(_ type: Value.Type = Value.self, _ sql: String) throws
        -> Value?
    {
        try store.connection.queue.unsafeRead { try Value.fetchOne($0, sql: sql) }
    }

    /// Everything people entered and what was made of it, row by row, as SQL literals.
    func dump() throws -> [String] {
        try store.connection.queue.unsafeRead { database in
            try LoggedTable.all.flatMap { table in
                let values = table.columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
                return try String.fetchAll(
                    database, sql: "SELECT '\(table.name): ' || \(values) FROM \"\(table.name)\" ORDER BY id")
            } + String.fetchAll(database, sql: Self.totals)
        }
    }

    private static let totals: String = {
        let columns = TotalRow.columns.split(separator: ",").map { "quote(\($0))" }.joined(
            separator: " || ',' || ")
        return "SELECT 'areaTotal: ' || \(columns) FROM areaTotal ORDER BY areaID, year"
    }()
}

import CSpatiaLite
import GRDB

/// Compares the definitions and spatial metadata of a store with those of a new one: PondMap needs its own
/// tables and triggers, QGIS and GDAL need SpatiaLite's.
struct SchemaCheck {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func findings() throws -> [CheckFinding] {
        let expected = try Self.newStore()
        let found = try Self.definitions(database)
        let definitions = expected.definitions.compactMap { name, sql in
            found[name] == sql ? nil : finding(name, found[name] == nil ? "" : "SQL")
        }
        let metadata = try Self.metadata(database)
        return definitions.sorted { $0.place < $1.place }
            + expected.metadata.subtracting(metadata).sorted().map { finding($0, "") }
    }

    private func finding(_ place: String, _ detail: String) -> CheckFinding {
        CheckFinding(kind: .missingMetadata, place: place, detail: detail)
    }

    /// By kind and name: `trigger ggi_pond_boundary`.
    private static func definitions(_ database: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["sql"]) })
    }

    /// What the spatial catalogue must say, in words that name the missing entry.
    private static func metadata(_ database: Database) throws -> Set<String> {
        let columns = try String.fetchAll(
            database,
            sql: """
                SELECT 'geometry_columns ' || f_table_name || '.' || f_geometry_column
                    || ' type ' || geometry_type || ' dimensions ' || coord_dimension
                    || ' srid ' || srid || ' index ' || spatial_index_enabled
                FROM geometry_columns
                """)
        let systems = try String.fetchAll(
            database,
            sql:
                "SELECT 'spatial_ref_sys ' || srid FROM spatial_ref_sys WHERE auth_name = 'epsg' AND "
                + "auth_srid = srid"
        )
        return Set(columns + systems)
    }

    private static func newStore() throws -> (definitions: [String: String], metadata: Set<String>) {
        let connection = try Connection(path: ":memory:", isReading: false)
        let answer = try connection.queue.writeWithoutTransaction { database in
            try database.inTransaction {
                try Schema.build(in: database)
                return .commit
            }
            return try (definitions(database), metadata(database))
        }
        try connection.close()
        return answer
    }
}

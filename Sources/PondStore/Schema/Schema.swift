import CSpatiaLite
import GRDB

/// Builds the tables of a new store: the first format and what later ones add. A released format stays as it is; the
/// next change is a step of its own, which `SchemaUpgrade` takes in the stores there are.
enum Schema {
    /// Everything in one transaction, which keeps `new` quick.
    static func build(in database: Database) throws {
        try require(database, "SELECT InitSpatialMetaData(0, 'NONE')")
        try require(database, "SELECT InsertEpsgSrid(\(GeometryBlob.srid))")
        try database.execute(
            sql: bookkeeping + areas + people + ponds + totals + sheets + fieldSheets + prints)
        for column in GeometryColumn.all { try register(column, in: database) }
        try database.execute(sql: SpatialIndex.pondPointDefinition)
        for table in LoggedTable.first { try database.execute(sql: table.logTriggers) }
        try database.execute(sql: DirtyTriggers.sql + SeasonTriggers.sql + PlaceTriggers.sql)
        try database.execute(sql: secondFormat)
        try database.execute(sql: areaLevels)
        try database.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(StoreHeader.currentFormat)")
    }

    private static func register(_ column: GeometryColumn, in database: Database) throws {
        try require(
            database,
            """
            SELECT RecoverGeometryColumn('\(column.table)', '\(column.name)', \(GeometryBlob.srid), \
            '\(column.shape)', 'XY')
            """)
        guard column.isIndexed else { return }
        try require(database, "SELECT CreateSpatialIndex('\(column.table)', '\(column.name)')")
    }

    /// SpatiaLite answers 1 when it did what it was asked.
    private static func require(_ database: Database, _ sql: String) throws {
        let answer = try Int.fetchOne(database, sql: sql)
        precondition(answer == 1, "SpatiaLite refuses \(sql)")
    }
}

import GRDB

/// Writing a packed tree into the tables in which SQLite keeps it.
extension PackedTree {
    /// Replaces whatever the index holds.
    func write(to index: SpatialIndex, in database: Database) throws {
        for part in ["node", "rowid", "parent"] {
            try database.execute(sql: "DELETE FROM \"\(index.name)_\(part)\"")
        }
        try writeNodes(PreparedStatement(database, "INSERT INTO \"\(index.name)_node\" VALUES (?, ?)"))
        let places = try BulkInsert(database, into: "\"\(index.name)_rowid\"", columns: ["rowid", "nodeno"])
        for (row, leaf) in zip(rows, leaves) {
            try places.append {
                $0.put(row)
                $0.put(leaf)
            }
        }
        try places.finish()
        let statement = try PreparedStatement(database, "INSERT INTO \"\(index.name)_parent\" VALUES (?, ?)")
        for (node, parent) in parents {
            statement.bind(1, node)
            statement.bind(2, parent)
            try statement.step()
        }
    }

    private func writeNodes(_ statement: PreparedStatement) throws {
        try bytes.withUnsafeBytes { bytes in
            for (place, number) in numbers.enumerated() {
                statement.bind(1, number)
                let node = bytes[(place * nodeLength)..<((place + 1) * nodeLength)]
                statement.lend(2, UnsafeRawBufferPointer(rebasing: node))
                try statement.step()
            }
        }
    }

    /// Makes an index anew from all geometries that belong into it.
    static func rebuild(_ index: SpatialIndex, in database: Database) throws {
        var boxes = IndexedBoxes()
        let rows = try PreparedStatement(
            database,
            "SELECT id, \(index.column.name) FROM \(index.column.table) WHERE \(index.condition) ORDER BY id")
        try rows.forEach { row in
            guard let box = row.bytes(1).flatMap(GeometryBlob.box) else { return }
            boxes.append(row: Int64(row.int(0)), box: box)
        }
        let length = try nodeLength(of: index, in: database)
        try PackedTree(boxes, nodeLength: length).write(to: index, in: database)
    }

    /// SQLite fits nodes to the page when the index is made; an index keeps that length.
    static func nodeLength(of index: SpatialIndex, in database: Database) throws -> Int {
        let sql = "SELECT length(data) FROM \"\(index.name)_node\" WHERE nodeno = 1"
        guard let length = try Int.fetchOne(database, sql: sql) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(index.name) has no root")
        }
        return length
    }
}

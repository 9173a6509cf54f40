import GRDB

/// Writes a whole R*Tree at once into the tables in which SQLite keeps it.
///
/// SQLite inserts box by box at some 14 µs each; packed in the order of a Hilbert curve the same tree takes a
/// fraction of that, and its leaves overlap less.
struct PackedTree {
    private let boxes: IndexedBoxes
    private let order: [Int32]

    init(boxes: IndexedBoxes) {
        self.boxes = boxes
        order = HilbertOrder.order(of: boxes.boxes)
    }

    /// Replaces whatever the index holds.
    func write(to index: String, in database: Database) throws {
        let length = try nodeLength(index, in: database)
        for part in ["node", "rowid", "parent"] {
            try database.execute(sql: "DELETE FROM \"\(index)_\(part)\"")
        }
        let writer = try TreeWriter(index: index, nodeLength: length, in: database)
        var leaves = [Int64](repeating: 0, count: boxes.count)
        var level = try writer.writeLevel(of: order.count, depth: 0) { position in
            let place = Int(order[position])
            return TreeCell(key: boxes.rows[place], box: boxes.boxes[place])
        } placed: { position, node in
            leaves[Int(order[position])] = node
        }
        try writer.writeRows(boxes.rows, leaves: leaves)
        var depth = 0
        while level.count > 1 {
            depth += 1
            let below = level
            level = try writer.writeLevel(of: below.count, depth: depth) {
                below[$0]
            } placed: { position, node in
                try writer.writeParent(of: below[position].key, parent: node)
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
        try PackedTree(boxes: boxes).write(to: index.name, in: database)
    }

    /// SQLite fits nodes to the page when the index is made; an index keeps that length.
    private func nodeLength(_ index: String, in database: Database) throws -> Int {
        let sql = "SELECT length(data) FROM \"\(index)_node\" WHERE nodeno = 1"
        guard let length = try Int.fetchOne(database, sql: sql) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(index) has no root")
        }
        return length
    }
}

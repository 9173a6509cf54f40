import GRDB

/// What a cell of a node leads to, a row or a child node, and the box around it.
struct TreeCell {
    var key: Int64
    var box: IndexedBoxes.Box
}

/// Writes the nodes of an R*Tree in the form of SQLite's rtree.c: a node is a blob of a fixed length, with
/// the tree's depth (in the root alone), the number of cells, and the cells of a key and four 32-bit numbers,
/// all big-endian. The root is node 1.
final class TreeWriter {
    private static let headLength = 4
    private static let cellLength = 24
    private static let root: Int64 = 1
    private static let rowsAtOnce = 100

    private let capacity: Int
    private let nodes: PreparedStatement
    private let parents: PreparedStatement
    private let rows: PreparedStatement
    private let manyRows: PreparedStatement
    private var buffer: [UInt8]
    private var nextNode = TreeWriter.root + 1

    init(index: String, nodeLength: Int, in database: Database) throws {
        capacity = (nodeLength - Self.headLength) / Self.cellLength
        buffer = [UInt8](repeating: 0, count: nodeLength)
        nodes = try PreparedStatement(database, "INSERT INTO \"\(index)_node\" VALUES (?, ?)")
        parents = try PreparedStatement(database, "INSERT INTO \"\(index)_parent\" VALUES (?, ?)")
        rows = try PreparedStatement(database, "INSERT INTO \"\(index)_rowid\" VALUES (?, ?)")
        let values = Array(repeating: "(?, ?)", count: Self.rowsAtOnce).joined(separator: ", ")
        manyRows = try PreparedStatement(database, "INSERT INTO \"\(index)_rowid\" VALUES \(values)")
    }

    /// Parts `count` cells evenly into nodes, and answers a cell for each node. One node alone is the root.
    func writeLevel(
        of count: Int, depth: Int, cell: (Int) -> TreeCell, placed: (Int, Int64) throws -> Void
    ) throws -> [TreeCell] {
        let nodeCount = max(1, (count + capacity - 1) / capacity)
        return try (0..<nodeCount).map { part in
            let node = nodeCount == 1 ? Self.root : takeNode()
            let range = (count * part / nodeCount)..<(count * (part + 1) / nodeCount)
            let box = try write(range, to: node, depth: depth, cell: cell)
            for position in range { try placed(position, node) }
            return TreeCell(key: node, box: box)
        }
    }

    func writeParent(of node: Int64, parent: Int64) throws { try run(parents, node, parent) }

    /// Many rows by one statement: starting it takes longer than writing a row.
    func writeRows(_ keys: [Int64], leaves: [Int64]) throws {
        var next = 0
        while next + Self.rowsAtOnce <= keys.count {
            for offset in 0..<Self.rowsAtOnce {
                manyRows.bind(Int32(2 * offset + 1), keys[next + offset])
                manyRows.bind(Int32(2 * offset + 2), leaves[next + offset])
            }
            try manyRows.step()
            next += Self.rowsAtOnce
        }
        for place in next..<keys.count { try run(rows, keys[place], leaves[place]) }
    }

    private func takeNode() -> Int64 {
        defer { nextNode += 1 }
        return nextNode
    }

    private func run(_ statement: PreparedStatement, _ key: Int64, _ value: Int64) throws {
        statement.bind(1, key)
        statement.bind(2, value)
        try statement.step()
    }

    /// The box around the cells.
    private func write(
        _ range: Range<Int>, to node: Int64, depth: Int, cell: (Int) -> TreeCell
    ) throws -> IndexedBoxes.Box {
        var around = IndexedBoxes.Box(west: 0, east: 0, south: 0, north: 0)
        buffer.withUnsafeMutableBytes { bytes in
            bytes.initializeMemory(as: UInt8.self, repeating: 0)
            bytes.storeBytes(of: UInt16(node == Self.root ? depth : 0).bigEndian, as: UInt16.self)
            bytes.storeBytes(of: UInt16(range.count).bigEndian, toByteOffset: 2, as: UInt16.self)
            var offset = Self.headLength
            for position in range {
                let cell = cell(position)
                around = position == range.lowerBound ? cell.box : around.union(cell.box)
                bytes.storeBytes(of: cell.key.bigEndian, toByteOffset: offset, as: Int64.self)
                for edge in [cell.box.west, cell.box.east, cell.box.south, cell.box.north].enumerated() {
                    bytes.storeBytes(
                        of: edge.element.bitPattern.bigEndian, toByteOffset: offset + 8 + edge.offset * 4,
                        as: UInt32.self)
                }
                offset += Self.cellLength
            }
        }
        nodes.bind(1, node)
        nodes.bind(2, buffer)
        try nodes.step()
        return around
    }
}

import GRDB

/// A whole R*Tree in the form of SQLite's rtree.c, ready to be written at once.
///
/// A node is a blob of a fixed length, with the tree's depth (in the root alone), the number of cells, and
/// the cells of a key and four 32-bit numbers, all big-endian. The root is node 1. SQLite inserts box by box
/// at some 14 µs each; packed in the order of a Hilbert curve the same tree takes a fraction of that, and its
/// leaves overlap less.
struct PackedTree: Sendable {
    /// Of a node, in the order in which they were packed; the root comes last.
    private(set) var numbers: [Int64] = []
    /// The blobs of the nodes, one after the other.
    private(set) var bytes: [UInt8] = []
    /// Rows in rising order, and the leaf of each.
    let rows: [Int64]
    private(set) var leaves: [Int64]
    /// Nodes below the root with the node above each.
    private(set) var parents: [(node: Int64, parent: Int64)] = []
    let nodeLength: Int

    private static let headLength = 4
    private static let cellLength = 24
    private static let root: Int64 = 1

    /// What a cell leads to, a row or a node, and the box around it.
    private struct Cell {
        var key: Int64
        var box: IndexedBoxes.Box
    }

    /// Packs the boxes into nodes of the length that SQLite chose for the index.
    init(_ boxes: IndexedBoxes, nodeLength: Int) {
        rows = boxes.rows
        leaves = [Int64](repeating: Self.root, count: boxes.count)
        self.nodeLength = nodeLength
        let capacity = (nodeLength - Self.headLength) / Self.cellLength
        bytes.reserveCapacity((boxes.count / capacity + 2) * nodeLength * 11 / 10)
        let order = HilbertOrder.order(of: boxes.boxes)
        var level = pack(order.count, into: capacity, depth: 0) { position in
            Cell(key: boxes.rows[Int(order[position])], box: boxes.boxes[Int(order[position])])
        } placed: { tree, position, node in
            tree.leaves[Int(order[position])] = node
        }
        var depth = 0
        while level.count > 1 {
            depth += 1
            let below = level
            level = pack(below.count, into: capacity, depth: depth) {
                below[$0]
            } placed: { tree, position, node in
                tree.parents.append((below[position].key, node))
            }
        }
    }

    /// Parts cells evenly into nodes, and answers a cell for each node. One node alone is the root.
    private mutating func pack(
        _ count: Int, into capacity: Int, depth: Int, cell: (Int) -> Cell,
        placed: (inout PackedTree, Int, Int64) -> Void
    ) -> [Cell] {
        let nodeCount = max(1, (count + capacity - 1) / capacity)
        return (0..<nodeCount).map { part in
            let node = nodeCount == 1 ? Self.root : Self.root + 1 + Int64(numbers.count)
            let range = (count * part / nodeCount)..<(count * (part + 1) / nodeCount)
            let box = append(node, range, depth: depth, cell: cell)
            for position in range { placed(&self, position, node) }
            return Cell(key: node, box: box)
        }
    }

    /// Adds a node, and answers the box around its cells.
    private mutating func append(
        _ node: Int64, _ range: Range<Int>, depth: Int, cell: (Int) -> Cell
    ) -> IndexedBoxes.Box {
        let start = bytes.count
        numbers.append(node)
        put(UInt16(node == Self.root ? depth : 0))
        put(UInt16(range.count))
        var around = IndexedBoxes.Box(west: 0, east: 0, south: 0, north: 0)
        for position in range {
            let cell = cell(position)
            around = position == range.lowerBound ? cell.box : around.union(cell.box)
            put(cell.key)
            put(cell.box.west.bitPattern)
            put(cell.box.east.bitPattern)
            put(cell.box.south.bitPattern)
            put(cell.box.north.bitPattern)
        }
        bytes.append(contentsOf: repeatElement(0, count: start + nodeLength - bytes.count))
        return around
    }

    private mutating func put(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

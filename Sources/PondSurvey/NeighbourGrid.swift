import PondGeodesy

/// The ponds of one run, packed small, to tell at once whether a new one may be one of them.
///
/// A convex pond that is its own mirror image (a rectangle) and is covered to more than a half by another
/// has its centre inside that other: a half-plane through the centre holds only half of it. Outlines with
/// more corners are compared by their boxes. A `true` is a question for `PondMatcher`, not its answer.
package struct NeighbourGrid {
    /// About 400 m; larger outlines are kept apart.
    private static let cell: Int32 = 40_000
    private static let unitsPerDegree = 1e7

    private struct Entry {
        var west: Int32
        var south: Int32
        var east: Int32
        var north: Int32
        var x: Int32
        var y: Int32
        var firstCorner: Int32
        var cornerCount: Int32
        /// The entry before it in the same cell, or -1.
        var next: Int32

        var boxArea: Double { Double(east - west) * Double(north - south) }
    }

    private var entries: [Entry] = []
    private var corners: [(x: Int32, y: Int32)] = []
    private var newestInCell: [Int64: Int32] = [:]
    private var large: [Int32] = []

    package init() {}

    /// Whether one of the ponds so far may be this one; then it is left to the caller. Else it is added.
    package mutating func addUnlessNear(_ position: Position, _ boundary: MultiPolygon?) -> Bool {
        let entry = packed(position, boundary)
        guard !isNear(entry) else {
            corners.removeLast(Int(entry.cornerCount))
            return true
        }
        add(entry)
        return false
    }

    // MARK: - Packing

    private static func units(_ degrees: Double) -> Int32 { Int32((degrees * unitsPerDegree).rounded()) }

    private mutating func packed(_ position: Position, _ boundary: MultiPolygon?) -> Entry {
        let x = Self.units(position.longitude)
        let y = Self.units(position.latitude)
        var entry = Entry(
            west: x, south: y, east: x, north: y, x: x, y: y, firstCorner: Int32(corners.count), cornerCount: 0,
            next: -1)
        for polygon in boundary?.polygons ?? [] {
            for corner in polygon.exterior {
                let x = Self.units(corner.longitude)
                let y = Self.units(corner.latitude)
                corners.append((x, y))
                entry.west = min(entry.west, x)
                entry.south = min(entry.south, y)
                entry.east = max(entry.east, x)
                entry.north = max(entry.north, y)
            }
        }
        entry.cornerCount = Int32(corners.count) - entry.firstCorner
        return entry
    }

    private mutating func add(_ entry: Entry) {
        let index = Int32(entries.count)
        var entry = entry
        if entry.east - entry.west > Self.cell || entry.north - entry.south > Self.cell {
            large.append(index)
        } else {
            let key = Self.key(entry.x / Self.cell, entry.y / Self.cell)
            entry.next = newestInCell.updateValue(index, forKey: key) ?? -1
        }
        entries.append(entry)
    }

    private static func key(_ column: Int32, _ row: Int32) -> Int64 { Int64(column) << 32 | Int64(row) }

    // MARK: - Asking

    private func isNear(_ entry: Entry) -> Bool {
        if entry.east - entry.west > Self.cell || entry.north - entry.south > Self.cell {
            return entries.contains { mayBeOne(entry, $0) }
        }
        let column = entry.x / Self.cell
        let row = entry.y / Self.cell
        for column in (column - 1)...(column + 1) {
            for row in (row - 1)...(row + 1) {
                var index = newestInCell[Self.key(column, row)] ?? -1
                while index >= 0 {
                    let other = entries[Int(index)]
                    if mayBeOne(entry, other) { return true }
                    index = other.next
                }
            }
        }
        return large.contains { mayBeOne(entry, entries[Int($0)]) }
    }

    private func mayBeOne(_ a: Entry, _ b: Entry) -> Bool {
        guard a.west <= b.east, b.west <= a.east, a.south <= b.north, b.south <= a.north else {
            // Two points without outlines within about a metre are one place.
            return a.cornerCount == 0 && b.cornerCount == 0 && abs(a.x - b.x) <= 100 && abs(a.y - b.y) <= 100
        }
        if a.cornerCount > 5 || b.cornerCount > 5 { return Self.boxesShareMuch(a, b) }
        return holds(a, b.x, b.y) || holds(b, a.x, a.y)
    }

    /// A shape fills at least a third of its box unless it is a very slanted sliver, so half of it takes a sixth.
    private static func boxesShareMuch(_ a: Entry, _ b: Entry) -> Bool {
        let width = Double(min(a.east, b.east) - max(a.west, b.west))
        let height = Double(min(a.north, b.north) - max(a.south, b.south))
        let smaller = min(a.boxArea, b.boxArea)
        return smaller == 0 || width * height >= smaller / 8
    }

    /// The even-odd rule on a single ring; a point without outline holds only itself.
    private func holds(_ entry: Entry, _ x: Int32, _ y: Int32) -> Bool {
        guard entry.cornerCount > 0 else { return entry.x == x && entry.y == y }
        var isInside = false
        let first = Int(entry.firstCorner)
        for index in first..<(first + Int(entry.cornerCount) - 1) {
            let a = corners[index]
            let b = corners[index + 1]
            guard (a.y > y) != (b.y > y) else { continue }
            let run = Int64(b.x - a.x) * Int64(y - a.y)
            let rise = Int64(b.y - a.y)
            // x < a.x + run / rise, without dividing.
            let left = Int64(x - a.x) * rise
            if rise > 0 ? left < run : left > run { isInside.toggle() }
        }
        return isInside
    }
}

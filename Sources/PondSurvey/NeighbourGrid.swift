import PondGeodesy

/// The ponds of one run, packed small, to tell at once whether a new one may be one of them.
///
/// A convex pond that is its own mirror image (a rectangle) and is covered to more than a half by another
/// has its centre inside that other: a half-plane through the centre holds only half of it. Outlines with
/// more corners are compared by their boxes. A `true` is a question for `PondMatcher`, not its answer.
package struct NeighbourGrid {
    /// About 200 m.
    private static let cell: Int32 = 20_000
    /// Outlines wider than about 400 m are kept apart.
    private static let largest: Int32 = 40_000
    private static let unitsPerDegree = 1e7
    /// About a metre.
    private static let margin: Int32 = 100
    /// A quadrilateral's corners; outlines with more are told by their boxes alone.
    private static let mostCorners = 4

    private struct Corner {
        var x: Int32
        var y: Int32
    }

    private struct Entry {
        var x: Int32
        var y: Int32
        var firstCorner: Int32
        /// How far the outline reaches from here to either side.
        var reachX: Int32
        var reachY: Int32
        /// The entry before it in the same cell, or -1.
        var next: Int32 = -1
    }

    private struct Box {
        var west: Int32
        var south: Int32
        var east: Int32
        var north: Int32

        var isLarge: Bool { east - west > NeighbourGrid.largest || north - south > NeighbourGrid.largest }
        var area: Double { Double(east - west) * Double(north - south) }
    }

    private var entries = ChunkedArray<Entry>()
    private var corners = ChunkedArray<Corner>()
    private var newestInCell: [QuickKey<Int64>: Int32] = [:]
    private var large: [Int32] = []
    /// How far the outlines in the cells reach at most from their ponds' positions.
    private var reach: Int32 = 0
    /// The corners of the pond that is asked about.
    private var asked: [Corner] = []
    /// The corners of the pond that it is compared with.
    private var theirs: [Corner] = []

    package init() {}

    /// Whether one of the ponds so far may be this one; then it is left to the caller. Else it is added.
    package mutating func addUnlessNear(_ position: Position, _ boundary: MultiPolygon?) -> Bool {
        pack(position, boundary)
        let here = Corner(x: Self.units(position.longitude), y: Self.units(position.latitude))
        let box = Self.box(of: asked, around: here)
        if isNear(here, box) { return true }
        add(here, box)
        return false
    }

    // MARK: - Packing

    /// To the nearest unit; without a processor's newer instructions `rounded` is a call.
    private static func units(_ degrees: Double) -> Int32 {
        Int32(degrees * unitsPerDegree + (degrees < 0 ? -0.5 : 0.5))
    }

    /// The corners of a quadrilateral, else those of the outline's box twice over, which marks it as a box.
    private mutating func pack(_ position: Position, _ boundary: MultiPolygon?) {
        asked.removeAll(keepingCapacity: true)
        guard let boundary else { return }
        if boundary.polygons.count == 1, boundary.polygons[0].exterior.count == Self.mostCorners + 1 {
            for corner in boundary.polygons[0].exterior.dropLast() {
                asked.append(Corner(x: Self.units(corner.longitude), y: Self.units(corner.latitude)))
            }
        } else if let box = boundary.box {
            let low = Corner(x: Self.units(box.west), y: Self.units(box.south))
            let high = Corner(x: Self.units(box.east), y: Self.units(box.north))
            asked = [low, high]
        }
    }

    private static func box(of corners: [Corner], around here: Corner) -> Box {
        var box = Box(west: here.x, south: here.y, east: here.x, north: here.y)
        for corner in corners {
            box.west = min(box.west, corner.x)
            box.south = min(box.south, corner.y)
            box.east = max(box.east, corner.x)
            box.north = max(box.north, corner.y)
        }
        return box
    }

    private mutating func add(_ here: Corner, _ box: Box) {
        let index = Int32(entries.count)
        var entry = Entry(
            x: here.x, y: here.y, firstCorner: Int32(corners.count),
            reachX: max(here.x - box.west, box.east - here.x),
            reachY: max(here.y - box.south, box.north - here.y))
        for corner in asked { corners.append(corner) }
        if box.isLarge {
            large.append(index)
        } else {
            reach = max(reach, entry.reachX, entry.reachY)
            let key = Self.key(here.x / Self.cell, here.y / Self.cell)
            entry.next = newestInCell.updateValue(index, forKey: key) ?? -1
        }
        entries.append(entry)
    }

    private static func key(_ column: Int32, _ row: Int32) -> QuickKey<Int64> {
        QuickKey(Int64(column) << 32 | Int64(row))
    }

    // MARK: - Asking

    private mutating func isNear(_ here: Corner, _ box: Box) -> Bool {
        if box.isLarge {
            for index in 0..<entries.count where mayBeOne(here, box, index) { return true }
            return false
        }
        for column in Self.cells(from: box.west, to: box.east, reach: reach) {
            for row in Self.cells(from: box.south, to: box.north, reach: reach) {
                var index = newestInCell[Self.key(column, row)] ?? -1
                while index >= 0 {
                    if mayBeOne(here, box, Int(index)) { return true }
                    index = entries[Int(index)].next
                }
            }
        }
        for index in large where mayBeOne(here, box, Int(index)) { return true }
        return false
    }

    /// Columns or rows where a pond may lie whose outline comes within about a metre of these bounds.
    private static func cells(from low: Int32, to high: Int32, reach: Int32) -> ClosedRange<Int32> {
        (low - reach - margin) / cell...(high + reach + margin) / cell
    }

    private mutating func mayBeOne(_ here: Corner, _ box: Box, _ index: Int) -> Bool {
        let entry = entries[index]
        if entry.x - entry.reachX - Self.margin > box.east || entry.x + entry.reachX + Self.margin < box.west
            || entry.y - entry.reachY - Self.margin > box.north
            || entry.y + entry.reachY + Self.margin < box.south
        {
            return false
        }
        let end = index + 1 < entries.count ? Int(entries[index + 1].firstCorner) : corners.count
        let count = end - Int(entry.firstCorner)
        if count == 0 && asked.isEmpty {
            // Two points without outlines within about a metre are one place.
            return abs(entry.x - here.x) <= Self.margin && abs(entry.y - here.y) <= Self.margin
        }
        // Filled anew, not made anew: this is asked some times for every pond.
        theirs.removeAll(keepingCapacity: true)
        for corner in 0..<count { theirs.append(corners[Int(entry.firstCorner) + corner]) }
        let other = Self.box(of: theirs, around: Corner(x: entry.x, y: entry.y))
        guard box.west <= other.east, other.west <= box.east, box.south <= other.north,
            other.south <= box.north
        else { return false }
        if count == 2 || asked.count == 2 { return Self.shareMuch(box, other) }
        return Self.holds(theirs, here) || Self.holds(asked, Corner(x: entry.x, y: entry.y))
    }

    /// A shape fills at least a third of its box unless it is a very slanted sliver, so half of it takes a sixth.
    private static func shareMuch(_ a: Box, _ b: Box) -> Bool {
        let width = Double(min(a.east, b.east) - max(a.west, b.west))
        let height = Double(min(a.north, b.north) - max(a.south, b.south))
        let smaller = min(a.area, b.area)
        return smaller == 0 || width * height >= smaller / 8
    }

    /// The even-odd rule on a ring that is not closed.
    private static func holds(_ ring: [Corner], _ point: Corner) -> Bool {
        var isInside = false
        for index in ring.indices {
            let a = ring[index]
            let b = ring[index + 1 < ring.count ? index + 1 : 0]
            guard (a.y > point.y) != (b.y > point.y) else { continue }
            // point.x < a.x + run / rise, without dividing.
            let rise = Int64(b.y - a.y)
            let run = Int64(b.x - a.x) * Int64(point.y - a.y)
            let left = Int64(point.x - a.x) * rise
            if rise > 0 ? left < run : left > run { isInside.toggle() }
        }
        return isInside
    }
}

/// An array that grows by pieces, so that no growth copies it whole.
struct ChunkedArray<Element> {
    private static var length: Int { 1 << 15 }
    private var chunks: [[Element]] = []
    private(set) var count = 0

    subscript(index: Int) -> Element { chunks[index >> 15][index & (Self.length - 1)] }

    mutating func append(_ element: Element) {
        if count & (Self.length - 1) == 0 {
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(Self.length)
        }
        chunks[chunks.count - 1].append(element)
        count += 1
    }
}

import PondGeodesy

/// Boxes for an R*Tree, kept as the tree keeps them: four 32-bit numbers and a row.
struct IndexedBoxes: Sendable {
    struct Box: Sendable {
        var west: Float
        var east: Float
        var south: Float
        var north: Float

        func union(_ other: Box) -> Box {
            Box(
                west: min(west, other.west), east: max(east, other.east), south: min(south, other.south),
                north: max(north, other.north))
        }
    }

    private(set) var rows: [Int64] = []
    private(set) var boxes: [Box] = []

    var count: Int { rows.count }

    /// Rows must come in rising order.
    mutating func append(row: Int64, box: BoundingBox) {
        rows.append(row)
        boxes.append(
            Box(
                west: Self.down(box.west), east: Self.up(box.east), south: Self.down(box.south),
                north: Self.up(box.north)))
    }

    // MARK: - Rounding

    // As SQLite's rtree.c rounds (rtreeValueDown, rtreeValueUp), so that a box written here is the box that
    // the triggers would have written: never smaller than the geometry's.
    private static let towards = 1.0 - 1.0 / 8_388_608.0
    private static let away = 1.0 + 1.0 / 8_388_608.0

    static func down(_ value: Double) -> Float {
        let float = Float(value)
        return Double(float) > value ? Float(value * (value < 0 ? away : towards)) : float
    }

    static func up(_ value: Double) -> Float {
        let float = Float(value)
        return Double(float) < value ? Float(value * (value < 0 ? towards : away)) : float
    }
}

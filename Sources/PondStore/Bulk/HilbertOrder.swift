/// Puts boxes into the order of a Hilbert curve through their middles, where neighbours lie together.
enum HilbertOrder {
    /// Indices of the boxes in that order.
    static func order(of boxes: [IndexedBoxes.Box]) -> [Int32] {
        guard var extent = boxes.first else { return [] }
        for box in boxes { extent = extent.union(box) }
        let columns = 65535 / max(extent.east - extent.west, .leastNormalMagnitude)
        let rows = 65535 / max(extent.north - extent.south, .leastNormalMagnitude)
        let keys = boxes.map { box in
            distance(
                x: cell(((box.west + box.east) / 2 - extent.west) * columns),
                y: cell(((box.south + box.north) / 2 - extent.south) * rows))
        }
        return sortedIndices(keys)
    }

    private static func cell(_ value: Float) -> UInt32 { UInt32(max(0, min(65535, value))) }

    /// How far along a curve of 65,536 × 65,536 cells a cell lies (J. K. Lawder: Calculation of mappings
    /// between one and n-dimensional values using the Hilbert curve, 2000).
    static func distance(x: UInt32, y: UInt32) -> UInt32 {
        var x = x
        var y = y
        var distance: UInt32 = 0
        var side: UInt32 = 1 << 15
        while side > 0 {
            let right: UInt32 = x & side > 0 ? 1 : 0
            let upper: UInt32 = y & side > 0 ? 1 : 0
            distance += side * side * ((3 * right) ^ upper)
            if upper == 0 {
                if right == 1 {
                    x = 65535 - x
                    y = 65535 - y
                }
                swap(&x, &y)
            }
            side >>= 1
        }
        return distance
    }

    /// A radix sort: two passes of sixteen bits, which is what makes a million boxes quick.
    private static func sortedIndices(_ keys: [UInt32]) -> [Int32] {
        var from = Array(0..<Int32(keys.count))
        var to = from
        for shift in [UInt32(0), 16] {
            var starts = [Int32](repeating: 0, count: 65537)
            for key in keys { starts[Int((key >> shift) & 0xFFFF) + 1] += 1 }
            for digit in 1..<65537 { starts[digit] += starts[digit - 1] }
            for index in from {
                let digit = Int((keys[Int(index)] >> shift) & 0xFFFF)
                to[Int(starts[digit])] = index
                starts[digit] += 1
            }
            swap(&from, &to)
        }
        return from
    }
}

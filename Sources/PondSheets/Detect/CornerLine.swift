/// A closed line of corners.
struct CornerLine {
    private let corners: [PixelPoint]

    init(_ corners: [PixelPoint]) { self.corners = corners }

    /// Fewer corners, none of those left out farther than `distance` from the line (Douglas and Peucker, 1973).
    func simplified(within distance: Double) -> [PixelPoint] {
        guard corners.count > 4, let first = corners.first else { return corners }
        // Two corners far apart hold the line, which is then simplified on both sides.
        let far =
            corners.indices.max { Self.square(corners[$0], first) < Self.square(corners[$1], first) } ?? 0
        let one = Self.simplified(Array(corners[0...far]), distance)
        let other = Self.simplified(Array(corners[far...]) + [first], distance)
        return one.dropLast() + other.dropLast()
    }

    private static func simplified(_ line: [PixelPoint], _ distance: Double) -> [PixelPoint] {
        guard line.count > 2, let first = line.first, let last = line.last else { return line }
        var farthest = (index: 0, distance: 0.0)
        for index in 1..<(line.count - 1) {
            let off = self.distance(of: line[index], from: first, to: last)
            if off > farthest.distance { farthest = (index, off) }
        }
        guard farthest.distance > distance else { return [first, last] }
        return simplified(Array(line[0...farthest.index]), distance).dropLast()
            + simplified(Array(line[farthest.index...]), distance)
    }

    private static func square(_ one: PixelPoint, _ other: PixelPoint) -> Double {
        (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)
    }

    private static func distance(of point: PixelPoint, from start: PixelPoint, to end: PixelPoint) -> Double {
        let length = square(start, end).squareRoot()
        guard length > 0 else { return square(point, start).squareRoot() }
        let cross = (end.x - start.x) * (start.y - point.y) - (start.x - point.x) * (end.y - start.y)
        return abs(cross) / length
    }
}

/// A place on a page: millimetres from its top left corner, y downward.
package struct PagePoint: Hashable, Codable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// Millimetres from here to `other`.
    package func distance(to other: PagePoint) -> Double {
        let (across, down) = (other.x - x, other.y - y)
        return (across * across + down * down).squareRoot()
    }

    package static func + (left: PagePoint, right: PagePoint) -> PagePoint {
        PagePoint(x: left.x + right.x, y: left.y + right.y)
    }

    package static func - (left: PagePoint, right: PagePoint) -> PagePoint {
        PagePoint(x: left.x - right.x, y: left.y - right.y)
    }

    package static func * (point: PagePoint, factor: Double) -> PagePoint {
        PagePoint(x: point.x * factor, y: point.y * factor)
    }
}

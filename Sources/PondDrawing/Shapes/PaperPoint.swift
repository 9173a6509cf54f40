/// A place on paper, in millimetres: x to the right, y down, from the top left corner of the trimmed sheet.
package struct PaperPoint: Hashable, Codable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    package static func + (left: PaperPoint, right: PaperPoint) -> PaperPoint {
        PaperPoint(x: left.x + right.x, y: left.y + right.y)
    }

    package static func - (left: PaperPoint, right: PaperPoint) -> PaperPoint {
        PaperPoint(x: left.x - right.x, y: left.y - right.y)
    }

    /// Millimetres between two places.
    package func distance(to other: PaperPoint) -> Double {
        let (across, down) = (other.x - x, other.y - y)
        return (across * across + down * down).squareRoot()
    }
}

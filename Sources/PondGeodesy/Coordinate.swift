/// A pair of numbers as a file writes them: degrees of a datum not yet known, or metres of a projection.
package struct Coordinate: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// Parallel lines that fill an outline, so that it is told from others without colour.
package struct Hatch: Hashable, Sendable {
    package var pen: Pen
    /// Millimetres from line to line.
    package var spacing: Double
    /// Degrees clockwise from horizontal, one set of lines each: two cross.
    package var angles: [Double]

    package init(_ pen: Pen, spacing: Double, angles: [Double]) {
        self.pen = pen
        self.spacing = spacing
        self.angles = angles
    }
}

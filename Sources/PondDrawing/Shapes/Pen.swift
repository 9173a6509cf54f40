/// How a line is drawn; lengths in millimetres.
package struct Pen: Hashable, Sendable {
    package var ink: Ink
    package var width: Double
    /// Drawn and left out by turns; empty for a whole line.
    package var dashes: [Double]
    /// Ends and corners are round; else ends are flat and corners pointed.
    package var isRound: Bool

    package init(_ ink: Ink, width: Double, dashes: [Double] = [], isRound: Bool = false) {
        self.ink = ink
        self.width = width
        self.dashes = dashes
        self.isRound = isRound
    }
}

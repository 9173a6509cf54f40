import PondGeodesy

/// A pixel of a sheet whose place on the earth is known.
package struct SheetControlRecord: Hashable, Sendable {
    /// From 1, in the order of the file.
    package var number: Int
    package var x: Double
    package var y: Double
    package var position: Position
    package var name: String?
    /// Whether the fit rests on it; outliers do not count.
    package var isUsed: Bool
    package var residualMetres: Double?

    package init(
        number: Int, x: Double, y: Double, position: Position, name: String?, isUsed: Bool,
        residualMetres: Double?
    ) {
        self.number = number
        self.x = x
        self.y = y
        self.position = position
        self.name = name
        self.isUsed = isUsed
        self.residualMetres = residualMetres
    }
}

import PondGeodesy
import PondModel

/// A symbol of the legend at its place.
package struct SheetSymbol: Sendable {
    package var key: SymbolKey
    package var position: Position
    /// What is written into it; empty for nothing.
    package var mark: String
    /// What stands beside it and in the index.
    package var name: String
    /// Across, on a wall sheet; smaller paper takes smaller symbols.
    package var millimetres: Double
    /// Rings around it: two for development A, one for B, none for the rest.
    package var rings: Int
    /// The greater keeps its place, the lesser moves aside.
    package var importance: Double

    package init(
        key: SymbolKey, position: Position, mark: String, name: String, millimetres: Double, rings: Int = 0,
        importance: Double
    ) {
        self.key = key
        self.position = position
        self.mark = mark
        self.name = name
        self.millimetres = millimetres
        self.rings = rings
        self.importance = importance
    }
}

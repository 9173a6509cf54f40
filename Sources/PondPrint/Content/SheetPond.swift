import PondDrawing
import PondGeodesy
import PondModel

/// A pond as a sheet shows it.
package struct SheetPond: Sendable {
    package var code: String
    /// Its title: no two villages of a sheet have the same.
    package var village: String
    /// Of its main species; `nil` where nobody knows what is in it.
    package var species: String?
    package var waterClass: WaterClass?
    /// The hue of its species, as strong as its feed.
    package var ink: Ink
    /// The one letter of its species; empty where unknown.
    package var letter: String
    package var netMu: Double
    /// `nil` where unknown or not for this edition.
    package var tonnes: Double?
    package var position: Position
    /// `nil` where the edition does not show it.
    package var survey: SurveyState?
    /// Outer rings and holes; empty where only the position is known.
    package var rings: [Ring]

    package init(
        code: String, village: String, species: String?, waterClass: WaterClass?, ink: Ink, letter: String,
        netMu: Double, tonnes: Double?, position: Position, rings: [Ring]
    ) {
        self.code = code
        self.village = village
        self.species = species
        self.waterClass = waterClass
        self.ink = ink
        self.letter = letter
        self.netMu = netMu
        self.tonnes = tonnes
        self.position = position
        self.rings = rings
    }
}

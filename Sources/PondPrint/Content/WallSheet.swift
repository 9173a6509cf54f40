import Foundation
import PondDrawing
import PondGeodesy
import PondModel

/// What is on a wall sheet, as plain values: only what the edition may show has come this far.
package struct WallSheet: Sendable {
    package var map: WallMap
    package var edition: Edition
    package var language: Language
    package var legend: Legend
    package var facts: SheetFacts
    /// What must fit into the map: the area asked for.
    package var extent: BoundingBox
    package var branch: Position
    package var ringRadius: Length
    package var ponds: [SheetPond] = []
    /// `nil`: the median pond's size on paper decides.
    package var pondStyle: PondStyle?
    package var symbols: [SheetSymbol] = []
    package var places: [SheetPlace] = []
    package var lines: [BaseLine] = []
    package var table = SheetTable()
    /// Farmers by standing and size, beneath it.
    package var people = SheetTable()
    /// Brands whose letters stand on the map.
    package var brands: [SheetBrand] = []
    /// How coarse the sheet is; `nil` for one that shows what is known.
    package var schematic: Schematic?
    /// Farmers of the whole store that are on no sheet, since nobody has told where they or their ponds are.
    package var farmersWithoutPlace = 0
    /// The newest round of the survey; `nil` where ponds do not tell it.
    package var roundName: String?
    /// Names of the species on the sheet by code, in the order of the species table.
    package var species: [SheetSpecies] = []
    package var ground: GroundPicture?
    /// Counties and towns of the overview, all that the store knows.
    package var overview: [SheetPlace] = []
    /// Names, phones and brands that must not be found on the sheet.
    package var forbidden: [String] = []

    /// The ring around the branch, closed.
    var ring: [Position] { Geodesic.circle(around: branch, radius: ringRadius, corners: 720) }

    package init(
        map: WallMap, edition: Edition, language: Language, legend: Legend, facts: SheetFacts,
        extent: BoundingBox, branch: Position, ringRadius: Length
    ) {
        self.map = map
        self.edition = edition
        self.language = language
        self.legend = legend
        self.facts = facts
        self.extent = extent
        self.branch = branch
        self.ringRadius = ringRadius
    }
}

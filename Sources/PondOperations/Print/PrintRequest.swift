import PondDrawing
import PondModel
import PondPrint

/// Which sheet to print, of what, on what: the words of `pondmap print`.
package struct PrintRequest: Sendable {
    package var map: WallMap
    package var land: LandChoice
    package var paper: PaperSize
    /// `nil`: the largest round scale at which the area fits.
    package var scale: MapScale?
    /// `nil`: one by one where the median pond is wide enough for a label of 10 mm, else as blocks.
    package var pondStyle: PondStyle?
    package var edition: Edition
    package var dotsPerInch: Double
    package var textForm: Canvas.TextForm
    /// `nil`: a name made of map, area, size and date.
    package var path: String?
    /// For a proposed name; a path tells it by its ending.
    package var form: SheetForm?
    /// `nil`: the latest year with figures.
    package var year: Int?
    package var author: String?
    /// Whether the written file is proved before it gets its name.
    package var isChecked: Bool
    /// A georeferenced picture to lie beneath.
    package var picture: String?
    /// A table of who answers for which area, targets and meetings, for the battle map.
    package var plan: String?
    /// Millimetres of colour beyond the trimmed edge.
    package var bleed: Double
    package var hasCropMarks: Bool
    /// White margin around the sheet for eyelets, millimetres.
    package var eyeletMargin: Double
    /// Boards of this size, of which the sheet is put together; `nil` for a whole sheet.
    package var split: PaperSize?
    /// Millimetres that neighbouring boards share.
    package var overlap: Double

    package init(map: WallMap, land: LandChoice, paper: PaperSize) {
        self.map = map
        self.land = land
        self.paper = paper
        edition = .internal
        dotsPerInch = 100
        textForm = .live
        isChecked = true
        bleed = 0
        hasCropMarks = false
        eyeletMargin = 0
        overlap = 15
    }
}

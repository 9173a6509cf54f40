import PondModel

/// A species that occurs on a sheet.
package struct SheetSpecies: Sendable, Hashable {
    package var code: String
    package var name: String
    package var letter: String
    package var waterClass: WaterClass
    package var colour: Colour

    package init(code: String, name: String, letter: String, waterClass: WaterClass, colour: Colour) {
        self.code = code
        self.name = name
        self.letter = letter
        self.waterClass = waterClass
        self.colour = colour
    }
}

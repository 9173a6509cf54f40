/// A brand that occurs on a sheet, with the letter that stands for it.
package struct SheetBrand: Hashable, Sendable {
    package var letter: String
    package var name: String

    package init(letter: String, name: String) {
        self.letter = letter
        self.name = name
    }
}

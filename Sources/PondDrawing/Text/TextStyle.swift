/// How a text looks. All type is Noto Sans CJK SC, so that a sheet is the same on every machine.
package struct TextStyle: Hashable, Sendable {
    package enum Weight: Hashable, Sendable, CaseIterable {
        case regular, bold
    }

    /// A line around the letters that parts them from what lies beneath.
    package struct Halo: Hashable, Sendable {
        package var ink: Ink
        /// Millimetres on each side of a stroke.
        package var width: Double

        package init(_ ink: Ink = .white, width: Double) {
            self.ink = ink
            self.width = width
        }
    }

    /// Millimetres from the top to the foot of a full Chinese character (国): what a reader sees as its height.
    package var height: Double
    package var weight: Weight
    package var ink: Ink
    package var halo: Halo?

    package init(height: Double, weight: Weight = .regular, ink: Ink = .black, halo: Halo? = nil) {
        self.height = height
        self.weight = weight
        self.ink = ink
        self.halo = halo
    }
}

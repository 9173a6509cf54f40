/// One line of text, measured: it can be placed before anything is drawn.
package struct TextLine: Hashable, Sendable {
    package let text: String
    package let style: TextStyle
    /// Millimetres from end to end.
    package let width: Double
    /// Characters that the type has no form for; `〓` is drawn in their place, as printers do.
    package let missing: [Character]
    /// Whether it had to be cut with `…`.
    package var isShortened = false

    package var height: Double { style.height }

    /// The box that the line takes when it is put at `place`.
    package func box(at place: PaperPoint, anchor: TextAnchor) -> PaperBox {
        PaperBox(
            left: place.x - width * anchor.across, top: place.y - height * anchor.down, width: width,
            height: height)
    }
}

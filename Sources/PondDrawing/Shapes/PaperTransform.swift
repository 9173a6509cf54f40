/// Takes a place to another one: `(xx·x + xy·y + x0, yx·x + yy·y + y0)`.
package struct PaperTransform: Hashable, Sendable {
    package var xx = 1.0
    package var xy = 0.0
    package var yx = 0.0
    package var yy = 1.0
    package var x0 = 0.0
    package var y0 = 0.0

    package init() {}

    /// Stretches by `scale` and then moves by `shift`.
    package init(scale: Double, shift: PaperPoint) {
        (xx, yy) = (scale, scale)
        (x0, y0) = (shift.x, shift.y)
    }

    /// Takes a picture's pixels, from its top left corner, into a box.
    package init(pixels: Picture, into box: PaperBox) {
        (xx, yy) = (box.width / Double(pixels.width), box.height / Double(pixels.height))
        (x0, y0) = (box.left, box.top)
    }

    package func callAsFunction(_ place: PaperPoint) -> PaperPoint {
        PaperPoint(x: xx * place.x + xy * place.y + x0, y: yx * place.x + yy * place.y + y0)
    }
}

/// A mark on a drawing with the code or number written beside it.
package struct SketchMark: Hashable, Sendable {
    package let pixel: PixelPoint
    package let label: String

    package init(pixel: PixelPoint, label: String) {
        self.pixel = pixel
        self.label = label
    }
}

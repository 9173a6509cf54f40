/// A spot in a photo, in pixels: x to the right and y down from the top left corner of its top left pixel,
/// after the camera's rotation has been applied.
package struct PixelPoint: Equatable, Hashable, Codable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A photo's width and height in pixels, after the camera's rotation has been applied.
package struct PhotoSize: Hashable, Codable, Sendable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Whether the point lies on the photo, its edges included.
    package func contains(_ pixel: PixelPoint) -> Bool {
        pixel.x >= 0 && pixel.y >= 0 && pixel.x <= Double(width) && pixel.y <= Double(height)
    }
}

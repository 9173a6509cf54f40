/// Pixels, each `0xAARRGGBB` with colours already multiplied by their opacity, row by row from the top.
package struct Picture: Sendable {
    package let width: Int
    package let height: Int
    package let pixels: [UInt32]

    /// `pixels` must be `width` × `height` long.
    package init(width: Int, height: Int, pixels: [UInt32]) {
        precondition(pixels.count == width * height, "A picture has a pixel for every place.")
        self.width = width
        self.height = height
        self.pixels = pixels
    }
}

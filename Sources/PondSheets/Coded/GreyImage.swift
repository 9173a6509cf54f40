/// The brightness of a photo, one byte a pixel, row by row from the top left: 0 is black.
package struct GreyImage: Sendable {
    package let width: Int
    package let height: Int
    package private(set) var pixels: [UInt8]

    /// Nil unless there are `width` times `height` pixels, and at least one.
    package init?(width: Int, height: Int, pixels: [UInt8]) {
        guard width > 0, height > 0, pixels.count == width * height else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// The brightness at a spot between four pixel centres; the border goes on outside.
    package func brightness(at point: PixelPoint) -> Double {
        let x = min(max(point.x - 0.5, 0), Double(width - 1))
        let y = min(max(point.y - 0.5, 0), Double(height - 1))
        let column = min(Int(x), max(width - 2, 0))
        let row = min(Int(y), max(height - 2, 0))
        let right = min(column + 1, width - 1)
        let below = min(row + 1, height - 1)
        let (across, down) = (x - Double(column), y - Double(row))
        let top = mix(value(column, row), value(right, row), across)
        return mix(top, mix(value(column, below), value(right, below), across), down)
    }

    private func value(_ column: Int, _ row: Int) -> Double { Double(pixels[row * width + column]) }

    private func mix(_ left: Double, _ right: Double, _ share: Double) -> Double {
        left + (right - left) * share
    }
}

/// A photo's part drawn anew as it would be seen from above.
struct UprightPicture {
    let picture: ColourImage

    /// The way to the photo is followed at the corners of squares of this side, and evenly in between.
    private static let block = 8

    /// Each pixel of the new picture is that of the photo at `photoPixel`; what the photo does not show is white.
    init(_ photo: ColourImage, width: Int, height: Int, photoPixel: (PixelPoint) -> PixelPoint) {
        let middle = [0.0, 1].map {
            photoPixel(PixelPoint(x: Double(width) / 2 + $0, y: Double(height) / 2))
        }
        let step = max(abs(middle[1].x - middle[0].x), abs(middle[1].y - middle[0].y))
        // Several pixels that fall on one are averaged first.
        let factor = max(1, Int(step.rounded()))
        let source = photo.reduced(by: factor)
        let columns = width / Self.block + 2
        let corners = (0..<(height / Self.block + 2)).flatMap { row in
            (0..<columns).map { column in
                photoPixel(PixelPoint(x: Double(column * Self.block), y: Double(row * Self.block)))
            }
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, count in
            source.bytes.withUnsafeBufferPointer { bytes in
                let sampler = Sampler(bytes: bytes, width: source.width, height: source.height)
                for y in 0..<height {
                    let (row, down) = (y / Self.block, (Double(y % Self.block) + 0.5) / Double(Self.block))
                    for x in 0..<width {
                        let at = row * columns + x / Self.block
                        let across = (Double(x % Self.block) + 0.5) / Double(Self.block)
                        let spot = Self.between(corners, at, columns, across, down)
                        sampler.write(
                            spot.x / Double(factor), spot.y / Double(factor), to: target, (y * width + x) * 3)
                    }
                }
            }
            count = width * height * 3
        }
        picture = ColourImage(width: width, height: height, bytes: bytes)
    }

    private static func between(
        _ corners: [PixelPoint], _ at: Int, _ columns: Int, _ across: Double, _ down: Double
    ) -> PixelPoint {
        let (a, b, c, d) = (corners[at], corners[at + 1], corners[at + columns], corners[at + columns + 1])
        let (left, right) = ((1 - across) * (1 - down), across * (1 - down))
        let (lower, last) = ((1 - across) * down, across * down)
        return PixelPoint(
            x: a.x * left + b.x * right + c.x * lower + d.x * last,
            y: a.y * left + b.y * right + c.y * lower + d.y * last)
    }

    /// Colours between four pixels.
    private struct Sampler {
        let bytes: UnsafeBufferPointer<UInt8>
        let width: Int
        let height: Int

        func write(_ x: Double, _ y: Double, to target: UnsafeMutableBufferPointer<UInt8>, _ index: Int) {
            guard x >= 0, y >= 0, x < Double(width), y < Double(height) else {
                for channel in 0..<3 { target[index + channel] = 255 }
                return
            }
            let (u, v) = (max(x - 0.5, 0), max(y - 0.5, 0))
            let (left, top) = (Int(u), Int(v))
            let (right, below) = (min(left + 1, width - 1), min(top + 1, height - 1))
            let (across, down) = (u - Double(left), v - Double(top))
            for channel in 0..<3 {
                func value(_ column: Int, _ row: Int) -> Double {
                    Double(bytes[(row * width + column) * 3 + channel])
                }
                let upper = value(left, top) * (1 - across) + value(right, top) * across
                let lower = value(left, below) * (1 - across) + value(right, below) * across
                target[index + channel] = UInt8(upper * (1 - down) + lower * down + 0.5)
            }
        }
    }
}

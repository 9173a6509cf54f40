/// A picture in memory: rows from the top, each pixel red, green and blue of sRGB, a byte each.
package struct ColourImage: Equatable, Sendable {
    package let width: Int
    package let height: Int
    package var bytes: [UInt8]

    package init(width: Int, height: Int, bytes: [UInt8]) {
        precondition(bytes.count == width * height * 3, "three bytes a pixel")
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    /// The picture turned as its orientation says.
    package func turned(_ orientation: PhotoOrientation) -> ColourImage {
        if orientation == .upright { return self }
        let (wide, high) = orientation.swapsSides ? (height, width) : (width, height)
        let origin = orientation.upright(x: 0, y: 0, width: width, height: height)
        let right = orientation.upright(x: 1, y: 0, width: width, height: height)
        let step = ((right.y - origin.y) * wide + right.x - origin.x) * 3
        let turned = [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            bytes.withUnsafeBufferPointer { source in
                for y in 0..<height {
                    let start = orientation.upright(x: 0, y: y, width: width, height: height)
                    var to = (start.y * wide + start.x) * 3
                    var from = y * width * 3
                    for _ in 0..<width {
                        target[to] = source[from]
                        target[to + 1] = source[from + 1]
                        target[to + 2] = source[from + 2]
                        from += 3
                        to += step
                    }
                }
            }
            count = bytes.count
        }
        return ColourImage(width: wide, height: high, bytes: turned)
    }

    /// Its brightness.
    package var grey: GreyImage {
        let grey = [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
            bytes.withUnsafeBufferPointer { source in
                for pixel in 0..<(width * height) {
                    let at = pixel * 3
                    // ITU-R BT.601 in 1/256.
                    let sum = 77 * Int(source[at]) + 150 * Int(source[at + 1]) + 29 * Int(source[at + 2])
                    target[pixel] = UInt8(truncatingIfNeeded: sum >> 8)
                }
            }
            count = width * height
        }
        guard let image = GreyImage(width: width, height: height, pixels: grey) else {
            preconditionFailure("a picture has pixels")
        }
        return image
    }
}

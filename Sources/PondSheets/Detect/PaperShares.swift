/// A picture's red, green and blue as shares of the blank paper's, a little smoothed against the camera's noise.
struct PaperShares {
    private var values: [Float]
    let brightness: [Float]

    subscript(at: Int) -> (red: Float, green: Float, blue: Float) {
        (values[at * 3], values[at * 3 + 1], values[at * 3 + 2])
    }

    init(_ image: ColourImage) {
        let light = PaperLight(image)
        let (width, height) = (image.width, image.height)
        var values = [Float](repeating: 1, count: width * height * 3)
        var brightness = [Float](repeating: 1, count: width * height)
        image.bytes.withUnsafeBufferPointer { bytes in
            for y in 0..<height {
                let rows = [max(y - 1, 0), y, y, min(y + 1, height - 1)].map { $0 * width }
                for x in 0..<width {
                    let paper = light.paper(x: x, y: y)
                    let (left, right) = (max(x - 1, 0), min(x + 1, width - 1))
                    for channel in 0..<3 {
                        var sum = 0
                        for row in rows {
                            sum += Int(bytes[(row + left) * 3 + channel])
                            sum += 2 * Int(bytes[(row + x) * 3 + channel])
                            sum += Int(bytes[(row + right) * 3 + channel])
                        }
                        let white = channel == 0 ? paper.red : channel == 1 ? paper.green : paper.blue
                        values[(y * width + x) * 3 + channel] = Float(sum) / 16 / Float(white)
                    }
                    let at = (y * width + x) * 3
                    brightness[y * width + x] =
                        0.299 * values[at] + 0.587 * values[at + 1] + 0.114 * values[at + 2]
                }
            }
        }
        self.values = values
        self.brightness = brightness
    }
}

/// Brightnesses that may lie between whole numbers.
struct PlainImage {
    let width: Int
    let height: Int
    let values: [Float]

    init(_ image: GreyImage) {
        (width, height) = (image.width, image.height)
        values = image.pixels.map(Float.init)
    }

    private init(width: Int, height: Int, values: [Float]) {
        (self.width, self.height, self.values) = (width, height, values)
    }

    /// Smaller: each pixel is the mean of what it covers.
    func resized(by factor: Double) -> PlainImage {
        let wide = max(1, Int((Double(width) * factor).rounded()))
        let high = max(1, Int((Double(height) * factor).rounded()))
        return resampled(Resampling.means(width, wide), Resampling.means(height, high))
    }

    /// Larger: by cubic polynomials through the neighbours (R. G. Keys, 1981).
    func enlarged(toWidth wide: Int, height high: Int) -> PlainImage {
        resampled(Resampling.cubic(width, wide), Resampling.cubic(height, high))
    }

    func meanSquare(from other: PlainImage) -> Double {
        var sum = 0.0
        for (one, two) in zip(values, other.values) { sum += Double((one - two) * (one - two)) }
        return sum / Double(max(values.count, 1))
    }

    private func resampled(_ across: [Resampling], _ down: [Resampling]) -> PlainImage {
        var rows = [Float](repeating: 0, count: across.count * height)
        for y in 0..<height {
            for (x, taps) in across.enumerated() {
                rows[y * across.count + x] = taps.sum(values, from: y * width, step: 1)
            }
        }
        var picture = [Float](repeating: 0, count: across.count * down.count)
        for (y, taps) in down.enumerated() {
            for x in across.indices {
                picture[y * across.count + x] = taps.sum(rows, from: x, step: across.count)
            }
        }
        return PlainImage(width: across.count, height: down.count, values: picture)
    }
}

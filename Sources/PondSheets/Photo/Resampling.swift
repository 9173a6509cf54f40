/// The pixels of a line that make one pixel of a longer or shorter line.
struct Resampling {
    private let pixels: [Int]
    private let weights: [Float]

    func sum(_ values: [Float], from start: Int, step: Int) -> Float {
        var sum: Float = 0
        for tap in pixels.indices { sum += weights[tap] * values[start + pixels[tap] * step] }
        return sum
    }

    static func means(_ count: Int, _ wanted: Int) -> [Resampling] {
        let scale = Double(count) / Double(wanted)
        return (0..<wanted).map { index in
            let (from, to) = (Double(index) * scale, Double(index + 1) * scale)
            let pixels = Int(from)..<min(count, max(Int(from) + 1, Int(to.rounded(.up))))
            let weights = pixels.map { Float((min(to, Double($0 + 1)) - max(from, Double($0))) / scale) }
            return Resampling(pixels: Array(pixels), weights: weights)
        }
    }

    static func cubic(_ count: Int, _ wanted: Int) -> [Resampling] {
        (0..<wanted).map { index in
            let place = (Double(index) + 0.5) * Double(count) / Double(wanted) - 0.5
            let first = Int(place.rounded(.down)) - 1
            let taps = first..<(first + 4)
            return Resampling(
                pixels: taps.map { min(max($0, 0), count - 1) },
                weights: taps.map { Float(keys(abs(Double($0) - place))) })
        }
    }

    private static func keys(_ x: Double) -> Double {
        if x < 1 { return 1.5 * x * x * x - 2.5 * x * x + 1 }
        return x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0
    }
}

import Foundation

/// A picture of shares, one a pixel.
struct ShareImage {
    let width: Int
    let height: Int
    var values: [Float]

    /// The part around the middle that is at most `side` wide and high.
    func middle(_ side: Int) -> ShareImage {
        let (wide, high) = (min(side, width), min(side, height))
        let (left, top) = ((width - wide) / 2, (height - high) / 2)
        let rows = (top..<(top + high)).map { values[($0 * width + left)..<($0 * width + left + wide)] }
        return ShareImage(width: wide, height: high, values: Array(rows.joined()))
    }

    /// Blurred by the bell curve with that deviation in pixels; the border goes on outside.
    func blurred(_ deviation: Double) -> ShareImage {
        let reach = Int((3 * deviation).rounded(.up))
        guard reach > 0 else { return self }
        let bell = (-reach...reach).map { exp(-Double($0 * $0) / (2 * deviation * deviation)) }
        let sum = bell.reduce(0, +)
        let weights = bell.map { Float($0 / sum) }
        return filtered(reach) { near in
            var sum = Float(0)
            for index in weights.indices { sum += weights[index] * near[index] }
            return sum
        }
    }

    /// The largest value within that many rows and columns.
    func largest(within reach: Int) -> ShareImage {
        filtered(reach) { near in near.max() ?? 0 }
    }

    /// Along the rows, then along the columns.
    private func filtered(
        _ reach: Int, _ value: (UnsafeBufferPointer<Float>) -> Float
    ) -> ShareImage {
        let turned = filteredAndTurned(reach, value)
        return turned.filteredAndTurned(reach, value)
    }

    private func filteredAndTurned(
        _ reach: Int, _ value: (UnsafeBufferPointer<Float>) -> Float
    ) -> ShareImage {
        var line = [Float](repeating: 0, count: width + 2 * reach)
        let turned = [Float](unsafeUninitializedCapacity: width * height) { target, count in
            for y in 0..<height {
                for x in line.indices {
                    line[x] = values[y * width + min(max(x - reach, 0), width - 1)]
                }
                line.withUnsafeBufferPointer { line in
                    for x in 0..<width {
                        target[x * height + y] = value(
                            UnsafeBufferPointer(rebasing: line[x..<(x + 2 * reach + 1)]))
                    }
                }
            }
            count = width * height
        }
        return ShareImage(width: height, height: width, values: turned)
    }
}

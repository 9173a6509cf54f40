extension ShareImage {
    /// A whole number of times smaller, each pixel the mean of those it stands for; what is left over at the right and
    /// below is cut.
    func reduced(by factor: Int) -> ShareImage {
        guard factor > 1, width >= factor, height >= factor else { return self }
        let (wide, high) = (width / factor, height / factor)
        var small = [Float](repeating: 0, count: wide * high)
        values.withUnsafeBufferPointer { source in
            for y in 0..<(high * factor) {
                let (from, to) = (y * width, y / factor * wide)
                for column in 0..<wide {
                    for x in (column * factor)..<((column + 1) * factor) {
                        small[to + column] += source[from + x]
                    }
                }
            }
        }
        let share = 1 / Float(factor * factor)
        return ShareImage(width: wide, height: high, values: small.map { $0 * share })
    }

    /// The mean of the square that reaches `reach` pixels to all sides; the border goes on outside.
    func mean(within reach: Int) -> ShareImage { slid(reach).slid(reach) }

    func minus(_ other: ShareImage) -> ShareImage {
        ShareImage(width: width, height: height, values: zip(values, other.values).map { $0 - $1 })
    }

    /// Means along the rows, and the picture turned.
    private func slid(_ reach: Int) -> ShareImage {
        let share = 1 / Float(2 * reach + 1)
        let turned = [Float](unsafeUninitializedCapacity: width * height) { target, count in
            values.withUnsafeBufferPointer { source in
                for y in 0..<height {
                    let row = y * width
                    func value(_ x: Int) -> Float { source[row + min(max(x, 0), width - 1)] }
                    var sum = Float(0)
                    for x in -reach...reach { sum += value(x) }
                    for x in 0..<width {
                        target[x * height + y] = sum * share
                        sum += value(x + reach + 1) - value(x - reach)
                    }
                }
            }
            count = width * height
        }
        return ShareImage(width: height, height: width, values: turned)
    }
}

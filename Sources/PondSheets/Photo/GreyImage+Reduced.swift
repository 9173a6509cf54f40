extension GreyImage {
    /// The picture a whole number of times smaller, each pixel the mean of those it stands for; what is left
    /// over at the right and below is cut.
    package func reduced(by factor: Int) -> GreyImage {
        guard factor > 1, width >= factor, height >= factor else { return self }
        let (wide, high) = (width / factor, height / factor)
        let small = [UInt8](unsafeUninitializedCapacity: wide * high) { target, count in
            pixels.withUnsafeBufferPointer { source in
                var sums = [Int](repeating: 0, count: wide)
                for row in 0..<high {
                    for column in 0..<wide { sums[column] = 0 }
                    for y in (row * factor)..<((row + 1) * factor) {
                        var at = y * width
                        for column in 0..<wide {
                            for _ in 0..<factor {
                                sums[column] += Int(source[at])
                                at += 1
                            }
                        }
                    }
                    for column in 0..<wide {
                        target[row * wide + column] = UInt8(
                            truncatingIfNeeded: sums[column] / (factor * factor))
                    }
                }
            }
            count = wide * high
        }
        return GreyImage(width: wide, height: high, pixels: small) ?? self
    }
}

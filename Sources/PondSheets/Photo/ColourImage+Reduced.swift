extension ColourImage {
    /// The picture a whole number of times smaller, each pixel the mean of those it stands for; what is left over at
    /// the right and below is cut.
    func reduced(by factor: Int) -> ColourImage {
        guard factor > 1, width >= factor, height >= factor else { return self }
        let (wide, high) = (width / factor, height / factor)
        let small = [UInt8](unsafeUninitializedCapacity: wide * high * 3) { target, count in
            bytes.withUnsafeBufferPointer { source in
                for row in 0..<high {
                    for column in 0..<wide {
                        var (red, green, blue) = (0, 0, 0)
                        for y in (row * factor)..<((row + 1) * factor) {
                            var at = (y * width + column * factor) * 3
                            for _ in 0..<factor {
                                red += Int(source[at])
                                green += Int(source[at + 1])
                                blue += Int(source[at + 2])
                                at += 3
                            }
                        }
                        let at = (row * wide + column) * 3
                        target[at] = UInt8(truncatingIfNeeded: red / (factor * factor))
                        target[at + 1] = UInt8(truncatingIfNeeded: green / (factor * factor))
                        target[at + 2] = UInt8(truncatingIfNeeded: blue / (factor * factor))
                    }
                }
            }
            count = wide * high * 3
        }
        return ColourImage(width: wide, height: high, bytes: small)
    }
}

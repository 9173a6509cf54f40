import Foundation

/// Makes UUIDs of version 7 (RFC 9562, 5.7): milliseconds first, so that new rows lie together in the index.
struct TimeOrderedUUID {
    private var last: UInt64 = 0
    private var random = SplitMix(state: .random(in: .min ... .max))

    /// Sixteen bytes, each time greater than before.
    mutating func next() -> [UInt8] {
        let halves = nextHalves()
        return withUnsafeBytes(of: (halves.0.bigEndian, halves.1.bigEndian)) { Array($0) }
    }

    /// The same as two numbers. Of the 74 free bits 12 count within a millisecond
    /// (RFC 9562, 6.2, method 3) and 62 are random.
    mutating func nextHalves() -> (UInt64, UInt64) {
        let now = UInt64(Date().timeIntervalSince1970 * 1000) << 12
        last = max(last + 1, now)
        let high = (last >> 12) << 16 | 0x7000 | (last & 0xFFF)
        let low = (random.next() >> 2) | 0x8000_0000_0000_0000
        return (high, low)
    }
}

/// A quick random sequence (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

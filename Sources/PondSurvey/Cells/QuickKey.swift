/// A number as a key, hashed by one multiplication. Swift's own hashing guards against made-up collisions, which a
/// file on the user's own disk has no use for.
package struct QuickKey<Number: FixedWidthInteger & Sendable>: Hashable, Sendable {
    private let number: Number

    package init(_ number: Number) { self.number = number }

    package static func == (left: QuickKey, right: QuickKey) -> Bool { left.number == right.number }

    package func hash(into hasher: inout Hasher) { hasher.combine(number) }

    /// What sets and dictionaries ask for; `seed` keeps the order of each apart.
    package func _rawHashValue(seed: Int) -> Int {
        QuickHash.mix(UInt64(truncatingIfNeeded: number), seed: seed)
    }
}

/// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the golden ratio's odd multiple, and its
/// upper half folded onto the lower, of which tables take their places.
enum QuickHash {
    static func mix(_ bits: UInt64, seed: Int) -> Int {
        let product = (bits ^ UInt64(truncatingIfNeeded: seed)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product ^ product >> 32)
    }
}

/// Up to 32 bytes of a text as a key: hashing it needs none of Unicode's normal forms, which make a
/// dictionary of Chinese texts several times slower.
struct BytesKey: Hashable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// One or two texts, with a sign between them that no text has; `nil` when they are longer.
    init?(_ text: String, and other: String? = nil) {
        let length = text.utf8.count + (other?.utf8.count ?? -1) + 1
        guard length <= 31 else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { target in
            target[31] = UInt8(length)
            let end = Self.copy(text, to: target, at: 0)
            guard let other else { return }
            target[end] = 0xFF
            _ = Self.copy(other, to: target, at: end + 1)
        }
        self.words = words
    }

    /// Where the copied bytes end.
    private static func copy(_ text: String, to target: UnsafeMutableRawBufferPointer, at offset: Int) -> Int
    {
        var text = text
        return text.withUTF8 { bytes in
            UnsafeMutableRawBufferPointer(rebasing: target[offset...]).copyMemory(
                from: UnsafeRawBufferPointer(bytes))
            return offset + bytes.count
        }
    }

    static func == (left: BytesKey, right: BytesKey) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) { hasher.combine(word) }

    func _rawHashValue(seed: Int) -> Int { QuickHash.mix(word, seed: seed) }

    /// One word for four: the multipliers, odd and without pattern, keep the words' places apart.
    private var word: UInt64 {
        let low = words.0 &+ words.1 &* 0x9E37_79B9_7F4A_7C15
        let high = words.2 &* 0xBF58_476D_1CE4_E5B9 &+ words.3 &* 0x94D0_49BB_1331_11EB
        return low ^ high ^ (low &+ high) >> 29
    }
}

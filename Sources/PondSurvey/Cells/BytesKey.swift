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
            var offset = 0
            for byte in text.utf8 {
                target[offset] = byte
                offset += 1
            }
            target[31] = UInt8(length)
            guard let other else { return }
            target[offset] = 0xFF
            for byte in other.utf8 {
                offset += 1
                target[offset] = byte
            }
        }
        self.words = words
    }

    static func == (left: BytesKey, right: BytesKey) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}

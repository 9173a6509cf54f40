/// A word of a way of farming with its net ratio, as bytes: every pond's mode is searched for it.
struct RatioWord: Sendable {
    var word: [UInt8]
    /// Net water over the whole area, 0 to 1.
    var ratio: Double

    /// Whether the word stands somewhere in `text`; byte by byte is exact for UTF-8.
    func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first, text.count >= word.count else { return false }
        for start in 0...(text.count - word.count) where text[start] == first {
            if word.indices.allSatisfy({ text[start + $0] == word[$0] }) { return true }
        }
        return false
    }
}

/// How many sequences of bytes beyond ASCII are UTF-8 and how many are not.
struct UTF8Census {
    private(set) var goodSequences = 0
    private(set) var badSequences = 0

    init(of bytes: UnsafeRawBufferPointer) { count(bytes, from: 0, to: bytes.count) }

    /// The census of a whole file, whose memory it gives back as it goes.
    init(of file: MappedFile) {
        var at = 0
        while at < file.bytes.count {
            at = count(file.bytes, from: at, to: min(at + 1 << 22, file.bytes.count))
            file.forget(upTo: at)
        }
        file.rewind()
    }

    /// Goes on until `end` has been reached or passed; returns where that is.
    @discardableResult
    private mutating func count(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
        var at = start
        while at < end {
            if at + 8 <= bytes.count,
                bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                at += 8
            } else if bytes[at] < 0x80 {
                at += 1
            } else if let length = Self.sequenceLength(bytes, at) {
                goodSequences += 1
                at += length
            } else {
                badSequences += 1
                at += 1
            }
        }
        return at
    }

    /// The length of the well-formed sequence at `at` (Unicode 15, table 3-7), or `nil`.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int? {
        let lead = bytes[at]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, lead <= 0xF4, at + length <= bytes.count else { return nil }
        let second = bytes[at + 1]
        let range: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard range.contains(second) else { return nil }
        for index in stride(from: at + 2, to: at + length, by: 1) where bytes[index] & 0xC0 != 0x80 {
            return nil
        }
        return length
    }
}

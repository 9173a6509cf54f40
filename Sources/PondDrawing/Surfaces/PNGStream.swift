/// Puts two chunks that Cairo leaves out into a PNG on its way: sRGB and the resolution (W3C PNG, 11.3.2.5, 11.3.4.3).
final class PNGStream {
    let file: InkFile
    private let chunks: [UInt8]
    /// What came so far of the signature and the header chunk, behind which ours go.
    private var head: [UInt8] = []
    private var isPastHead = false
    private static let headLength = 8 + 25

    init(_ file: InkFile, dotsPerInch: Double) {
        self.file = file
        let perMetre = UInt32((dotsPerInch / 0.0254).rounded())
        let resolution = Self.bytes(perMetre) + Self.bytes(perMetre) + [1]
        // Rendering intent 0 is perceptual.
        chunks = Self.chunk("sRGB", [0]) + Self.chunk("pHYs", resolution)
    }

    func write(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if isPastHead { return file.write(bytes, count) }
        head += UnsafeBufferPointer(start: bytes, count: count)
        guard head.count >= Self.headLength else { return true }
        isPastHead = true
        head.insert(contentsOf: chunks, at: Self.headLength)
        return head.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { file.write($0, buffer.count) } ?? true
        }
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return bytes(UInt32(content.count)) + body + bytes(checksum(body))
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// CRC-32 as in ISO 3309, which PNG takes.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

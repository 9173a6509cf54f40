/// The encodings in which tables come, by the names that iconv knows.
enum TextEncoding: String {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// An encoding, and whether some bytes may be no text in it.
    struct Recognised {
        let encoding: TextEncoding
        let hasBadBytes: Bool
    }

    /// The encoding that a file's bytes show: by its mark, by the zero bytes of UTF-16, as UTF-8 when
    /// it is (nearly) that, and else GB18030, in which Chinese Excel saves.
    static func recognised(in file: MappedFile) -> Recognised {
        let bytes = file.bytes
        if let wide = wideEncoding(of: bytes) { return Recognised(encoding: wide, hasBadBytes: true) }
        let census = UTF8Census(of: file)
        let isUTF8 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || census.badSequences <= census.goodSequences
        return Recognised(
            encoding: isUTF8 ? .utf8 : .gb18030, hasBadBytes: !isUTF8 || census.badSequences > 0)
    }

    /// UTF-16 by its mark, or by the zero byte that commas, digits and line ends leave on one side.
    private static func wideEncoding(of bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        var zeros = (even: 0, odd: 0)
        let head = bytes.prefix(4096)
        for (index, byte) in head.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        guard (zeros.even + zeros.odd) * 50 > head.count else { return nil }
        return zeros.odd > zeros.even ? .utf16LittleEndian : .utf16BigEndian
    }
}

/// The encodings in which tables come, by the names that iconv knows.
enum TextEncoding: String {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// The encoding that a file's bytes show: by its mark, by the zero bytes of UTF-16, as UTF-8 when
    /// it is (nearly) that, and else GB18030, in which Chinese Excel saves. With it, whether some bytes
    /// may be no text in that encoding.
    static func recognised(in file: MappedFile) -> (TextEncoding, hasBadBytes: Bool) {
        let bytes = file.bytes
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, true) }
        if let wide = wideEncoding(of: bytes.prefix(4096)) { return (wide, true) }
        let census = UTF8Census(of: file)
        let isUTF8 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || census.badSequences <= census.goodSequences
        return isUTF8 ? (.utf8, census.badSequences > 0) : (.gb18030, true)
    }

    /// Commas, digits and line ends leave a zero byte on one side in UTF-16.
    private static func wideEncoding(of bytes: Slice<UnsafeRawBufferPointer>) -> TextEncoding? {
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        guard (zeros.even + zeros.odd) * 50 > bytes.count else { return nil }
        return zeros.odd > zeros.even ? .utf16LittleEndian : .utf16BigEndian
    }
}

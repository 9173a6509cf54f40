/// The text of a small table as a whole.
package enum TableText {
    /// In whichever of UTF-8, UTF-16 and GB18030 it comes, as tables of a survey are read; `nil` for bytes that are no
    /// text.
    package static func read(_ path: String) throws -> String? {
        let file = try MappedFile(path: path)
        let bytes = [UInt8](file.bytes)
        let text =
            switch TextEncoding.recognised(in: file).encoding {
            case .utf8: String(decoding: bytes, as: UTF8.self)
            case .gb18030: TextConverter.gb18030Text(bytes)
            case .utf16LittleEndian: wide(bytes) { UInt16($0) | UInt16($1) << 8 }
            case .utf16BigEndian: wide(bytes) { UInt16($1) | UInt16($0) << 8 }
            }
        let isText = text.unicodeScalars.allSatisfy {
            $0 != "\u{FFFD}" && ($0.value >= 32 || "\t\r\n".unicodeScalars.contains($0))
        }
        return isText ? text : nil
    }

    private static func wide(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}

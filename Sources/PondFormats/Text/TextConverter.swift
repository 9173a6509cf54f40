import Foundation

/// Converts text to UTF-8 by the C library's iconv. Bytes that are no text become U+FFFD.
final class TextConverter {
    private let handle: iconv_t
    private let path: String
    private static let chunk = 1 << 18

    init(from encoding: TextEncoding, path: String) throws {
        self.path = path
        guard let handle = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: handle) != -1 else {
            throw FormatError.unreadable(path, reason: "iconv: \(encoding.rawValue)")
        }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    func convert(_ source: MappedFile, to descriptor: Int32) throws {
        var offset = 0
        while offset < source.bytes.count {
            let (taken, text) = convert(source.bytes[offset...])
            try write(text[...], to: descriptor)
            offset += taken
            source.forget(upTo: offset)
        }
    }

    /// Converts some of the source; returns how many of its bytes, and their text.
    private func convert(_ source: some Collection<UInt8>) -> (taken: Int, text: [UInt8]) {
        let result = source.withContiguousStorageIfAvailable { convert($0) }
        return result ?? Array(source).withUnsafeBufferPointer { convert($0) }
    }

    private func convert(_ source: UnsafeBufferPointer<UInt8>) -> (taken: Int, text: [UInt8]) {
        var inputLeft = source.count
        var isBad = false
        // No character of these encodings takes more than three times its bytes in UTF-8.
        var text = [UInt8](unsafeUninitializedCapacity: min(source.count * 3 + 16, Self.chunk)) {
            buffer, size in
            var outputLeft = buffer.count
            var input: UnsafeMutablePointer<CChar>? = source.baseAddress.map {
                UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: CChar.self)
            }
            var output: UnsafeMutablePointer<CChar>? = buffer.baseAddress.map {
                UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
            }
            isBad = iconv(handle, &input, &inputLeft, &output, &outputLeft) == -1 && errno != E2BIG
            size = buffer.count - outputLeft
        }
        guard isBad else { return (source.count - inputLeft, text) }
        text += [0xEF, 0xBF, 0xBD]
        return (source.count - inputLeft + min(1, inputLeft), text)
    }

    private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written >= 0 else { throw OutputFile.failure(path) }
            rest = rest.dropFirst(written)
        }
    }
}

extension TextConverter {
    /// A short text in GB18030; bytes that are none become U+FFFD.
    static func gb18030Text(_ bytes: [UInt8]) -> String {
        guard let converter = try? TextConverter(from: .gb18030, path: "") else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let (taken, text) = converter.convert(rest)
            result += text
            rest = rest.dropFirst(taken)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

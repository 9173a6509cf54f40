import Foundation

/// The text of a table or an XML document in UTF-8, whatever its encoding was.
///
/// Other encodings are converted into a file without a name, so that large files need no memory.
struct UTF8Text {
    let file: MappedFile
    let recognised: TextEncoding.Recognised
    /// The first byte after the byte order mark.
    let start: Int

    /// `known` is what an earlier look at the file found, which saves the time for another.
    init(path: String, known: TextEncoding.Recognised? = nil) throws {
        let source = try MappedFile(path: path)
        recognised = known ?? TextEncoding.recognised(in: source)
        let encoding = recognised.encoding
        file = encoding == .utf8 ? source : try Self.converted(source, from: encoding)
        start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private static func converted(_ source: MappedFile, from encoding: TextEncoding) throws -> MappedFile {
        let directory = FileManager.default.temporaryDirectory.path
        var template = Array("\(directory)/pondmap-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw OutputFile.failure(directory) }
        defer { close(descriptor) }
        unlink(template)
        try TextConverter(from: encoding, path: source.path).convert(source, to: descriptor)
        return try MappedFile(descriptor: descriptor, path: source.path)
    }
}

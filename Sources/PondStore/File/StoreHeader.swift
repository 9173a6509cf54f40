import Foundation

/// What the first hundred bytes of a file say: whether it is a store, and of which format.
struct StoreHeader {
    /// `PMAP`, in the header's application id.
    static let applicationID = 0x504D_4150
    /// The format that this program writes.
    static let currentFormat = 3

    let applicationID: Int
    let format: Int

    /// `nil` when the file is no SQLite database (https://www.sqlite.org/fileformat.html, 1.3).
    init?(bytes: Data) {
        guard bytes.count >= 100, bytes.prefix(16) == Data("SQLite format 3\0".utf8) else { return nil }
        func number(at offset: Int) -> Int {
            bytes[(bytes.startIndex + offset)...].prefix(4).reduce(0) { $0 << 8 | Int($1) }
        }
        format = number(at: 60)
        applicationID = number(at: 68)
    }

    /// What the file says of itself. Throws the sentence for a file that is missing, foreign or too new.
    static func examine(path: String) throws -> StoreHeader {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.notPermitted(path: path)
        }
        defer { try? handle.close() }
        guard let bytes = try? handle.read(upToCount: 100), let header = StoreHeader(bytes: bytes),
            header.applicationID == applicationID
        else { throw StoreError.notAStore(path: path) }
        guard header.format <= currentFormat else {
            throw StoreError.newer(path: path, format: header.format, supported: currentFormat)
        }
        return header
    }
}

import Foundation

/// A file that appears under its name only when it is whole: written beside it, synced, then renamed.
final class OutputFile {
    let path: String
    let temporaryPath: String
    private var descriptor: Int32
    private var isFinished = false

    init(path: String) throws {
        self.path = path
        temporaryPath = OutputFile.temporaryName(for: path)
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputFile.failure(path) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isFinished { unlink(temporaryPath) }
    }

    func write(_ buffer: ByteBuffer) throws {
        try buffer.withUnsafeBytes { try write($0) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty {
            let written = Foundation.write(descriptor, start, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw OutputFile.failure(path) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    /// Puts the file into its place.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw OutputFile.failure(path) }
        let result = close(descriptor)
        descriptor = -1
        guard result == 0 else { throw OutputFile.failure(path) }
        try OutputFile.moveIntoPlace(temporaryPath, path)
        isFinished = true
    }

    // MARK: - Also for files that another library writes

    /// A hidden name beside `path`, with the same ending.
    static func temporaryName(for path: String) -> String {
        let url = URL(fileURLWithPath: path)
        let name = ".\(UUID().uuidString.prefix(8))-\(url.lastPathComponent)"
        return url.deletingLastPathComponent().appendingPathComponent(name).path
    }

    static func moveIntoPlace(_ temporaryPath: String, _ path: String) throws {
        guard rename(temporaryPath, path) == 0 else { throw failure(path) }
    }

    static func failure(_ path: String) -> FormatError {
        if errno == EISDIR || errno == ENOTEMPTY { return .isFolder(path) }
        return .unwritable(path, reason: String(cString: strerror(errno)))
    }
}

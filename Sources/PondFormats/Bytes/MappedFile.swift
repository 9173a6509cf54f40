import Foundation

/// A file's bytes, mapped into memory; freed with the object. Used within one task.
final class MappedFile {
    let path: String
    let bytes: UnsafeRawBufferPointer

    private var forgotten = 0
    private static let step = 4 << 20

    init(path: String) throws {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FormatError.cannotOpen(path) }
        defer { close(descriptor) }
        bytes = try Self.map(descriptor, path: path)
    }

    /// Maps a file that is already open and may have no name any more; `path` is for messages.
    init(descriptor: Int32, path: String) throws {
        self.path = path
        bytes = try Self.map(descriptor, path: path)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }

    /// Gives the memory of all bytes before `offset` back to the system, so that a reader that goes
    /// through a large file stays small. The bytes may still be read again, from the disk.
    func forget(upTo offset: Int) {
        let end = offset / Self.step * Self.step
        guard end > forgotten, let start = bytes.baseAddress else { return }
        madvise(UnsafeMutableRawPointer(mutating: start + forgotten), end - forgotten, MADV_DONTNEED)
        forgotten = end
    }

    /// Makes `forget` begin at the first byte again, for another way through the file.
    func rewind() { forgotten = 0 }

    private static func map(_ descriptor: Int32, path: String) throws -> UnsafeRawBufferPointer {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FormatError.cannotOpen(path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FormatError.isFolder(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FormatError.unreadable(path, reason: "not a regular file")
        }
        let size = Int(status.st_size)
        guard size > 0 else { throw FormatError.empty(path) }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw FormatError.cannotOpen(path)
        }
        madvise(start, size, MADV_SEQUENTIAL)
        return UnsafeRawBufferPointer(start: start, count: size)
    }
}

extension FormatError {
    /// The error for a file that the system has just refused to open.
    static func cannotOpen(_ path: String) -> FormatError {
        errno == ENOENT || errno == ENOTDIR
            ? .missing(path) : .unreadable(path, reason: String(cString: strerror(errno)))
    }
}

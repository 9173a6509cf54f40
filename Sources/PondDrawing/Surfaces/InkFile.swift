import Foundation

/// A file into which Cairo writes; keeps the reason when it cannot.
final class InkFile {
    let path: String
    private var file: UnsafeMutablePointer<FILE>?
    /// `errno` of the first write that failed.
    private(set) var failure: Int32?

    init(path: String) throws {
        self.path = path
        file = fopen(path, "wb")
        guard file != nil else { throw DrawingError.cannotWrite(path: path, why: Self.words(errno)) }
    }

    deinit { if let file { fclose(file) } }

    /// False when the bytes did not go in.
    func write(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard failure == nil else { return false }
        if count == 0 || fwrite(bytes, 1, count, file) == count { return true }
        failure = errno
        return false
    }

    /// Brings every byte to the disk; throws what went wrong on the way.
    func close() throws {
        if let file {
            if fflush(file) != 0 || fsync(fileno(file)) != 0 && errno != EINVAL { failure = failure ?? errno }
            if fclose(file) != 0 { failure = failure ?? errno }
        }
        file = nil
        if let failure { throw DrawingError.cannotWrite(path: path, why: Self.words(failure)) }
    }

    private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}

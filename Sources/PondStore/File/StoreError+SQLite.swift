import Foundation
import GRDB

extension StoreError {
    /// The sentence for what SQLite says; errors of the program itself pass unchanged.
    static func telling(_ error: any Error, path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return StoreError(code: error.resultCode, message: error.message ?? "\(error)", path: path)
    }

    private init(code: ResultCode, message: String, path: String) {
        self =
            switch code {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
            case .SQLITE_FULL: .diskFull(path: path)
            case .SQLITE_ABORT where Self.isDiskFull(path): .diskFull(path: path)
            case .SQLITE_READONLY: .readOnly(path: path)
            case .SQLITE_CANTOPEN where !Self.hasFolder(path): .noFolder(path: path)
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notPermitted(path: path)
            case .SQLITE_IOERR: .ioFailed(path: path, detail: message)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path, detail: message)
            default: .refused(path: path, detail: message)
            }
    }

    private static func hasFolder(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return FileManager.default.fileExists(atPath: folder)
    }

    /// SpatiaLite's triggers write from within a function: when that write finds the disk full, all that SQLite says
    /// of the statement outside is that it was rolled back. Then too little room is left for any import.
    private static func isDiskFull(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        return (system?[.systemFreeSize] as? NSNumber).map { $0.int64Value < 16 << 20 } ?? false
    }
}

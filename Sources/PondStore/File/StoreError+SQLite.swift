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
            case .SQLITE_READONLY: .readOnly(path: path)
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notPermitted(path: path)
            case .SQLITE_IOERR: .ioFailed(path: path, detail: message)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path, detail: message)
            default: .refused(path: path, detail: message)
            }
    }
}

import CSpatiaLite
import GRDB

/// SpatiaLite's working memory for one connection. It is freed after the connection is closed.
final class SpatiaLiteContext: @unchecked Sendable {
    // Unchecked: SpatiaLite uses it only from within calls on its connection, which run one at a time.
    private var memory: UnsafeMutableRawPointer?

    /// Gives the connection SpatiaLite's functions, which the triggers of spatial tables call.
    func attach(to database: Database) {
        memory = spatialite_alloc_connection()
        spatialite_init_ex(database.sqliteConnection, memory, 0)
    }

    func free() {
        if let memory { spatialite_cleanup_ex(memory) }
        memory = nil
    }

    deinit { free() }
}

import GRDB

/// One connection to a store's file, with SpatiaLite where it writes.
final class Connection: Sendable {
    let queue: DatabaseQueue
    private let context: SpatiaLiteContext?

    /// Seconds to wait for another program's lock.
    static let patience = 5.0

    /// A connection that refuses to write when `isReading`. It opens the file for writing all the same,
    /// where it may: only so can it roll back what a killed program left half done.
    init(path: String, isReading: Bool, isScanning: Bool = false) throws {
        let context = isReading ? nil : SpatiaLiteContext()
        var configuration = Configuration()
        configuration.busyMode = .timeout(Self.patience)
        // A scan keeps its transaction from one call to the next.
        configuration.allowsUnsafeTransactions = isScanning
        configuration.prepareDatabase { database in
            context?.attach(to: database)
            try database.execute(
                sql: isScanning ? Self.scanningPragmas : isReading ? Self.readingPragmas : Self.writingPragmas
            )
        }
        self.context = context
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func close() throws {
        try queue.close()
        context?.free()
    }

    /// Debian's SQLite overwrites deleted content with zeros by default, which writes each page twice.
    private static let writingPragmas = """
        PRAGMA secure_delete = OFF;
        PRAGMA cache_size = -32000;
        PRAGMA temp_store = FILE;
        """

    private static let readingPragmas = """
        PRAGMA query_only = ON;
        PRAGMA cache_size = -16000;
        """

    /// A scan passes each page once: mapped, the whole file would count as the program's memory.
    private static let scanningPragmas = """
        PRAGMA query_only = ON;
        PRAGMA cache_size = -2000;
        """
}

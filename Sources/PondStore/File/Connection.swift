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

    /// Reads by mapping the file from now on: a page costs a page fault in place of a call and a copy. What is
    /// mapped counts as the program's memory, so it is for one question and not for passing over all there is.
    func map() throws {
        try queue.unsafeRead { try $0.execute(sql: "PRAGMA mmap_size = 4000000000") }
    }

    func close() throws {
        try queue.close()
        context?.free()
    }

    /// Debian's SQLite overwrites deleted content with zeros by default, which writes each page twice. With a
    /// thread of its own it sorts an index while it goes on through the table.
    private static let writingPragmas = """
        PRAGMA secure_delete = OFF;
        PRAGMA cache_size = -32000;
        PRAGMA temp_store = FILE;
        PRAGMA threads = 1;
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

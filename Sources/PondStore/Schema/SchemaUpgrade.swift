import GRDB

/// Brings a store of an earlier format to the present one, in one transaction.
enum SchemaUpgrade {
    /// The first format, which all stores had before rounds were told apart.
    static let firstFormat = 1
    /// What each later format adds to the one before it.
    private static let steps = [(format: 2, sql: Schema.secondFormat), (format: 3, sql: Schema.areaLevels)]

    static func run(path: String) throws {
        let connection = try Connection(path: path, isReading: false)
        defer { try? connection.close() }
        try connection.queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                // Another program may have done it meanwhile.
                let format = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                guard (firstFormat..<StoreHeader.currentFormat).contains(format) else { return .rollback }
                for step in steps where step.format > format { try database.execute(sql: step.sql) }
                try database.execute(sql: "PRAGMA user_version = \(StoreHeader.currentFormat)")
                return .commit
            }
            try Journal.leaveOneFile(database)
        }
    }
}

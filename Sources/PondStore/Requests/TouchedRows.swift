/// Rows that the change log tells of from some entry on.
struct TouchedRows {
    private(set) var singles: Set<Int64> = []
    private var ranges: [ClosedRange<Int64>] = []
    /// Rows of loads that were taken back whole, of which the log keeps no values.
    private(set) var lostCount = 0

    /// Rows of `owner`, and of the tables whose keys hold the owner's and four digits more, after the entry `start`.
    init(of owner: String, and dependents: [String], after start: Int, in reading: StoreReading) throws {
        let names = ([owner] + dependents).map { "'\($0)'" }.joined(separator: ", ")
        let statement = try reading.prepared(
            """
            SELECT DISTINCT rowID / iif(tableName = '\(owner)', 1, 10000),
                lastRowID / iif(tableName = '\(owner)', 1, 10000), action = 'deleteRange' AND tableName = '\(owner)'
            FROM changeLog WHERE id > ? AND tableName IN (\(names))
            """)
        statement.bind(1, start)
        try statement.forEach { row in
            let first = Int64(row.int(0))
            guard let last = row.optionalInt(1).map(Int64.init) else { return _ = singles.insert(first) }
            ranges.append(first...max(first, last))
            if row.int(2) != 0 { lostCount += Int(last - first) + 1 }
        }
    }

    func contains(_ row: Int64) -> Bool { singles.contains(row) || ranges.contains { $0.contains(row) } }
}

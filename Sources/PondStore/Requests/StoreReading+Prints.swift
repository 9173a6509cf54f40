import PondModel

/// What sheets say of the data behind them.
extension StoreReading {
    /// The day of the newest change, as `2026-04-03` in UTC; `nil` for a store without any.
    package func lastChangeDate() throws -> String? {
        try prepared("SELECT max(startedAt) FROM batch WHERE undoneAt IS NULL").first { $0.optionalText(0) }
            .flatMap { $0.map { String($0.prefix(10)) } }
    }

    /// Where lines of the base map came from.
    package func baseSources() throws -> [String] { [] }
}

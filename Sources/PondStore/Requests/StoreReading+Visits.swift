import PondModel

/// Which rounds saw which ponds.
extension StoreReading {
    /// All rounds, as they were made.
    package func rounds() throws -> [SurveyRound] {
        try prepared("SELECT id, name, year FROM round ORDER BY id").all {
            SurveyRound(id: $0.identifier(0), name: $0.text(1), year: $0.optionalInt(2))
        }
    }

    /// The row ids of ponds that the round saw again, having been brought in by others.
    package func pondsSeenAgain(in round: Identifier<SurveyRound>) throws -> Set<Int64> {
        guard try hasTable("visit") else { return [] }
        let statement = try prepared("SELECT pondID FROM visit WHERE roundID = ?")
        statement.bind(1, round)
        return Set(try statement.all { Int64($0.int(0)) })
    }

    /// Whether the store has the table: one of an earlier format that cannot be written is read as it is.
    func hasTable(_ name: String) throws -> Bool {
        let statement = try prepared("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
        statement.bind(1, name)
        return try statement.first { _ in true } ?? false
    }
}

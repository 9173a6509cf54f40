import PondModel

/// Totals of villages, towns and counties. They are read, never summed: every change keeps them.
extension StoreReading {
    /// The total that stands for the area in the year; `nil` where it has no ponds.
    package func total(_ area: Identifier<AdminArea>, year: Int) throws -> AreaTotal? {
        let statement = try prepared(
            "SELECT \(TotalRow.columns) FROM areaTotal WHERE areaID = ? AND year <= ? ORDER BY year DESC "
                + "LIMIT 1"
        )
        statement.bind(1, area)
        statement.bind(2, year)
        return try statement.first(TotalRow.total)
    }

    /// Every total that stands in the year.
    package func totals(level: AdminLevel? = nil, year: Int) throws -> [AreaTotal] {
        let statement = try prepared(
            """
            SELECT \(TotalRow.columns) FROM areaTotal
            WHERE year <= ?1 AND untilYear >= ?1 AND (level = ?2 OR ?2 IS NULL)
            """)
        statement.bind(1, year)
        statement.bind(2, level?.rawValue)
        return try statement.all(TotalRow.total)
    }

    /// The latest year with figures.
    package func latestYear() throws -> Int? {
        try prepared("SELECT max(newestYear) FROM areaTotal").first { $0.optionalInt(0) } ?? nil
    }
}

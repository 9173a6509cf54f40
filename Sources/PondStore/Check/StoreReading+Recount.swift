import PondModel

extension StoreReading {
    /// Totals that differ from an independent recount of every pond; empty when all are right.
    package func recount() throws -> [TotalDifference] {
        var expected: [TotalKey: AreaTotal] = [:]
        for totals in try Recount(database).expected().values {
            for total in totals { expected[TotalKey(total)] = total }
        }
        var differences: [TotalDifference] = []
        let kept = try prepared(
            """
            SELECT \(TotalRow.columns), EXISTS (SELECT 1 FROM area
                WHERE id = areaID AND area.level = areaTotal.level AND area.place IS areaTotal.place)
            FROM areaTotal
            """)
        try kept.forEach { row in
            let stored = TotalRow.total(row)
            let recounted = expected.removeValue(forKey: TotalKey(stored))
            if recounted != stored || row.int(TotalRow.count) == 0 {
                differences.append(TotalDifference(area: stored.area, stored: stored, recounted: recounted))
            }
        }
        differences += expected.values.map { TotalDifference(area: $0.area, stored: nil, recounted: $0) }
        return differences.sorted { $0.area < $1.area }
    }
}

/// What tells one total from another.
private struct TotalKey: Hashable {
    let area: Identifier<AdminArea>
    let year: Int

    init(_ total: AreaTotal) {
        area = total.area
        year = total.year
    }
}

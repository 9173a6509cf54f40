import PondGeodesy
import PondModel

/// The one question that has to be answered at once: which areas eat so much.
extension StoreReading {
    /// Totals of at least so many kilograms in the year with their areas and the parents' names, largest first
    /// within each level. `isNear` is asked of an area's own point (`nil` for none) before the area is read.
    package func forEachMarketTotal(
        levels: [AdminLevel], atLeastKilograms: Int, year: Int, isNear: (Position?) -> Bool,
        _ take: (AreaTotal, AdminArea, _ parentName: String?) throws -> Void
    ) throws {
        let rows = try prepared(Self.marketTotals)
        let areas = try prepared(Self.marketArea)
        rows.bind(1, atLeastKilograms)
        rows.bind(2, year)
        for level in levels {
            rows.bind(3, level.rawValue)
            try rows.forEach { row in
                guard isNear(row.position(TotalRow.count)) else { return }
                let total = TotalRow.total(row)
                areas.bind(1, total.area)
                try areas.forEach { try take(total, area($0), $0.optionalText(Self.afterArea)) }
            }
        }
    }

    /// The index alone answers it.
    static let marketTotals = """
        SELECT \(TotalRow.columns), place FROM areaTotal INDEXED BY areaTotalCapacity
        WHERE level = ?3 AND capacityKilograms >= ?1 AND year <= ?2 AND untilYear >= ?2
        ORDER BY capacityKilograms DESC
        """

    private static let marketArea = """
        SELECT \(areaColumns), (SELECT name FROM area AS parent WHERE parent.id = area.parentID)
        FROM area WHERE id = ?
        """
}

import PondGeodesy
import PondModel

/// The one question that has to be answered at once: which areas eat so much.
extension StoreReading {
    /// Totals of at least so many kilograms in the year with their areas, largest first. `isNear` is asked of an
    /// area's own point (`nil` for none) before anything else of it is read.
    package func marketTotals(
        level: AdminLevel?, atLeastKilograms: Int, year: Int, isNear: (Position?) -> Bool
    ) throws -> [(total: AreaTotal, area: AdminArea)] {
        let statement = try prepared(Self.marketPlaces)
        statement.bind(1, atLeastKilograms)
        statement.bind(2, year)
        statement.bind(3, level?.rawValue)
        var near: [(area: AdminArea, year: Int)] = []
        try statement.forEach { row in
            if isNear(row.position(Self.areaPlace)) { near.append((area(row), row.int(Self.afterArea))) }
        }
        return try near.compactMap { area, year in try total(area.id, since: year).map { ($0, area) } }
    }

    /// The total of the area that begins with just this year.
    private func total(_ area: Identifier<AdminArea>, since year: Int) throws -> AreaTotal? {
        let statement = try prepared(
            "SELECT \(TotalRow.columns) FROM areaTotal WHERE areaID = ? AND year = ?")
        statement.bind(1, area)
        statement.bind(2, year)
        return try statement.first(TotalRow.total)
    }

    /// The index holds all that is asked of a total, so that only the area is looked up.
    static let marketPlaces = """
        SELECT \(areaColumns), year FROM areaTotal INDEXED BY areaTotalCapacity
            CROSS JOIN area ON area.id = areaID
        WHERE capacityKilograms >= ?1 AND year <= ?2 AND untilYear >= ?2 AND (level = ?3 OR ?3 IS NULL)
        ORDER BY capacityKilograms DESC
        """
}

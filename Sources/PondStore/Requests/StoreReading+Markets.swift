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
        var near: [Identifier<AdminArea>] = []
        try statement.forEach { row in
            if isNear(row.position(1)) { near.append(row.identifier(0)) }
        }
        return try near.compactMap { id in
            guard let area = try area(id), level == nil || area.level == level,
                let total = try total(id, year: year)
            else { return nil }
            return (total, area)
        }
    }

    /// The index holds all that is asked of a total, so that only the place is looked up.
    static let marketPlaces = """
        SELECT areaID, place FROM areaTotal INDEXED BY areaTotalCapacity CROSS JOIN area ON area.id = areaID
        WHERE capacityKilograms >= ?1 AND year <= ?2 AND untilYear >= ?2
        ORDER BY capacityKilograms DESC
        """
}

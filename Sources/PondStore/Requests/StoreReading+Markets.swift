import PondGeodesy
import PondModel

/// The one question that has to be answered at once: which areas eat so much.
extension StoreReading {
    /// Totals of at least so many kilograms in the year with their areas, largest first. `isNear` is asked of
    /// an area's own point (`nil` for none) before anything else of the row is read.
    package func marketTotals(
        level: AdminLevel?, atLeastKilograms: Int, year: Int, isNear: (Position?) -> Bool
    ) throws -> [(total: AreaTotal, area: AdminArea)] {
        let statement = try prepared(Self.marketTotals)
        statement.bind(1, atLeastKilograms)
        statement.bind(2, year)
        statement.bind(3, level?.rawValue)
        var found: [(total: AreaTotal, area: AdminArea)] = []
        try statement.forEach { row in
            let place = row.position(16)
            guard isNear(place) else { return }
            let area = AdminArea(
                id: row.identifier(0), code: row.optionalText(17).flatMap(AreaCode.init),
                level: AdminLevel(rawValue: row.text(18)) ?? .village, name: row.text(19),
                parent: row.optionalIdentifier(20), place: place)
            found.append((total: TotalRow.total(row), area: area))
        }
        return found
    }

    static let marketTotals = """
        SELECT \(TotalRow.columns), place, code, level, name, parentID
        FROM areaTotal INDEXED BY areaTotalCapacity CROSS JOIN area ON area.id = areaID
        WHERE capacityKilograms >= ?1 AND year <= ?2 AND untilYear >= ?2 AND (level = ?3 OR ?3 IS NULL)
        ORDER BY capacityKilograms DESC
        """
}

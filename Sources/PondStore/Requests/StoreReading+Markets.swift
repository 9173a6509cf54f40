import PondGeodesy
import PondModel

/// The one question that has to be answered at once: which areas eat so much.
extension StoreReading {
    /// Totals of at least so many kilograms in the year with their areas and the parents' names, largest first
    /// within each level. `isNear` is asked of an area's own point (`nil` for none) before anything else of it is read.
    package func forEachMarketTotal(
        level: AdminLevel?, atLeastKilograms: Int, year: Int, isNear: (Position?) -> Bool,
        _ take: (AreaTotal, AdminArea, _ parentName: String?) throws -> Void
    ) throws {
        let rows = try prepared(Self.marketTotals)
        var parents = ParentNames(try prepared("SELECT name FROM area WHERE id = ?"))
        rows.bind(1, atLeastKilograms)
        rows.bind(2, year)
        for level in level.map({ [$0] }) ?? AdminLevel.allCases {
            rows.bind(3, level.rawValue)
            try rows.forEach { row in
                guard isNear(row.position(TotalRow.count + Self.areaPlace)) else { return }
                let area = area(row, from: TotalRow.count)
                try take(TotalRow.total(row), area, parents.name(of: area))
            }
        }
    }

    /// The index holds all of a total, so that only the area is looked up.
    static let marketTotals = """
        SELECT \(TotalRow.columns), \(marketColumns)
        FROM areaTotal INDEXED BY areaTotalCapacity CROSS JOIN area ON area.id = areaID
        WHERE areaTotal.level = ?3 AND capacityKilograms >= ?1 AND year <= ?2 AND untilYear >= ?2
        ORDER BY capacityKilograms DESC
        """
}

/// The names of the areas above, each read once.
private struct ParentNames {
    private let statement: PreparedStatement
    private var names: [Int64: String] = [:]

    init(_ statement: PreparedStatement) { self.statement = statement }

    mutating func name(of area: AdminArea) throws -> String? {
        guard let parent = area.parent else { return nil }
        if let name = names[parent.number] { return name }
        statement.bind(1, parent)
        let name = try statement.first { $0.text(0) }
        names[parent.number] = name
        return name
    }
}

import PondGeodesy
import PondModel

/// Counties, towns and villages.
extension StoreReading {
    /// What `area` reads: an area without its boundary.
    static let areaColumns = "id, code, level, name, parentID, place"
    static let afterArea: Int32 = 6
    private static let areaByID = "SELECT \(areaColumns) FROM area WHERE id = ?"

    /// Without boundaries, which are heavy.
    package func areas(level: AdminLevel? = nil) throws -> [AdminArea] {
        let statement = try prepared(
            "SELECT \(Self.areaColumns) FROM area WHERE level = ?1 OR ?1 IS NULL ORDER BY id")
        statement.bind(1, level?.rawValue)
        return try statement.all(area)
    }

    /// The area without its boundary.
    package func area(_ id: Identifier<AdminArea>) throws -> AdminArea? {
        let statement = try prepared(Self.areaByID)
        statement.bind(1, id)
        return try statement.first(area)
    }

    /// The area of that national code, without its boundary.
    package func area(code: AreaCode) throws -> AdminArea? {
        let statement = try prepared("SELECT \(Self.areaColumns) FROM area WHERE code = ?")
        statement.bind(1, code.digits)
        return try statement.first(area)
    }

    /// The outline of an area, where it is known.
    package func boundary(of area: Identifier<AdminArea>) throws -> MultiPolygon? {
        let statement = try prepared("SELECT boundary FROM area WHERE id = ?")
        statement.bind(1, area)
        return try statement.first { $0.multiPolygon(0) } ?? nil
    }

    /// Areas with their boundaries, by the R*Tree.
    package func areaBoundaries(intersecting box: BoundingBox) throws -> [AdminArea] {
        let statement = try prepared(
            """
            SELECT \(Self.areaColumns), boundary FROM idx_area_boundary AS box
            CROSS JOIN area ON area.id = box.pkid
            WHERE box.xmin <= ? AND box.xmax >= ? AND box.ymin <= ? AND box.ymax >= ?
            """)
        statement.bind(box, from: 1)
        return try statement.all { row in
            var area = area(row)
            area.boundary = row.multiPolygon(Self.afterArea)
            return area
        }
    }

    func area(_ row: PreparedStatement) -> AdminArea { area(row, from: 0) }

    /// An area whose columns begin at that one.
    func area(_ row: PreparedStatement, from first: Int32) -> AdminArea {
        AdminArea(
            id: row.identifier(first), code: row.optionalText(first + 1).flatMap(AreaCode.init),
            level: AdminLevel(rawValue: row.text(first + 2)) ?? .village, name: row.text(first + 3),
            parent: row.optionalIdentifier(first + 4),
            place: row.position(first + 5))
    }
}

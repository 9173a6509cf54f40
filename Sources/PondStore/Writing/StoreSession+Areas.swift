import PondModel

/// Writing counties, towns and villages.
extension StoreSession {
    /// The id of the new area, whose own `id` is not read.
    package func insert(_ area: AdminArea) throws -> Identifier<AdminArea> { try areaWriter.insert(area) }

    /// Sets what the area says. What it does not say (code, parent, place, boundary) stays.
    package func update(_ area: AdminArea) throws {
        try areaWriter.finish()
        let statement = try prepared(
            """
            UPDATE area SET version = version + 1, code = coalesce(?, code), level = ?, name = ?,
                parentID = coalesce(?, parentID), place = coalesce(?, place), boundary = coalesce(?, boundary)
            WHERE id = ?
            """)
        statement.bind(1, area.code?.digits)
        statement.bind(2, area.level.rawValue)
        statement.bind(3, area.name)
        statement.bind(4, area.parent)
        statement.bind(5, area.place.map(GeometryBlob.encode))
        statement.bind(6, area.boundary.map(GeometryBlob.encode))
        statement.bind(7, area.id)
        try statement.step()
    }
}

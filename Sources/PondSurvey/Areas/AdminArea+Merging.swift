import PondGeodesy
import PondModel

extension AdminArea {
    /// A new area, as the row tells of it.
    package init(
        _ row: AreaRow, id: Identifier<AdminArea>, parent: Identifier<AdminArea>?, place: Position?,
        boundary: MultiPolygon?
    ) {
        self.init(
            id: id, code: row.code, level: row.level, name: row.name, parent: parent, place: place,
            boundary: boundary)
    }

    /// This area with what the row adds; nothing is erased, and noise below a centimetre moves nothing.
    package func merged(
        with row: AreaRow, parent: Identifier<AdminArea>?, place: Position?, boundary: MultiPolygon?
    ) -> AdminArea {
        var area = self
        area.code = row.code ?? code
        area.name = row.name
        area.parent = parent ?? self.parent
        if let place, !(self.place.map { PositionNoise.isSame($0, place) } ?? false) { area.place = place }
        if let boundary, !(self.boundary.map { PositionNoise.isSame($0, boundary) } ?? false) {
            area.boundary = boundary
        }
        return area
    }
}

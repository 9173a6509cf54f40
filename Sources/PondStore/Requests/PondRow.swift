import PondGeodesy
import PondModel

/// A pond's columns, and the pond they make.
enum PondRow {
    static let columns = """
        pond.id, villageID, villagePlacing, code, isRepaired, outlineSquareMetres, reportedSquareMetres, \
        netSquareMetres, farmerID, note, extra, position, boundary
        """

    static func pond(_ row: PreparedStatement) -> Pond {
        Pond(
            id: row.identifier(0), village: row.identifier(1),
            villagePlacing: VillagePlacing(rawValue: row.text(2)) ?? .code, code: row.optionalText(3),
            position: row.position(11) ?? Position(longitude: 0, latitude: 0), boundary: row.multiPolygon(12),
            isRepaired: row.int(4) != 0, outlineArea: area(row, 5), reportedArea: area(row, 6),
            netArea: area(row, 7), farmer: row.optionalIdentifier(8), note: row.optionalText(9),
            extra: FieldText.decode(row.optionalText(10)))
    }

    private static func area(_ row: PreparedStatement, _ column: Int32) -> Area? {
        row.optionalDouble(column).map { .squareMetres($0) }
    }
}

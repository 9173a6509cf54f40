import PondGeodesy
import PondModel

/// A site's columns, and the site they make.
enum SiteRow {
    static let columns = """
        id, kind, villageID, code, name, phone, brand, feedKilograms, ourKilograms, note, extra, position
        """

    static func site(_ row: PreparedStatement) -> Site {
        Site(
            id: row.identifier(0), kind: Site.Kind(rawValue: row.text(1)) ?? .outlet,
            village: row.optionalIdentifier(2), code: row.optionalText(3), name: row.optionalText(4),
            phone: row.optionalText(5), position: row.position(11) ?? Position(longitude: 0, latitude: 0),
            brand: row.optionalText(6), feed: row.mass(7), ourFeed: row.mass(8), note: row.optionalText(9),
            extra: FieldText.decode(row.optionalText(10)))
    }
}

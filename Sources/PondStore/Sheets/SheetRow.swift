import PondGeodesy
import PondModel

/// The columns of sheets, control points and marks, and what they make.
enum SheetRow {
    static let columns = """
        id, sha256, file, title, format, widthPixels, heightPixels, orientation, blur, roundID, villageID, \
        addedAt
        """
    static let controlColumns = "number, x, y, longitude, latitude, name, isUsed, residualMetres"
    static let fitColumns = """
        model, transform, report, rmseMetres, crossMetres, acceptedReason, source, fittedAt
        """
    static let markColumns = """
        id, number, kind, x, y, outline, longitude, latitude, errorMetres, areaShare, usesOutline, fields, \
        pondID, farmerID, siteID, link, year, reason
        """

    static func sheet(_ row: PreparedStatement) -> SurveySheet {
        SurveySheet(
            id: row.identifier(0), sha256: row.text(1), file: row.text(2), title: row.text(3),
            format: row.text(4), widthPixels: row.int(5), heightPixels: row.int(6), orientation: row.int(7),
            blur: row.double(8), round: row.optionalIdentifier(9), village: row.optionalIdentifier(10),
            addedAt: row.text(11))
    }

    static func control(_ row: PreparedStatement) -> SheetControlRecord {
        SheetControlRecord(
            number: row.int(0), x: row.double(1), y: row.double(2),
            position: Position(longitude: row.double(3), latitude: row.double(4)), name: row.optionalText(5),
            isUsed: row.int(6) != 0, residualMetres: row.optionalDouble(7))
    }

    static func fit(_ row: PreparedStatement) -> SheetFitRecord {
        SheetFitRecord(
            model: row.text(0), transform: row.text(1), report: row.text(2),
            rmseMetres: row.optionalDouble(3), crossMetres: row.optionalDouble(4),
            acceptedReason: row.optionalText(5), source: row.text(6), fittedAt: row.text(7), controls: [])
    }

    static func mark(_ row: PreparedStatement) -> SheetMark {
        SheetMark(
            id: row.identifier(0), number: row.text(1), kind: row.text(2), x: row.double(3), y: row.double(4),
            outline: row.optionalText(5),
            position: Position(longitude: row.double(6), latitude: row.double(7)),
            errorMetres: row.optionalDouble(8), areaShare: row.optionalDouble(9),
            usesOutline: row.int(10) != 0,
            fields: FieldText.decode(row.optionalText(11)), pond: row.optionalIdentifier(12),
            farmer: row.optionalIdentifier(13), site: row.optionalIdentifier(14),
            link: SheetMark.Link(rawValue: row.text(15)) ?? .loose, year: row.optionalInt(16),
            reason: row.optionalText(17).map(WordsText.decode))
    }
}

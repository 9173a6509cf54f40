import PondModel

/// A total's columns, and the total they make.
enum TotalRow {
    static let names = [
        "areaID", "year", "untilYear", "ponds", "netSquareMetres", "surveyedPonds", "surveyedSquareMetres",
        "reportedKilograms", "calculatedKilograms", "extrapolatedKilograms", "capacityKilograms",
        "ourKilograms", "longitudeSum", "latitudeSum", "oldestYear", "newestYear",
    ]
    static let count = Int32(names.count)
    static let columns = names.joined(separator: ", ")
    /// Writes the total with the area's level and point, by which the markets are looked up. It inserts one row,
    /// so that SQLite need not copy pages aside for the case that a later row fails.
    static let insert = """
        INSERT OR FAIL INTO areaTotal
        SELECT \((1...names.count).map { "?\($0)" }.joined(separator: ", ")), level, place FROM area WHERE id = ?1
        """

    static func total(_ row: PreparedStatement) -> AreaTotal {
        AreaTotal(
            area: row.identifier(0), year: row.int(1), untilYear: row.int(2), ponds: row.int(3),
            netSquareMetres: row.int(4), surveyedPonds: row.int(5), surveyedSquareMetres: row.int(6),
            reportedKilograms: row.int(7), calculatedKilograms: row.int(8),
            extrapolatedKilograms: row.int(9), capacityKilograms: row.optionalInt(10),
            ourKilograms: row.int(11), longitudeSum: row.int(12), latitudeSum: row.int(13),
            oldestYear: row.optionalInt(14), newestYear: row.optionalInt(15))
    }

    static func bind(_ total: AreaTotal, to row: inout RowBinder) {
        row.put(total.area.number)
        row.put(total.year)
        row.put(total.untilYear)
        row.put(total.ponds)
        row.put(total.netSquareMetres)
        row.put(total.surveyedPonds)
        row.put(total.surveyedSquareMetres)
        row.put(total.reportedKilograms)
        row.put(total.calculatedKilograms)
        row.put(total.extrapolatedKilograms)
        row.put(total.capacityKilograms)
        row.put(total.ourKilograms)
        row.put(total.longitudeSum)
        row.put(total.latitudeSum)
        row.put(total.oldestYear)
        row.put(total.newestYear)
    }
}

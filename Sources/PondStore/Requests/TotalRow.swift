import PondModel

/// A total's columns, and the total they make.
enum TotalRow {
    static let columns = """
        areaID, year, untilYear, ponds, netSquareMetres, surveyedPonds, surveyedSquareMetres, \
        reportedKilograms, calculatedKilograms, extrapolatedKilograms, capacityKilograms, ourKilograms, \
        longitudeSum, latitudeSum, oldestYear, newestYear
        """

    static func total(_ row: PreparedStatement) -> AreaTotal {
        AreaTotal(
            area: row.identifier(0), year: row.int(1), untilYear: row.int(2), ponds: row.int(3),
            netSquareMetres: row.int(4), surveyedPonds: row.int(5), surveyedSquareMetres: row.int(6),
            reportedKilograms: row.int(7), calculatedKilograms: row.int(8), extrapolatedKilograms: row.int(9),
            capacityKilograms: row.optionalInt(10), ourKilograms: row.int(11), longitudeSum: row.int(12),
            latitudeSum: row.int(13), oldestYear: row.optionalInt(14), newestYear: row.optionalInt(15))
    }

    static func bind(_ total: AreaTotal, to statement: PreparedStatement) {
        statement.bind(1, total.area)
        statement.bind(2, total.year)
        statement.bind(3, total.untilYear)
        statement.bind(4, total.ponds)
        statement.bind(5, total.netSquareMetres)
        statement.bind(6, total.surveyedPonds)
        statement.bind(7, total.surveyedSquareMetres)
        statement.bind(8, total.reportedKilograms)
        statement.bind(9, total.calculatedKilograms)
        statement.bind(10, total.extrapolatedKilograms)
        statement.bind(11, total.capacityKilograms)
        statement.bind(12, total.ourKilograms)
        statement.bind(13, total.longitudeSum)
        statement.bind(14, total.latitudeSum)
        statement.bind(15, total.oldestYear)
        statement.bind(16, total.newestYear)
    }
}

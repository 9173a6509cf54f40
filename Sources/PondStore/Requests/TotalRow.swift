import PondModel

/// A total's columns, and the total they make.
enum TotalRow {
    static let columns = """
        areaID, year, untilYear, ponds, netSquareMetres, surveyedPonds, surveyedSquareMetres, reportedKilograms, \
        calculatedKilograms, extrapolatedKilograms, capacityKilograms, ourKilograms, longitudeSum, latitudeSum, \
        oldestYear, newestYear
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
        let numbers: [Int?] = [
            total.year, total.untilYear, total.ponds, total.netSquareMetres, total.surveyedPonds,
            total.surveyedSquareMetres, total.reportedKilograms, total.calculatedKilograms,
            total.extrapolatedKilograms, total.capacityKilograms, total.ourKilograms, total.longitudeSum,
            total.latitudeSum, total.oldestYear, total.newestYear,
        ]
        for (index, number) in numbers.enumerated() { statement.bind(Int32(index + 2), number) }
    }
}

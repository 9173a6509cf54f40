import PondModel

/// A season's columns, and the season they make.
enum SeasonRow {
    static let columns = """
        year, species, mode, yieldKilogramsPerMu, feedKilograms, ourKilograms, brand, stockCount, \
        stockGrams, harvestGrams, survival, demandKilograms, demandMethod, coefficientVersion
        """

    static func season(_ row: PreparedStatement) -> PondSeason {
        PondSeason(
            year: row.int(0), species: SpeciesText.decode(row.optionalText(1)), mode: row.optionalText(2),
            yieldKilogramsPerMu: row.optionalDouble(3), feed: row.mass(4), ourFeed: row.mass(5),
            brand: row.optionalText(6),
            stocking: Stocking(
                count: row.optionalDouble(7), stockedGrams: row.optionalDouble(8),
                harvestGrams: row.optionalDouble(9), survival: row.optionalDouble(10)),
            demand: demand(row))
    }

    private static func demand(_ row: PreparedStatement) -> Demand? {
        guard let feed = row.mass(11), let method = Demand.Method(rawValue: row.text(12)) else { return nil }
        return Demand(feed: feed, method: method, coefficientVersion: row.int(13))
    }
}

extension PreparedStatement {
    /// The whole kilograms in a column.
    func mass(_ column: Int32) -> Mass? { optionalInt(column).map { .kilograms(Double($0)) } }
    func bind(_ index: Int32, _ mass: Mass?) { bind(index, mass?.wholeKilograms) }
}

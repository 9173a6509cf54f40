import PondGeodesy

/// Puts the rows of an area's ponds, each with a season or none, together to a ledger.
struct LedgerReader {
    private var ledger = AreaLedger()
    private var pond: Int?
    private var position = Position(longitude: 0, latitude: 0)
    private var withoutSeason = PondFigure(netSquareMetres: 0)
    private var seasons: [PondFigure] = []

    mutating func take(_ row: PreparedStatement) {
        if row.int(0) != pond { begin(row) }
        guard let year = row.optionalInt(3) else { return }
        seasons.append(
            PondFigure(
                year: year, netSquareMetres: row.int(4), demandKilograms: row.optionalInt(5),
                isReported: row.int(6) != 0, ourKilograms: row.int(7), tellsFeed: row.int(8) != 0,
                tellsOurFeed: row.int(9) != 0))
    }

    mutating func finish() -> AreaLedger {
        addPond()
        return ledger
    }

    private mutating func begin(_ row: PreparedStatement) {
        addPond()
        pond = row.int(0)
        position = row.position(2) ?? Position(longitude: 0, latitude: 0)
        withoutSeason = PondFigure(netSquareMetres: row.int(1))
        seasons = []
    }

    private mutating func addPond() {
        guard pond != nil else { return }
        ledger.add(at: position, withoutSeason: withoutSeason, seasons: seasons)
        pond = nil
    }
}

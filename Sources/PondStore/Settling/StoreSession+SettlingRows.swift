import PondGeodesy
import PondModel

/// The rows that settling reads and writes.
extension StoreSession {
    private static let pondColumns = """
        id, villageID, villagePlacing, code, isRepaired, outlineSquareMetres, reportedSquareMetres, \
        netSquareMetres, farmerID, note, extra, position, NULL
        """

    func settlingPond(_ id: Identifier<Pond>) throws -> SettlingPond? {
        let statement = try prepared("SELECT \(Self.pondColumns) FROM pond WHERE id = ?")
        statement.bind(1, id)
        return try statement.first(PondRow.pond).map(withSeasons)
    }

    func settlingPonds(of farmer: Identifier<Farmer>) throws -> [SettlingPond] {
        let statement = try prepared("SELECT \(Self.pondColumns) FROM pond WHERE farmerID = ? ORDER BY id")
        statement.bind(1, farmer)
        return try statement.all(PondRow.pond).map(withSeasons)
    }

    private func withSeasons(_ pond: Pond) throws -> SettlingPond {
        guard let id = pond.id else { preconditionFailure("A pond of the store has an id.") }
        let statement = try prepared(
            """
            SELECT \(SeasonRow.columns), isSpread FROM pondSeason
            WHERE id BETWEEN ?1 * 10000 AND ?1 * 10000 + 9999 ORDER BY id
            """)
        statement.bind(1, id)
        let seasons = try statement.all {
            SettlingSeason(value: SeasonRow.season($0), isSpread: $0.int(14) != 0)
        }
        return SettlingPond(id: id, value: pond, seasons: seasons)
    }

    func insertSpreadSeason(_ season: PondSeason, of pond: Identifier<Pond>) throws {
        let statement = try prepared(
            """
            INSERT INTO pondSeason (id, pondID, year, species, mode, isSpread)
            VALUES (?1 * 10000 + ?2, ?1, ?2, ?3, ?4, 1)
            """)
        statement.bind(1, pond)
        statement.bind(2, season.year)
        statement.bind(3, SpeciesText.encode(season.species))
        statement.bind(4, season.mode)
        try statement.step()
    }

    func removeSeason(of pond: Identifier<Pond>, year: Int) throws {
        let statement = try prepared("DELETE FROM pondSeason WHERE id = ?1 * 10000 + ?2")
        statement.bind(1, pond)
        statement.bind(2, year)
        try statement.step()
    }

    /// Writes only what differs, so that the log holds no empty change.
    func write(_ pond: SettlingPond) throws {
        let statement = try prepared(
            "UPDATE pond SET usedSquareMetres = ?2 WHERE id = ?1 AND usedSquareMetres <> ?2")
        statement.bind(1, pond.id)
        statement.bind(2, pond.netSquareMetres)
        try statement.step()
        for season in pond.seasons { try write(season, of: pond.id) }
    }

    private func write(_ season: SettlingSeason, of pond: Identifier<Pond>) throws {
        let statement = try prepared(
            """
            UPDATE pondSeason SET usedSquareMetres = ?3, usedOurKilograms = ?4, demandKilograms = ?5,
                demandMethod = ?6, coefficientVersion = ?7
            WHERE id = ?1 * 10000 + ?2 AND (usedSquareMetres <> ?3 OR usedOurKilograms <> ?4
                OR demandKilograms IS NOT ?5 OR demandMethod IS NOT ?6 OR coefficientVersion IS NOT ?7)
            """)
        statement.bind(1, pond)
        statement.bind(2, season.value.year)
        statement.bind(3, season.netSquareMetres)
        statement.bind(4, season.ourKilograms)
        statement.bind(5, season.demand?.feed.wholeKilograms)
        statement.bind(6, season.demand?.method.rawValue)
        statement.bind(7, season.demand?.coefficientVersion)
        try statement.step()
    }
}

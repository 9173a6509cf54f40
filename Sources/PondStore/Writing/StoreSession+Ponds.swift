import PondModel

/// Writing ponds and their seasons.
extension StoreSession {
    /// The id of the new pond, which `round` brought in.
    package func insert(_ pond: Pond, round: Identifier<SurveyRound>?) throws -> Identifier<Pond> {
        let statement = try prepared(
            """
            INSERT INTO pond (villageID, villagePlacing, code, isRepaired, outlineSquareMetres,
                reportedSquareMetres, netSquareMetres, farmerID, note, extra, position, boundary, uuid,
                roundID)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        bind(pond, to: statement)
        statement.bind(13, uuids.next())
        statement.bind(14, round)
        try statement.step()
        return Identifier(database.lastInsertedRowID)
    }

    /// Sets the row of `pond.id` to the pond.
    package func update(_ pond: Pond) throws {
        guard let id = pond.id else { preconditionFailure("Only a stored pond can be updated.") }
        let statement = try prepared(
            """
            UPDATE pond SET villageID = ?, villagePlacing = ?, code = ?, isRepaired = ?,
                outlineSquareMetres = ?, reportedSquareMetres = ?, netSquareMetres = ?, farmerID = ?,
                note = ?, extra = ?, position = ?, boundary = ?, version = version + 1
            WHERE id = ?
            """)
        bind(pond, to: statement)
        statement.bind(13, id)
        try statement.step()
    }

    /// Keeps that the round saw the pond. The round that brought the pond in, or saw it before, leaves nothing new.
    package func noteVisit(of pond: Identifier<Pond>, in round: Identifier<SurveyRound>) throws {
        let statement = try prepared(
            """
            INSERT OR IGNORE INTO visit (id, pondID, roundID)
            SELECT id * 10000 + ?2, id, ?2 FROM pond WHERE id = ?1 AND roundID IS NOT ?2
            """)
        statement.bind(1, pond)
        statement.bind(2, round)
        try statement.step()
    }

    private func bind(_ pond: Pond, to statement: PreparedStatement) {
        statement.bind(1, pond.village)
        statement.bind(2, pond.villagePlacing.rawValue)
        statement.bind(3, pond.code)
        statement.bind(4, pond.isRepaired)
        statement.bind(5, pond.outlineArea?.squareMetres)
        statement.bind(6, pond.reportedArea?.squareMetres)
        statement.bind(7, pond.netArea?.squareMetres)
        statement.bind(8, pond.farmer)
        statement.bind(9, pond.note)
        statement.bind(10, FieldText.encode(pond.extra))
        statement.bind(11, GeometryBlob.encode(pond.position))
        statement.bind(12, pond.boundary.map(GeometryBlob.encode))
    }

    /// Adds the season, or replaces the pond's season of that year. The demand in it is not kept: `settle`
    /// finds it. Masses are kept in whole kilograms.
    package func put(_ season: PondSeason, of pond: Identifier<Pond>) throws {
        let statement = try prepared(
            """
            INSERT INTO pondSeason (id, pondID, year, species, mode, yieldKilogramsPerMu, feedKilograms,
                ourKilograms, brand, stockCount, stockGrams, harvestGrams, survival)
            VALUES (?1 * 10000 + ?2, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT (id) DO UPDATE SET species = ?3, mode = ?4, yieldKilogramsPerMu = ?5,
                feedKilograms = ?6, ourKilograms = ?7, brand = ?8, stockCount = ?9, stockGrams = ?10,
                harvestGrams = ?11, survival = ?12, isSpread = 0
            """)
        statement.bind(1, pond)
        statement.bind(2, season.year)
        statement.bind(3, SpeciesText.encode(season.species))
        statement.bind(4, season.mode)
        statement.bind(5, season.yieldKilogramsPerMu)
        statement.bind(6, season.feed)
        statement.bind(7, season.ourFeed)
        statement.bind(8, season.brand)
        statement.bind(9, season.stocking.count)
        statement.bind(10, season.stocking.stockedGrams)
        statement.bind(11, season.stocking.harvestGrams)
        statement.bind(12, season.stocking.survival)
        try statement.step()
    }
}

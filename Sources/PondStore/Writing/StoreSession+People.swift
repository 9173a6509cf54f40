import PondModel

/// Writing farmers and sites.
extension StoreSession {
    /// The id of the new farmer.
    package func insert(_ farmer: Farmer) throws -> Identifier<Farmer> {
        let statement = try prepared(
            """
            INSERT INTO farmer (villageID, name, phone, hasMoney, hasIntent, stage, topRank,
                isDemonstration, brand, note, extra, position, uuid)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        bind(farmer, to: statement)
        statement.bind(13, uuids.next())
        try statement.step()
        return Identifier(database.lastInsertedRowID)
    }

    /// Sets the row of `farmer.id` to the farmer.
    package func update(_ farmer: Farmer) throws {
        guard let id = farmer.id else { preconditionFailure("Only a stored farmer can be updated.") }
        let statement = try prepared(
            """
            UPDATE farmer SET villageID = ?, name = ?, phone = ?, hasMoney = ?, hasIntent = ?, stage = ?,
                topRank = ?, isDemonstration = ?, brand = ?, note = ?, extra = ?, position = ?,
                version = version + 1
            WHERE id = ?
            """)
        bind(farmer, to: statement)
        statement.bind(13, id)
        try statement.step()
    }

    private func bind(_ farmer: Farmer, to statement: PreparedStatement) {
        statement.bind(1, farmer.village)
        statement.bind(2, farmer.name)
        statement.bind(3, farmer.phone)
        statement.bind(4, farmer.hasMoney)
        statement.bind(5, farmer.hasIntent)
        statement.bind(6, farmer.stage)
        statement.bind(7, farmer.topRank)
        statement.bind(8, farmer.isDemonstration)
        statement.bind(9, farmer.brand)
        statement.bind(10, farmer.note)
        statement.bind(11, FieldText.encode(farmer.extra))
        statement.bind(12, farmer.position.map(GeometryBlob.encode))
    }

    /// Adds the year, or replaces what the farmer said of it.
    package func put(_ season: FarmerSeason, of farmer: Identifier<Farmer>) throws {
        let statement = try prepared(
            """
            INSERT INTO farmerSeason VALUES (?1 * 10000 + ?2, ?1, ?2, ?3, ?4)
            ON CONFLICT (id) DO UPDATE SET feedKilograms = ?3, ourKilograms = ?4
            """)
        statement.bind(1, farmer)
        statement.bind(2, season.year)
        statement.bind(3, season.feed)
        statement.bind(4, season.ourFeed)
        try statement.step()
    }

    // MARK: - Sites

    /// The id of the new site.
    package func insert(_ site: Site) throws -> Identifier<Site> {
        let statement = try prepared(
            """
            INSERT INTO site (kind, villageID, code, name, phone, brand, feedKilograms, ourKilograms, note,
                extra, position, uuid)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        bind(site, to: statement)
        statement.bind(12, uuids.next())
        try statement.step()
        return Identifier(database.lastInsertedRowID)
    }

    /// Sets the row of `site.id` to the site.
    package func update(_ site: Site) throws {
        guard let id = site.id else { preconditionFailure("Only a stored site can be updated.") }
        let statement = try prepared(
            """
            UPDATE site SET kind = ?, villageID = ?, code = ?, name = ?, phone = ?, brand = ?,
                feedKilograms = ?, ourKilograms = ?, note = ?, extra = ?, position = ?,
                version = version + 1
            WHERE id = ?
            """)
        bind(site, to: statement)
        statement.bind(12, id)
        try statement.step()
    }

    private func bind(_ site: Site, to statement: PreparedStatement) {
        statement.bind(1, site.kind.rawValue)
        statement.bind(2, site.village)
        statement.bind(3, site.code)
        statement.bind(4, site.name)
        statement.bind(5, site.phone)
        statement.bind(6, site.brand)
        statement.bind(7, site.feed)
        statement.bind(8, site.ourFeed)
        statement.bind(9, site.note)
        statement.bind(10, FieldText.encode(site.extra))
        statement.bind(11, GeometryBlob.encode(site.position))
    }
}

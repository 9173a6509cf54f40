import PondModel

/// Writing sheets, fits and marks.
extension StoreSession {
    /// The id of the new sheet, whose photo is in the folder of pictures already.
    package func insert(_ sheet: SurveySheet) throws -> Identifier<SurveySheet> {
        let statement = try prepared(
            """
            INSERT INTO sheet (sha256, file, title, format, widthPixels, heightPixels, orientation, blur,
                roundID, villageID, addedAt, uuid)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        statement.bind(1, sheet.sha256)
        statement.bind(2, sheet.file)
        statement.bind(3, sheet.title)
        statement.bind(4, sheet.format)
        statement.bind(5, sheet.widthPixels)
        statement.bind(6, sheet.heightPixels)
        statement.bind(7, sheet.orientation)
        statement.bind(8, sheet.blur)
        statement.bind(9, sheet.round)
        statement.bind(10, sheet.village)
        statement.bind(11, sheet.addedAt)
        statement.bind(12, uuids.next())
        try statement.step()
        return Identifier(database.lastInsertedRowID)
    }

    /// Sets to which round and village a sheet belongs: nothing else of it ever changes.
    package func update(_ sheet: SurveySheet) throws {
        guard let id = sheet.id else { preconditionFailure("Only a stored sheet can be updated.") }
        let statement = try prepared(
            "UPDATE sheet SET roundID = ?, villageID = ?, version = version + 1 WHERE id = ?")
        statement.bind(1, sheet.round)
        statement.bind(2, sheet.village)
        statement.bind(3, id)
        try statement.step()
    }

    // MARK: - Fits

    /// Puts the fit in the place of the one before it, with its control points.
    package func put(_ fit: SheetFitRecord, of sheet: Identifier<SurveySheet>) throws {
        for sql in ["DELETE FROM sheetControl WHERE sheetID = ?", "DELETE FROM sheetFit WHERE id = ?"] {
            let statement = try prepared(sql)
            statement.bind(1, sheet)
            try statement.step()
        }
        let statement = try prepared(
            "INSERT INTO sheetFit (id, \(SheetRow.fitColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        statement.bind(1, sheet)
        statement.bind(2, fit.model)
        statement.bind(3, fit.transform)
        statement.bind(4, fit.report)
        statement.bind(5, fit.rmseMetres)
        statement.bind(6, fit.crossMetres)
        statement.bind(7, fit.acceptedReason)
        statement.bind(8, fit.source)
        statement.bind(9, fit.fittedAt)
        try statement.step()
        for control in fit.controls { try insert(control, of: sheet) }
    }

    private func insert(_ control: SheetControlRecord, of sheet: Identifier<SurveySheet>) throws {
        let statement = try prepared(
            """
            INSERT INTO sheetControl (sheetID, \(SheetRow.controlColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        statement.bind(1, sheet)
        statement.bind(2, control.number)
        statement.bind(3, control.x)
        statement.bind(4, control.y)
        statement.bind(5, control.position.longitude)
        statement.bind(6, control.position.latitude)
        statement.bind(7, control.name)
        statement.bind(8, control.isUsed)
        statement.bind(9, control.residualMetres)
        try statement.step()
    }

    // MARK: - Marks

    /// Adds the mark, or sets the sheet's mark of that number to it.
    package func put(_ mark: SheetMark, of sheet: Identifier<SurveySheet>) throws {
        let statement = try prepared(
            """
            INSERT INTO sheetMark (sheetID, number, kind, x, y, outline, longitude, latitude, errorMetres,
                areaShare, usesOutline, fields, pondID, farmerID, siteID, link, year, reason)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            ON CONFLICT (sheetID, number) DO UPDATE SET kind = ?3, x = ?4, y = ?5, outline = ?6,
                longitude = ?7, latitude = ?8, errorMetres = ?9, areaShare = ?10, usesOutline = ?11,
                fields = ?12, pondID = ?13, farmerID = ?14, siteID = ?15, link = ?16, year = ?17, reason = ?18
            """)
        statement.bind(1, sheet)
        statement.bind(2, mark.number)
        statement.bind(3, mark.kind)
        statement.bind(4, mark.x)
        statement.bind(5, mark.y)
        statement.bind(6, mark.outline)
        statement.bind(7, mark.position.longitude)
        statement.bind(8, mark.position.latitude)
        statement.bind(9, mark.errorMetres)
        statement.bind(10, mark.areaShare)
        statement.bind(11, mark.usesOutline)
        statement.bind(12, FieldText.encode(mark.fields) ?? "")
        statement.bind(13, mark.pond)
        statement.bind(14, mark.farmer)
        statement.bind(15, mark.site)
        statement.bind(16, mark.link.rawValue)
        statement.bind(17, mark.year)
        statement.bind(18, mark.reason.map(WordsText.encode))
        try statement.step()
    }

    /// Whether nothing but work on sheets ever wrote to the pond or its seasons.
    package func isOnlyOfSheets(_ pond: Identifier<Pond>) throws -> Bool {
        let statement = try prepared(
            """
            SELECT NOT EXISTS (
                SELECT 1 FROM changeLog LEFT JOIN batch ON batch.id = changeLog.batchID
                WHERE (tableName = 'pond' AND rowID <= ?1 AND coalesce(lastRowID, rowID) >= ?1
                    OR tableName = 'pondSeason' AND rowID / 10000 <= ?1
                    AND coalesce(lastRowID, rowID) / 10000 >= ?1)
                AND coalesce(batch.verb, '') NOT LIKE 'sheet %')
            """)
        statement.bind(1, pond)
        return try statement.first { $0.int(0) } == 1
    }

    /// Whether the last to place the pond, or to draw its outline, was work on sheets: what surveys and imagery say is
    /// better.
    package func isFromSheet(_ column: PlaceColumn, of pond: Identifier<Pond>) throws -> Bool {
        try isFromSheet(column, table: "pond", row: pond.number)
    }

    /// The same of a farmer's place.
    package func isFromSheet(_ farmer: Identifier<Farmer>) throws -> Bool {
        try isFromSheet(.position, table: "farmer", row: farmer.number)
    }

    /// The same of a site's place.
    package func isFromSheet(_ site: Identifier<Site>) throws -> Bool {
        try isFromSheet(.position, table: "site", row: site.number)
    }

    private func isFromSheet(_ column: PlaceColumn, table: String, row: Int64) throws -> Bool {
        let statement = try prepared(
            """
            SELECT coalesce(batch.verb, '') LIKE 'sheet %'
            FROM changeLog LEFT JOIN batch ON batch.id = changeLog.batchID
            WHERE tableName = ?1 AND rowID <= ?2 AND coalesce(lastRowID, rowID) >= ?2
                AND (action = 'insert' OR newValues LIKE '%"\(column.rawValue)"=%')
            ORDER BY changeLog.id DESC LIMIT 1
            """)
        statement.bind(1, table)
        statement.bind(2, row)
        return try statement.first { $0.int(0) } == 1
    }

    /// Removes a pond that a mark had brought in, once the mark is another pond's.
    package func remove(_ pond: Identifier<Pond>) throws {
        let statement = try prepared("DELETE FROM pond WHERE id = ?")
        statement.bind(1, pond)
        try statement.step()
    }
}

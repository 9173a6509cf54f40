import PondModel

/// Sheets, their fits and their marks.
extension StoreReading {
    /// All sheets in the order in which they were added.
    package func sheets() throws -> [SurveySheet] {
        try prepared("SELECT \(SheetRow.columns) FROM sheet ORDER BY id").all(SheetRow.sheet)
    }

    package func sheet(_ id: Identifier<SurveySheet>) throws -> SurveySheet? {
        let statement = try prepared("SELECT \(SheetRow.columns) FROM sheet WHERE id = ?")
        statement.bind(1, id)
        return try statement.first(SheetRow.sheet)
    }

    /// The sheet of exactly that photo.
    package func sheet(sha256: String) throws -> SurveySheet? {
        let statement = try prepared("SELECT \(SheetRow.columns) FROM sheet WHERE sha256 = ?")
        statement.bind(1, sha256)
        return try statement.first(SheetRow.sheet)
    }

    /// How the sheet was fitted last, with its control points; `nil` before that.
    package func fit(of sheet: Identifier<SurveySheet>) throws -> SheetFitRecord? {
        let statement = try prepared("SELECT \(SheetRow.fitColumns) FROM sheetFit WHERE id = ?")
        statement.bind(1, sheet)
        guard var fit = try statement.first(SheetRow.fit) else { return nil }
        let controls = try prepared(
            "SELECT \(SheetRow.controlColumns) FROM sheetControl WHERE sheetID = ? ORDER BY number")
        controls.bind(1, sheet)
        fit.controls = try controls.all(SheetRow.control)
        return fit
    }

    // MARK: - Marks

    /// The sheet's marks in the order in which they were taken.
    package func marks(of sheet: Identifier<SurveySheet>) throws -> [SheetMark] {
        let statement = try prepared(
            "SELECT \(SheetRow.markColumns) FROM sheetMark WHERE sheetID = ? ORDER BY id")
        statement.bind(1, sheet)
        return try statement.all(SheetRow.mark)
    }

    package func mark(of sheet: Identifier<SurveySheet>, number: String) throws -> SheetMark? {
        let statement = try prepared(
            "SELECT \(SheetRow.markColumns) FROM sheetMark WHERE sheetID = ? AND number = ?")
        statement.bind(1, sheet)
        statement.bind(2, number)
        return try statement.first(SheetRow.mark)
    }

    /// Marks of any sheet that became this pond.
    package func marks(of pond: Identifier<Pond>) throws -> [SheetMark] {
        let statement = try prepared(
            "SELECT \(SheetRow.markColumns) FROM sheetMark WHERE pondID = ? ORDER BY id")
        statement.bind(1, pond)
        return try statement.all(SheetRow.mark)
    }

    /// The round of that id.
    package func round(_ id: Identifier<SurveyRound>) throws -> SurveyRound? {
        let statement = try prepared("SELECT id, name, year FROM round WHERE id = ?")
        statement.bind(1, id)
        return try statement.first {
            SurveyRound(id: $0.identifier(0), name: $0.text(1), year: $0.optionalInt(2))
        }
    }

    package func site(_ id: Identifier<Site>) throws -> Site? {
        let statement = try prepared("SELECT \(SiteRow.columns) FROM site WHERE id = ?")
        statement.bind(1, id)
        return try statement.first(SiteRow.site)
    }

    /// Ponds of that code in any village.
    package func ponds(code: String) throws -> [Pond] {
        let statement = try prepared("SELECT \(PondRow.columns) FROM pond WHERE code = ? ORDER BY pond.id")
        statement.bind(1, code)
        return try statement.all(PondRow.pond)
    }
}

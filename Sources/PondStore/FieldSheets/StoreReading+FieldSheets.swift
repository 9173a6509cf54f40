import PondModel

/// Field sheets that were printed.
extension StoreReading {
    /// The label of the page of that number, and whether there is one.
    package func fieldPageLabel(number: Int) throws -> String? {
        let statement = try prepared("SELECT label FROM fieldPage WHERE number = ?")
        statement.bind(1, number)
        return try statement.first { $0.text(0) }
    }

    /// Numbers that pages have taken.
    package func fieldPageNumbers() throws -> Set<Int> {
        Set(try prepared("SELECT number FROM fieldPage").all { $0.int(0) })
    }

    /// Names that sheets have taken.
    package func fieldSheetNames() throws -> Set<String> {
        Set(try prepared("SELECT name FROM fieldSheet").all { $0.text(0) })
    }

    /// The sheet of that name; nil when this store has not printed it.
    package func printedSheet(named name: String) throws -> PrintedSheet? {
        let statement = try prepared(
            "SELECT title, scale, dataVersion, printedAt FROM fieldSheet WHERE name = ?")
        statement.bind(1, name)
        let pages = try fieldPages(ofSheet: name)
        return try statement.first { row in
            PrintedSheet(
                name: name, title: row.text(0), scale: row.int(1), dataVersion: row.int(2),
                printedAt: row.text(3), pages: pages)
        }
    }

    /// The clean print's path in the folder of pictures and its SHA-256 in hexadecimal digits; nil for a sheet that
    /// this store has not printed.
    func keptPrint(ofSheet name: String) throws -> (file: String, sha256: String)? {
        let statement = try prepared("SELECT file, lower(hex(sha256)) FROM fieldSheet WHERE name = ?")
        statement.bind(1, name)
        return try statement.first { ($0.text(0), $0.text(1)) }
    }

    private func fieldPages(ofSheet name: String) throws -> [PrintedSheet.Page] {
        let statement = try prepared(
            """
            SELECT number, ordinal, label FROM fieldPage JOIN fieldSheet ON fieldSheet.id = sheetID
            WHERE name = ? ORDER BY ordinal
            """)
        statement.bind(1, name)
        return try statement.all {
            PrintedSheet.Page(number: $0.int(0), ordinal: $0.int(1), label: $0.text(2))
        }
    }
}

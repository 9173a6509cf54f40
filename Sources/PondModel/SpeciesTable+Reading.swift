extension SpeciesTable {
    /// The table in the text of `species.csv`; errors name the row's line and the column.
    package init(csv: String, file: String = "species.csv") throws {
        let lines = try CommaSeparatedLines.read(csv, file: file)
        guard let header = lines.first else { throw SettingsError.missingColumn("code", file: file) }
        let columns = try Self.columns(of: header.cells, file: file)
        let rows = try lines.dropFirst().map { line in
            try SpeciesRow(cells: line.cells, columns: columns, file: file, line: line.number).species()
        }
        guard !rows.isEmpty else {
            throw SettingsError.badRow(
                file: file, line: 1, problem: Words(zh: "表里没有行", en: "the table has no rows"))
        }
        try self.init(rows: rows, file: file)
    }

    /// The place of each column by its name; every known column must be there, and no other.
    private static func columns(of header: [String], file: String) throws -> [SpeciesColumn: Int] {
        var columns: [SpeciesColumn: Int] = [:]
        for (place, name) in header.enumerated() {
            guard let column = SpeciesColumn(rawValue: name) else {
                let nearest = NearestName.of(name, among: SpeciesColumn.allCases.map(\.rawValue))
                throw SettingsError.unknownColumn(name, file: file, nearest: nearest)
            }
            columns[column] = place
        }
        for column in SpeciesColumn.allCases where columns[column] == nil {
            throw SettingsError.missingColumn(column.rawValue, file: file)
        }
        return columns
    }
}

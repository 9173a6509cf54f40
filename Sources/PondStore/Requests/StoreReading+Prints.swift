import PondGeodesy
import PondModel

/// What sheets say of the data behind them, and the sheets printed so far.
extension StoreReading {
    /// The day of the newest change, as `2026-04-03` in UTC; `nil` for a store without any.
    package func lastChangeDate() throws -> String? {
        try prepared("SELECT max(startedAt) FROM batch WHERE undoneAt IS NULL").first { $0.optionalText(0) }
            .flatMap { $0.map { String($0.prefix(10)) } }
    }

    /// Where lines of the base map came from: names of files.
    package func baseSources() throws -> [String] {
        try prepared("SELECT DISTINCT source FROM base ORDER BY source").all { $0.text(0) }
    }

    /// Lines of the base map of which a part may lie in the box, with their kind.
    package func baseLines(near box: BoundingBox) throws -> [(kind: String, positions: [Position])] {
        try prepared("SELECT kind, path FROM base ORDER BY id").all { row in
            guard let blob = row.bytes(1), GeometryBlob.box(blob)?.intersects(box) ?? false,
                let line = GeometryBlob.line(blob)
            else { return nil }
            return (row.text(0), line)
        }.compactMap { $0 }
    }

    /// Sheets printed, the newest first.
    package func prints() throws -> [PrintRecord] {
        let statement = try prepared(
            """
            SELECT sheetID, map, area, edition, scaleDenominator, widthMillimetres, heightMillimetres, year,
                dataVersion, isChecked, fileName, fileHash, printedAt FROM print ORDER BY id DESC
            """)
        return try statement.all { row in
            PrintRecord(
                sheetID: row.text(0), map: WallMap(rawValue: row.text(1)) ?? .battle, area: row.text(2),
                edition: Edition(rawValue: row.text(3)) ?? .internal, scaleDenominator: row.double(4),
                widthMillimetres: row.double(5), heightMillimetres: row.double(6), year: row.optionalInt(7),
                dataVersion: row.int(8), isChecked: row.int(9) != 0, fileName: row.text(10),
                fileHash: row.text(11), printedAt: row.text(12))
        }
    }
}

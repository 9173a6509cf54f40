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
        let hasLand = try hasTable("printLand")
        let statement = try prepared(
            """
            SELECT print.sheetID, map, area, edition, scaleDenominator, widthMillimetres, heightMillimetres, year,
                dataVersion, isChecked, fileName, fileHash, printedAt
                \(hasLand ? ", west, south, east, north" : "")
            FROM print \(hasLand ? "LEFT JOIN printLand USING (sheetID)" : "") ORDER BY id DESC
            """)
        return try statement.all { row in
            let isKnown = hasLand && !row.isNull(13)
            return PrintRecord(
                sheetID: row.text(0), map: WallMap(rawValue: row.text(1)) ?? .battle, area: row.text(2),
                edition: Edition(rawValue: row.text(3)) ?? .internal, scaleDenominator: row.double(4),
                widthMillimetres: row.double(5), heightMillimetres: row.double(6), year: row.optionalInt(7),
                dataVersion: row.int(8), isChecked: row.int(9) != 0, fileName: row.text(10),
                fileHash: row.text(11), printedAt: row.text(12),
                land: isKnown
                    ? BoundingBox(
                        west: row.double(13), south: row.double(14), east: row.double(15),
                        north: row.double(16))
                    : nil)
        }
    }
}

// MARK: - Since a print

extension StoreReading {
    /// What changed on the land after the data version; of prints whose land the store has not kept, anywhere. Each change
    /// that is committed raises the version by one and leaves one batch, so that the last batches are those since.
    package func changes(since version: Int, on land: BoundingBox?) throws -> ChangesSince {
        let now = try prepared("SELECT dataVersion FROM store").first { $0.int(0) } ?? version
        var since = ChangesSince()
        since.isOfItsLand = land != nil
        guard now > version else { return since }
        let batches = try prepared(
            "SELECT id, verb, detail FROM batch ORDER BY id DESC LIMIT \(now - version)"
        ).all { row in
            let detail = row.text(2)
            return (id: row.int(0), name: detail.isEmpty ? row.text(1) : row.text(1) + " " + detail)
        }
        since.changes = now - version
        since.verbs = batches.map(\.name)
        let start = try lastEntry(before: batches.last?.id ?? 0)
        try count(into: &since, after: start)
        if let land { try ChangesOnLand(reading: self, land: land, start: start).count(into: &since) }
        return since
    }

    private func lastEntry(before batch: Int) throws -> Int {
        let statement = try prepared("SELECT coalesce(max(id), 0) FROM changeLog WHERE batchID < ?")
        statement.bind(1, batch)
        return try statement.first { $0.int(0) } ?? 0
    }

    /// A season's key holds its pond's or farmer's (see the tables), as a visit's does, and a row of the log may stand
    /// for a run. Rows of no batch are another program's. Rounds and photographed pages are on no sheet.
    private func count(into since: inout ChangesSince, after start: Int) throws {
        let statement = try prepared(
            """
            SELECT CASE WHEN tableName IN ('pond', 'pondSeason', 'visit') THEN 'pond'
                    WHEN tableName IN ('farmer', 'farmerSeason') THEN 'farmer'
                    WHEN tableName = 'site' THEN 'site' ELSE '' END AS kind,
                count(DISTINCT CASE WHEN lastRowID IS NULL AND (tableName LIKE '%Season' OR tableName = 'visit')
                        THEN rowID / 10000
                    WHEN lastRowID IS NULL THEN rowID END)
                + coalesce(sum(CASE WHEN tableName NOT LIKE '%Season' THEN lastRowID - rowID + 1 END), 0)
            FROM changeLog WHERE id > ? AND tableName <> 'round' AND tableName NOT LIKE 'sheet%' GROUP BY kind
            """)
        statement.bind(1, start)
        try statement.forEach { row in
            switch row.text(0) {
            case "pond": since.ponds = row.int(1)
            case "farmer": since.farmers = row.int(1)
            case "site": since.sites = row.int(1)
            default: since.others += row.int(1)
            }
        }
    }
}

import PondGeodesy

/// Counts what changed on the land of a sheet: what lies there now, and what lay there before it was moved or removed.
struct ChangesOnLand {
    let reading: StoreReading
    let land: BoundingBox
    /// The last entry of the change log before the changes.
    let start: Int

    func count(into since: inout ChangesSince) throws {
        let pondsThere = try self.pondsThere()
        let ponds = try TouchedRows(of: "pond", and: ["pondSeason", "visit"], after: start, in: reading)
        let isThere = Set(pondsThere.filter(ponds.contains))
        since.ponds = isThere.union(try gone("pond")).count + ponds.lostCount
        since.farmers = try farmers(withPondsAmong: pondsThere)
        since.sites = try sites()
    }

    /// Ponds whose outline's box, or whose position, meets the land.
    private func pondsThere() throws -> Set<Int64> {
        let inBox = "WHERE xmin <= ? AND xmax >= ? AND ymin <= ? AND ymax >= ?"
        let statement = try reading.prepared(
            "SELECT pkid FROM idx_pond_boundary \(inBox) UNION ALL SELECT pkid FROM idx_pond_point \(inBox)")
        statement.bind(land, from: 1)
        statement.bind(land, from: 5)
        return Set(try statement.all { Int64($0.int(0)) })
    }

    /// A farmer is where his own position is, and where his ponds are.
    private func farmers(withPondsAmong ponds: Set<Int64>) throws -> Int {
        let touched = try TouchedRows(of: "farmer", and: ["farmerSeason"], after: start, in: reading)
        var there = try gone("farmer")
        try reading.prepared("SELECT id, position FROM farmer").forEach { row in
            if touched.contains(Int64(row.int(0))), row.box(1)?.intersects(land) ?? false {
                there.insert(Int64(row.int(0)))
            }
        }
        try reading.prepared("SELECT farmerID, id FROM pond WHERE farmerID IS NOT NULL").forEach { row in
            let farmer = Int64(row.int(0))
            if touched.contains(farmer), ponds.contains(Int64(row.int(1))) { there.insert(farmer) }
        }
        return there.count + touched.lostCount
    }

    private func sites() throws -> Int {
        let touched = try TouchedRows(of: "site", and: [], after: start, in: reading)
        var there = try gone("site")
        try reading.prepared("SELECT id, position FROM site").forEach { row in
            if touched.contains(Int64(row.int(0))), row.box(1)?.intersects(land) ?? false {
                there.insert(Int64(row.int(0)))
            }
        }
        return there.count + touched.lostCount
    }

    /// Rows that lay there: of what a change moved or removed, the log has the old geometry.
    private func gone(_ table: String) throws -> Set<Int64> {
        let statement = try reading.prepared(
            """
            SELECT rowID, oldValues FROM changeLog WHERE id > ? AND tableName = ? AND (action = 'delete'
                OR action = 'update' AND (oldValues LIKE '%"position"=%' OR oldValues LIKE '%"boundary"=%'))
            """)
        statement.bind(1, start)
        statement.bind(2, table)
        var rows: Set<Int64> = []
        try statement.forEach { row in
            let isThere = (LoggedValue.all(in: row.text(1)) ?? []).contains { value in
                guard case .blob(let bytes) = value.literal else { return false }
                return bytes.withUnsafeBytes { GeometryBlob.box($0)?.intersects(land) ?? false }
            }
            if isThere { rows.insert(Int64(row.int(0))) }
        }
        return rows
    }
}

import PondGeodesy
import PondModel

/// Ponds and what is in them.
extension StoreReading {
    /// The pond with its outline.
    package func pond(_ id: Identifier<Pond>) throws -> Pond? {
        let statement = try prepared("SELECT \(PondRow.columns) FROM pond WHERE id = ?")
        statement.bind(1, id)
        return try statement.first(PondRow.pond)
    }

    /// The pond of that code in the village.
    package func pond(village: Identifier<AdminArea>, code: String) throws -> Pond? {
        let statement = try prepared("SELECT \(PondRow.columns) FROM pond WHERE villageID = ? AND code = ?")
        statement.bind(1, village)
        statement.bind(2, code)
        return try statement.first(PondRow.pond)
    }

    /// Where the pond of that code in the village lies.
    package func pondPosition(village: Identifier<AdminArea>, code: String) throws -> Position? {
        let statement = try prepared("SELECT position FROM pond WHERE villageID = ? AND code = ?")
        statement.bind(1, village)
        statement.bind(2, code)
        return try statement.first { $0.position(0) } ?? nil
    }

    /// Ponds whose outline's box, or whose position where there is no outline, meets the box.
    package func ponds(intersecting box: BoundingBox) throws -> [Pond] {
        let statement = try prepared(Self.pondsInBox)
        statement.bind(box, from: 1)
        statement.bind(box, from: 5)
        return try statement.all(PondRow.pond)
    }

    /// Both R*Trees are named in the request: SQLite never turns to them by itself.
    static let pondsInBox = """
        SELECT \(PondRow.columns) FROM idx_pond_boundary AS box CROSS JOIN pond ON pond.id = box.pkid
        WHERE box.xmin <= ? AND box.xmax >= ? AND box.ymin <= ? AND box.ymax >= ?
        UNION ALL
        SELECT \(PondRow.columns) FROM idx_pond_point AS box CROSS JOIN pond ON pond.id = box.pkid
        WHERE box.xmin <= ? AND box.xmax >= ? AND box.ymin <= ? AND box.ymax >= ?
        """

    /// The same, of ponds that the store knew when that round was over: those of later rounds are left out.
    package func ponds(
        intersecting box: BoundingBox, knownBy round: Identifier<SurveyRound>
    ) throws -> [Pond] {
        let sql = Self.pondsInBox.replacing(
            "box.ymax >= ?", with: "box.ymax >= ? AND (roundID IS NULL OR roundID <= ?)")
        let statement = try prepared(sql)
        statement.bind(box, from: 1)
        statement.bind(5, round)
        statement.bind(box, from: 6)
        statement.bind(10, round)
        return try statement.all(PondRow.pond)
    }

    /// Ponds of the area and of all areas below it.
    package func ponds(below area: Identifier<AdminArea>) throws -> [Pond] {
        let statement = try prepared(
            """
            WITH RECURSIVE below (areaID) AS (
                VALUES (?) UNION SELECT area.id FROM below CROSS JOIN area ON area.parentID = below.areaID)
            SELECT \(PondRow.columns) FROM below CROSS JOIN pond ON pond.villageID = below.areaID
            """)
        statement.bind(1, area)
        return try statement.all(PondRow.pond)
    }

    /// The box around the outlines of the area's ponds, or their positions where these are all that is known, by the
    /// boxes that outlines carry; `nil` without ponds.
    package func extentOfPonds(below area: Identifier<AdminArea>) throws -> BoundingBox? {
        let statement = try prepared(
            """
            WITH RECURSIVE below (areaID) AS (
                VALUES (?) UNION SELECT area.id FROM below CROSS JOIN area ON area.parentID = below.areaID)
            SELECT coalesce(boundary, position) FROM below CROSS JOIN pond ON pond.villageID = below.areaID
            """)
        statement.bind(1, area)
        var extent: BoundingBox?
        try statement.forEach { row in
            guard let box = row.box(0) else { return }
            extent = extent?.union(box) ?? box
        }
        return extent
    }

    /// The farmer's ponds, in the order in which they were stored.
    package func ponds(of farmer: Identifier<Farmer>) throws -> [Pond] {
        let statement = try prepared("SELECT \(PondRow.columns) FROM pond WHERE farmerID = ? ORDER BY id")
        statement.bind(1, farmer)
        return try statement.all(PondRow.pond)
    }

    /// How many ponds there are.
    package func pondCount() throws -> Int {
        try prepared("SELECT count(*) FROM pond").first { $0.int(0) } ?? 0
    }

    // MARK: - Seasons

    /// Oldest first.
    package func seasons(of pond: Identifier<Pond>) throws -> [PondSeason] {
        let statement = try prepared(
            "SELECT \(SeasonRow.columns) FROM pondSeason WHERE id BETWEEN ?1 * 10000 AND "
                + "?1 * 10000 + 9999 ORDER BY id"
        )
        statement.bind(1, pond)
        return try statement.all(SeasonRow.season)
    }

    /// What is known of the pond in that year alone.
    package func season(of pond: Identifier<Pond>, year: Int) throws -> PondSeason? {
        let statement = try prepared("SELECT \(SeasonRow.columns) FROM pondSeason WHERE id = ?1 * 10000 + ?2")
        statement.bind(1, pond)
        statement.bind(2, year)
        return try statement.first(SeasonRow.season)
    }
}

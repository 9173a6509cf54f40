import PondGeodesy
import PondModel
import Testing

@testable import PondStore

/// Another program edits the file: SpatiaLite's command line, with the functions QGIS has, and none of ours.
struct ForeignEditTests {
    private func filled() async throws -> (TemporaryStore, SampleAreas) {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            for number in 0..<4 {
                let id = try session.insert(
                    Sample.pond("\(number)", in: areas.villages[number % 2], at: number), round: nil)
                try session.put(PondSeason(year: 2025, yieldKilogramsPerMu: 1000), of: id)
            }
        }
        return (temporary, areas)
    }

    private func settle(_ temporary: TemporaryStore) async throws {
        try await temporary.store.change(verb: "settle", detail: "") {
            try $0.settle(occupancy: Sample.occupancy, evaluate: Sample.evaluate)
        }
    }

    static let edits = [
        "UPDATE pond SET reportedSquareMetres = 20000 WHERE code = '0'",
        "UPDATE pond SET villageID = (SELECT id FROM area WHERE code = '320707101201') WHERE code = '1'",
        "UPDATE pondSeason SET feedKilograms = 123456 WHERE id = (SELECT min(id) FROM pondSeason)",
        "DELETE FROM pondSeason WHERE id = (SELECT max(id) FROM pondSeason)",
        "DELETE FROM pond WHERE code = '2'",
        """
        INSERT INTO pond (villageID, code, position, reportedSquareMetres)
        SELECT villageID, 'theirs', MakePoint(119.2, 34.9, 4326), 5000 FROM pond WHERE code = '3'
        """,
        """
        INSERT INTO pondSeason (id, pondID, year, feedKilograms)
        SELECT id * 10000 + 2026, id, 2026, 4321 FROM pond WHERE code = '3'
        """,
        "UPDATE area SET parentID = (SELECT id FROM area WHERE code = '320707101000') WHERE code = "
            + "'320707100201'",
    ]

    @Test(arguments: edits)
    func anEditIsNoticedCountedAndRaisesTheVersion(sql: String) async throws {
        let (temporary, _) = try await filled()
        _ = try Peer.spatialite(temporary.path, sql)
        #expect(try await temporary.store.read { try $0.hasForeignEdits() })
        let version = try await temporary.store.identity().dataVersion
        try await settle(temporary)
        #expect(try await !temporary.store.read { try $0.hasForeignEdits() })
        #expect(try await temporary.store.identity().dataVersion == version + 1)
        #expect(try await temporary.store.read { try $0.recount() } == [])
        #expect(try await temporary.store.check() == [])
    }

    /// QGIS fills in one geometry: the layer's own.
    @Test func aPondDrawnByItsOutlineAloneGetsAPositionWithinIt() async throws {
        let (temporary, areas) = try await filled()
        _ = try Peer.spatialite(
            temporary.path,
            """
            INSERT INTO pond (villageID, code, boundary) VALUES (\(areas.villages[0].number), 'drawn',
                GeomFromText('MULTIPOLYGON(((119.2 34.9, 119.21 34.9, 119.21 34.91, 119.209 34.91,
                    119.209 34.901, 119.2 34.901, 119.2 34.9)))', 4326))
            """)
        try await settle(temporary)
        let drawn = try await temporary.store.read { try $0.pond(village: areas.villages[0], code: "drawn") }
        let pond = try #require(drawn)
        // Within the L: in its foot or in its leg.
        let (east, north) = (pond.position.longitude, pond.position.latitude)
        #expect(
            (119.2...119.21).contains(east) && (34.9...34.901).contains(north)
                || (119.209...119.21).contains(east) && (34.9...34.91).contains(north))
        #expect(try await temporary.store.check() == [])
    }

    @Test func aPositionFollowsAnOutlineThatIsMovedAway() async throws {
        let (temporary, areas) = try await filled()
        _ = try Peer.spatialite(
            temporary.path,
            "UPDATE pond SET boundary = CastToMulti(BuildMbr(119.5, 35.2, 119.502, 35.201, 4326)) WHERE code = '0'"
        )
        try await settle(temporary)
        let moved = try await temporary.store.read { try $0.pond(village: areas.villages[0], code: "0") }
        let position = try #require(moved?.position)
        #expect((119.5...119.502).contains(position.longitude) && (35.2...35.201).contains(position.latitude))
        #expect(try await temporary.store.check() == [])
    }

    @Test func aPondWithoutAnyPlaceIsRefused() async throws {
        let (temporary, areas) = try await filled()
        #expect(throws: (any Error).self) {
            try Peer.spatialite(
                temporary.path,
                "INSERT INTO pond (villageID, code) VALUES (\(areas.villages[0].number), 'nowhere')")
        }
        #expect(try await temporary.store.read { try $0.pondCount() } == 4)
    }

    @Test func aDrawnOutlineGetsItsAreaOnTheEllipsoid() async throws {
        let (temporary, areas) = try await filled()
        _ = try Peer.spatialite(
            temporary.path,
            """
            UPDATE pond SET boundary = GeomFromText(
                'MULTIPOLYGON(((119.2 34.9, 119.21 34.9, 119.21 34.91, 119.2 34.91, 119.2 34.9)))', 4326)
            WHERE code = '0'
            """)
        try await settle(temporary)
        let pond = try #require(
            try await temporary.store.read { try $0.pond(village: areas.villages[0], code: "0") })
        let area = try #require(pond.outlineArea)
        let judged =
            Double(
                try Peer.spatialite(
                    temporary.path, "SELECT ST_Area(boundary, 1) FROM pond WHERE code = '0'")) ?? 0
        #expect(abs(area.squareMetres - judged) < 1e-6 * judged)
        #expect(try await temporary.store.check() == [])
    }

    @Test func foreignEditsAreLoggedWithOldAndNewValuesAndWithoutBatch() async throws {
        let (temporary, _) = try await filled()
        _ = try Peer.spatialite(temporary.path, "UPDATE pond SET note = 'it''s' WHERE code = '0'")
        let entry = try temporary.value(
            String.self,
            """
            SELECT action || ' ' || oldValues || ' ' || newValues FROM changeLog
            WHERE batchID IS NULL AND changedAt IS NOT NULL
            """)
        #expect(entry == "update \"note\"=NULL \"note\"='it''s'")
    }

    @Test func aPlainSQLiteWithoutSpatiaLiteCanEditSeasons() async throws {
        let (temporary, _) = try await filled()
        _ = try Peer.run("sqlite3", [temporary.path, "UPDATE pondSeason SET feedKilograms = 1"])
        try await settle(temporary)
        #expect(try await temporary.store.check() == [])
        #expect(try temporary.value(Int.self, "SELECT sum(demandKilograms) FROM pondSeason") == 4)
    }

    @Test func gdalSeesTheLayersWithTheirTypes() async throws {
        let (temporary, _) = try await filled()
        try temporary.store.close()
        let text = try Peer.run("ogrinfo", ["-ro", "-so", temporary.path, "pond(boundary)"])
        #expect(text.contains("Geometry: Multi Polygon"))
        #expect(text.contains("Feature Count: 4"))
        #expect(text.contains("\"EPSG\",4326"))
        let layers = try Peer.run("ogrinfo", ["-ro", "-q", temporary.path])
        let names = layers.split(separator: "\n").map { $0.drop { $0 != " " }.dropFirst() }
        let expected = [
            "pond (Point, Multi Polygon)", "area (Point, Multi Polygon)", "farmer (Point)", "site (Point)",
            "base (Line String)",
        ]
        #expect(names.map(String.init) == expected)
    }

    /// Random edits by both programs in turn, from a seed; the totals must be those of a recount each time.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func totalsStayExactUnderRandomEdits(seed: UInt64) async throws {
        let (temporary, areas) = try await filled()
        var random = SplitMix(state: seed)
        for step in 0..<12 {
            let number = Int.random(in: 0..<1000, using: &random)
            if Int.random(in: 0..<3, using: &random) == 0 {
                _ = try Peer.spatialite(
                    temporary.path, Self.edits[Int.random(in: 0..<5, using: &random)])
                try await settle(temporary)
            } else {
                try await temporary.survey { session in
                    let farmer = try session.insert(
                        Farmer(village: areas.villages[number % 4], name: "\(step)"))
                    if number % 2 == 0 {
                        try session.put(
                            FarmerSeason(year: 2024 + number % 3, feed: .tonnes(Double(number))), of: farmer)
                    }
                    for pond in 0..<3 {
                        let id = try session.insert(
                            Sample.pond(
                                "\(step)-\(pond)", in: areas.villages[(number + pond) % 4], farmer: farmer),
                            round: nil)
                        let feed: Mass? = pond == 1 ? .kilograms(Double(number)) : nil
                        try session.put(PondSeason(year: 2023 + (number + pond) % 4, feed: feed), of: id)
                    }
                }
            }
            #expect(try await temporary.store.read { try $0.recount() } == [])
        }
    }
}

import PondGeodesy
import PondModel
import Testing

@testable import PondStore

struct BulkLoadTests {
    @Test func aBulkLoadLeavesWhatRowByRowWritesLeave() async throws {
        let bulk = try TemporaryStore()
        let areas = try await bulk.withAreas()
        try await bulk.bulkLoad(count: 300, into: areas)
        let rows = try TemporaryStore()
        _ = try await rows.withAreas()
        let ponds = try await bulk.store.read { reading in
            try reading.ponds(below: areas.county).sorted { $0.id! < $1.id! }.map { pond in
                (pond, try reading.seasons(of: pond.id!))
            }
        }
        try await rows.survey { session in
            let round = try session.insertRound(name: "bulk", year: 2025)
            for (pond, seasons) in ponds {
                let id = try session.insert(pond, round: round)
                for season in seasons { try session.put(season, of: id) }
            }
        }
        #expect(try bulk.dump().map(Self.withoutUUID) == rows.dump().map(Self.withoutUUID))
        #expect(try await bulk.store.check() == [])
        #expect(try await rows.store.check() == [])
    }

    private static func withoutUUID(_ row: String) -> String {
        row.replacing(#/,X'[0-9A-F]{32}',/#, with: ",")
    }

    @Test(arguments: [0, 1, 50, 51, 52, 102, 103, 2601, 2602, 10_000, 100_000])
    func aPackedTreeOfAnySizeIsWhole(count: Int) async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: count, into: areas)
        let findings = try await temporary.store.check()
        #expect(findings == [])
        let boxes = try temporary.value(
            Int.self,
            "SELECT (SELECT count(*) FROM idx_pond_boundary) + (SELECT count(*) FROM idx_pond_point)")
        #expect(boxes == count)
    }

    @Test func boxesAreThoseThatTheTriggersWrite() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 700, into: areas)
        let packed = try boxes(of: temporary)
        try temporary.execute("UPDATE pond SET boundary = boundary, position = position")
        #expect(try boxes(of: temporary) == packed)
    }

    private func boxes(of temporary: TemporaryStore) throws -> [String] {
        try temporary.store.connection.queue.unsafeRead { database in
            try ["idx_pond_boundary", "idx_pond_point"].flatMap { index in
                try PreparedStatement(
                    database,
                    "SELECT pkid || ' ' || quote(xmin) || ' ' || quote(xmax) || ' ' || quote(ymin) || ' ' "
                        + "|| quote(ymax) FROM \(index) ORDER BY pkid"
                ).all { $0.text(0) }
            }
        }
    }

    @Test func aPackedTreeTakesEditsAfterwards() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 5000, into: areas)
        try await temporary.survey { session in
            for number in stride(from: 1, to: 5000, by: 3) {
                var pond = try #require(
                    try session.pond(village: areas.villages[number % 3], code: "B\(number)"))
                pond.boundary = Sample.square(at: Sample.position(number + 77))
                try session.update(pond)
            }
            try session.database.execute(sql: "DELETE FROM pond WHERE id % 2 = 0")
        }
        #expect(try await temporary.store.check() == [])
    }

    @Test func triggersAndIndexesComeBackAsTheyWere() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let sql =
            "SELECT group_concat(type || name || sql, '\n') FROM (SELECT * FROM sqlite_master ORDER BY name)"
        let before = try temporary.value(String.self, sql)
        try await temporary.bulkLoad(count: 10, into: areas)
        #expect(try temporary.value(String.self, sql) == before)
    }

    @Test func aStoreWithPondsIsNotLoadedInBulk() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 10, into: areas)
        await #expect(throws: StoreError.notEmpty(ponds: 10)) {
            try await temporary.bulkLoad(count: 1, into: areas)
        }
    }

    @Test func aBulkPondOfAnUnknownVillageIsRefused() async throws {
        let temporary = try TemporaryStore()
        _ = try await temporary.withAreas()
        await #expect(throws: StoreError.self) {
            try await temporary.store.change(verb: "survey", detail: "") { session in
                try session.bulkLoad(round: nil, occupancy: 1) { loader in
                    try loader.append([Sample.pond("1", in: Identifier(999))])
                }
            }
        }
        #expect(try await temporary.store.read { try $0.pondCount() } == 0)
    }

    @Test(arguments: [0.0, 1, -1, 119.12425, -119.12425, 34.840651234567, 179.9999999999, 1.0 / 3])
    func boxEdgesRoundOutwardsByOneStepAtMost(value: Double) {
        let down = Double(IndexedBoxes.down(value))
        let up = Double(IndexedBoxes.up(value))
        #expect(down <= value && value <= up)
        #expect(value - down <= 2 * Double(Float(abs(value)).ulp))
        #expect(up - value <= 2 * Double(Float(abs(value)).ulp))
    }

    @Test func theHilbertCurveVisitsEachCellOnceAndNeverJumps() {
        // The first 4,096 cells are a square of 64: neighbours on the curve are neighbours in the plane.
        var cells: [UInt32: (Int, Int)] = [:]
        for x in 0..<64 {
            for y in 0..<64 { cells[HilbertOrder.distance(x: UInt32(x), y: UInt32(y))] = (x, y) }
        }
        #expect(cells.count == 4096)
        for step in 1..<UInt32(4096) {
            guard let here = cells[step], let before = cells[step - 1] else {
                Issue.record("no cell at \(step)")
                continue
            }
            #expect(abs(here.0 - before.0) + abs(here.1 - before.1) == 1)
        }
    }
}

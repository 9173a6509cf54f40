import PondGeodesy
import PondModel
import Testing

@testable import PondStore

struct PondScanTests {
    private struct Seen: Hashable {
        let id: Int64
        let code: String?
        let position: Position
        let boundary: MultiPolygon?
        let village: Int64
        let year: Int?
        let kilograms: Int?
        let method: Demand.Method?
        let netSquareMetres: Int
    }

    private func rows(_ scan: PondScan) throws -> [Seen] {
        var seen: [Seen] = []
        for part in 0..<scan.partCount {
            try scan.forEachPond(part: part) { row in
                seen.append(
                    Seen(
                        id: row.id, code: row.code.map { String(decoding: $0, as: UTF8.self) },
                        position: row.position, boundary: row.boundary.flatMap(GeometryBlob.multiPolygon),
                        village: row.villageID, year: row.seasonYear, kilograms: row.demandKilograms,
                        method: row.demandMethod, netSquareMetres: row.netSquareMetres))
            }
        }
        return seen
    }

    private func filled() async throws -> (TemporaryStore, SampleAreas) {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 400, into: areas)
        try await temporary.survey { session in
            for number in stride(from: 1, to: 400, by: 4) {
                for year in [2019, 2024, 2026] {
                    try session.put(
                        PondSeason(year: year, yieldKilogramsPerMu: 500), of: Identifier(Int64(number)))
                }
            }
            try session.database.execute(sql: "DELETE FROM pond WHERE id BETWEEN 100 AND 130 OR id = 1")
        }
        return (temporary, areas)
    }

    @Test(arguments: [0, 2019, 2023, 2024, 2025, 2030], [1, 2, 3])
    func aScanGivesEachPondWithItsNewestSeasonUpToTheYear(year: Int, parts: Int) async throws {
        let (temporary, areas) = try await filled()
        let expected = try await temporary.store.read { reading in
            try reading.ponds(below: areas.county).map { pond in
                let id = try #require(pond.id)
                let season = try reading.seasons(of: id).last { $0.year <= year }
                return Seen(
                    id: id.number, code: pond.code, position: pond.position, boundary: pond.boundary,
                    village: pond.village.number, year: season?.year,
                    kilograms: season?.demand?.feed.wholeKilograms, method: season?.demand?.method,
                    netSquareMetres: Sample.evaluate(pond, season, nil).netSquareMetres)
            }
        }
        let scan = try temporary.store.scanPonds(year: year, parts: parts)
        let seen = try rows(scan)
        try scan.close()
        #expect(seen == expected.sorted { $0.id < $1.id })
    }

    @Test func anEmptyStoreScansToNothing() throws {
        let temporary = try TemporaryStore()
        let scan = try temporary.store.scanPonds(year: 2025, parts: 2)
        #expect(try rows(scan).isEmpty)
        try scan.close()
    }

    @Test func allPartsSeeTheStateInWhichTheScanBegan() async throws {
        let (temporary, _) = try await filled()
        let scan = try temporary.store.scanPonds(year: 2030, parts: 2, connections: 2)
        let before = try rows(scan)
        try await temporary.survey { session in
            for id in [50, 350] {
                try session.put(PondSeason(year: 2027, feed: .tonnes(99)), of: Identifier(Int64(id)))
            }
        }
        #expect(try rows(scan) == before)
        try scan.close()
        let after = try temporary.store.scanPonds(year: 2030, parts: 2, connections: 2)
        #expect(try Set(rows(after)).subtracting(before).map(\.id).sorted() == [50, 350])
        try after.close()
    }

    @Test func partsRunAtTheSameTime() async throws {
        let (temporary, _) = try await filled()
        let scan = try temporary.store.scanPonds(year: 2030, parts: 2, connections: 2)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for part in 0..<2 {
                group.addTask {
                    var count = 0
                    try scan.forEachPond(part: part) { _ in count += 1 }
                    return count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.reduce(0, +) == 368)
        try scan.close()
    }
}

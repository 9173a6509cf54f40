import Foundation
import GRDB
import PondGeodesy
import PondModel
import Testing

@testable import PondStore

/// Each test breaks exactly one thing, and `check` must name it and nothing else.
struct CheckTests {
    private func filled() async throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 300, into: areas)
        #expect(try await temporary.store.check() == [])
        return temporary
    }

    /// SQL that breaks one thing, what `check` must call it, and where.
    static let corruptions: [(sql: String, kind: CheckFinding.Kind, place: String)] = [
        (
            "UPDATE idx_pond_boundary SET xmin = xmin + 30, xmax = xmax + 30 WHERE pkid = 2", .movedBox,
            "pond 2"
        ),
        ("UPDATE idx_pond_boundary SET xmin = xmin - 0.0001 WHERE pkid = 2", .movedBox, "pond 2"),
        ("UPDATE idx_pond_point SET ymax = ymax + 0.001 WHERE pkid = 1", .movedBox, "pond 1"),
        ("DELETE FROM idx_pond_boundary WHERE pkid = 3", .missingBox, "pond 3"),
        ("DELETE FROM idx_pond_point WHERE pkid = 4", .missingBox, "pond 4"),
        ("INSERT INTO idx_pond_boundary VALUES (77777, 1, 2, 1, 2)", .extraBox, "pond 77777"),
        ("INSERT INTO idx_area_place VALUES (1, 1, 2, 1, 2)", .extraBox, "area 1"),
        ("DELETE FROM idx_pond_boundary_rowid WHERE rowid = 5", .brokenIndex, "idx_pond_boundary"),
        (
            "UPDATE areaTotal SET capacityKilograms = capacityKilograms + 1 WHERE areaID = 4 AND year = 2023",
            .wrongTotal, "area 4"
        ),
        ("DELETE FROM areaTotal WHERE areaID = 1 AND year = 0", .wrongTotal, "area 1"),
        ("UPDATE areaTotal SET level = 'county' WHERE areaID = 4 AND year = 2023", .wrongTotal, "area 4"),
        ("UPDATE areaTotal SET place = x'00' WHERE areaID = 4 AND year = 2023", .wrongTotal, "area 4"),
        ("DROP TRIGGER log_update_farmer", .missingMetadata, "trigger log_update_farmer"),
        ("DROP TRIGGER gii_pond_boundary", .missingMetadata, "trigger gii_pond_boundary"),
        ("DROP INDEX pondVillage", .missingMetadata, "index pondVillage"),
        (
            "UPDATE geometry_columns SET srid = 0 WHERE f_table_name = 'site'", .missingMetadata,
            "geometry_columns site.position type 1 dimensions 2 srid 4326 index 1"
        ),
        ("PRAGMA user_version = 0", .wrongHeader, "user_version"),
        ("PRAGMA application_id = 5", .wrongHeader, "application_id"),
        ("INSERT INTO dirty VALUES ('area', 4)", .unsettledEdit, "area 4"),
    ]

    @Test(arguments: corruptions)
    func oneBrokenThingIsFoundAndNamed(sql: String, kind: CheckFinding.Kind, place: String) async throws {
        let temporary = try await filled()
        try temporary.execute(
            "PRAGMA foreign_keys = OFF; INSERT OR IGNORE INTO spatial_ref_sys "
                + "SELECT 0, 'none', 0, 'none', '', '' WHERE NOT EXISTS (SELECT 1 FROM spatial_ref_sys "
                + "WHERE srid = 0)"
        )
        try temporary.execute(sql)
        let findings = try await temporary.store.check()
        #expect(findings.map(\.kind) == [kind])
        // Ponds and areas are told by their names too.
        #expect(findings.map { $0.place.components(separatedBy: " [")[0] } == [place])
        #expect(findings.allSatisfy { $0.words.english.contains(place) && $0.words.chinese.contains(place) })
    }

    @Test(arguments: [
        ("UPDATE pond SET farmerID = 99 WHERE id = 7", "pond 7"),
        ("UPDATE farmer SET villageID = 98", "farmer 1"),
    ])
    func aRowThatNamesNoneIsFound(sql: String, place: String) async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 20, into: areas)
        try await temporary.survey { _ = try $0.insert(Farmer(village: areas.villages[0], name: "n")) }
        try temporary.execute("PRAGMA foreign_keys = OFF; DROP TRIGGER dirty_update_pond; \(sql)")
        let findings = try await temporary.store.check().filter { $0.kind != .missingMetadata }
        #expect(findings.map(\.kind) == [.brokenReference])
        #expect(findings.first?.place == place)
    }

    @Test func aSeasonWithoutItsPondIsFound() async throws {
        let temporary = try await filled()
        try temporary.execute(
            """
            CREATE TEMP TABLE kept AS SELECT sql FROM sqlite_master WHERE name = 'owner_update_pondSeason';
            DROP TRIGGER owner_update_pondSeason; DROP TRIGGER dirty_update_pondSeason;
            UPDATE pondSeason SET id = 880002024, pondID = 88000, year = 2024
                WHERE id = (SELECT max(id) FROM pondSeason);
            """)
        let findings = try await temporary.store.check()
        #expect(findings.contains { $0.kind == .brokenReference && $0.place == "pondSeason 880002024" })
    }

    @Test func anOutlineThatCrossesItselfIsFound() async throws {
        let temporary = try await filled()
        let bowtie = MultiPolygon([
            Polygon(
                exterior: [(0.0, 0.0), (1, 1), (1, 0), (0, 1), (0, 0)].map {
                    Position(longitude: 119.1 + $0.0 / 1000, latitude: 34.8 + $0.1 / 1000)
                })
        ])
        try await temporary.survey { session in
            var pond = try #require(try session.pond(Identifier(2)))
            pond.boundary = bowtie
            try session.update(pond)
        }
        let findings = try await temporary.store.check()
        #expect(findings.map(\.kind) == [.invalidOutline])
        let name = try #require(
            try temporary.value(
                String.self,
                "SELECT name || ' ' || pond.code FROM pond JOIN area ON area.id = villageID WHERE pond.id = 2"
            ))
        #expect(findings.map(\.place) == ["pond 2 [\(name)]"])
    }

    /// No program can put an area into itself or into one below it, and a store that holds such a circle from
    /// before ends neither the check nor a recount.
    @Test(arguments: ["parentID = id", "parentID = (SELECT id FROM area WHERE level = 'village' LIMIT 1)"])
    func anAreaOutOfOrderIsRefusedAndFound(circle: String) async throws {
        let temporary = try await filled()
        let sql = "UPDATE area SET \(circle) WHERE level = 'town'"
        #expect(throws: DatabaseError.self) { try temporary.execute(sql) }
        #expect(throws: DatabaseError.self) {
            try temporary.execute(
                "INSERT INTO area (level, name, parentID) SELECT 'town', 'x', id FROM area WHERE level = 'village'"
            )
        }
        try temporary.execute("DROP TRIGGER area_parent_update; \(sql)")
        let kinds = Set(try await temporary.store.check().map(\.kind))
        #expect(kinds.contains(.areaOutOfOrder), "\(kinds)")
    }

    @Test func aDamagedPageIsFound() async throws {
        let temporary = try await filled()
        let page = try #require(
            try temporary.value(Int.self, "SELECT rootpage FROM sqlite_master WHERE name = 'pondVillage'"))
        let size = try #require(try temporary.value(Int.self, "PRAGMA page_size"))
        try temporary.store.close()
        let handle = try #require(FileHandle(forUpdatingAtPath: temporary.path))
        try handle.seek(toOffset: UInt64((page - 1) * size + 20))
        try handle.write(contentsOf: Data(repeating: 0x55, count: size - 40))
        try handle.close()
        let store = try Store.open(at: temporary.path, access: .readOnly)
        let findings = try await store.check()
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.kind == .damagedFile && $0.place == temporary.path })
        try store.close()
    }

    /// SpatiaLite's own check, which this one must be stricter than.
    @Test func spatiaLitePassesABoxThatIsDegreesOff() async throws {
        let temporary = try await filled()
        try temporary.execute(
            "UPDATE idx_pond_boundary SET xmin = xmin + 30, xmax = xmax + 30 WHERE pkid = 2")
        #expect(try temporary.value(Int.self, "SELECT CheckSpatialIndex('pond', 'boundary')") == 1)
        #expect(try await temporary.store.check().count == 1)
    }
}

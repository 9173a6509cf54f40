import PondGeodesy
import PondModel
import Testing

@testable import PondStore

struct UndoTests {
    /// Some ponds, a farmer with a total, and a dealer.
    private func fill(_ temporary: TemporaryStore) async throws -> SampleAreas {
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            let round = try session.insertRound(name: "2024", year: 2024)
            let farmer = try session.insert(Farmer(village: areas.villages[0], name: "张三", phone: "1380"))
            for number in 0..<30 {
                let pond = Sample.pond(
                    "\(number)", in: areas.villages[number % 3], at: number,
                    farmer: number % 5 == 0 ? farmer : nil,
                    hasBoundary: number % 4 != 0)
                let id = try session.insert(pond, round: round)
                let feed: Mass? = number % 2 == 0 ? .kilograms(Double(1000 + number)) : nil
                try session.put(PondSeason(year: 2024, feed: feed), of: id)
            }
            try session.put(FarmerSeason(year: 2024, feed: .tonnes(20)), of: farmer)
            _ = try session.insert(Site(kind: .dealer, name: "d", position: Sample.position(5)))
        }
        return areas
    }

    /// Changes of every kind: new, changed and moved ponds, seasons, people, areas and settings.
    @Sendable private static func changeEverything(_ session: StoreSession, _ areas: SampleAreas) throws {
        for number in 0..<30 where number % 3 == 0 {
            var pond = try #require(try session.pond(village: areas.villages[number % 3], code: "\(number)"))
            pond.village = areas.villages[3]
            pond.note = "it's \"moved\""
            pond.reportedArea = .mu(1.0 / 3 * Double(number))
            pond.boundary = number % 2 == 0 ? nil : Sample.square(at: Sample.position(number + 9))
            try session.update(pond)
            let id = try #require(pond.id)
            try session.put(PondSeason(year: 2024, feed: .tonnes(9)), of: id)
            try session.put(PondSeason(year: 2025, yieldKilogramsPerMu: 700), of: id)
        }
        let farmer = try #require(try session.farmers(phone: "1380").first)
        var other = farmer
        other.position = Sample.position(7)
        other.name = nil
        try session.update(other)
        try session.put(FarmerSeason(year: 2025, feed: .tonnes(70)), of: try #require(farmer.id))
        _ = try session.insert(Sample.pond("new", in: areas.villages[0], farmer: farmer.id), round: nil)
        try session.database.execute(sql: "DELETE FROM pond WHERE code = '1'")
        var area = try #require(try session.area(areas.villages[2]))
        area.parent = areas.towns[0]
        area.boundary = Sample.square(at: Sample.position(0))
        try session.update(area)
        try session.setSetting(.legend, text: "other")
    }

    @Test func undoBringsEveryRowBackAsItWas() async throws {
        let temporary = try TemporaryStore()
        let areas = try await fill(temporary)
        let before = try temporary.dump()
        try await temporary.survey { try Self.changeEverything($0, areas) }
        #expect(try temporary.dump() != before)
        let report = try await temporary.undo()
        #expect(report.verb == "survey")
        #expect(report.removed > 0 && report.restored > 0 && report.reverted > 0)
        #expect(try temporary.dump() == before)
        #expect(try await temporary.store.check() == [])
    }

    @Test func aSecondUndoTakesTheChangeBefore() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        var dumps: [[String]] = []
        for code in ["1", "2", "3"] {
            dumps.append(try temporary.dump())
            try await temporary.survey { session in
                let id = try session.insert(Sample.pond(code, in: areas.villages[0]), round: nil)
                try session.put(PondSeason(year: 2025, feed: .tonnes(1)), of: id)
            }
        }
        for dump in dumps.reversed() {
            _ = try await temporary.undo()
            #expect(try temporary.dump() == dump)
        }
        _ = try await temporary.undo()
        #expect(try temporary.value(Int.self, "SELECT count(*) FROM area") == 0)
        await #expect(throws: StoreError.nothingToUndo) { _ = try await temporary.undo() }
    }

    @Test func anUndoneChangeCanBeMadeAndUndoneAgain() async throws {
        let temporary = try TemporaryStore()
        let areas = try await fill(temporary)
        let before = try temporary.dump()
        for _ in 0..<2 {
            try await temporary.survey { try Self.changeEverything($0, areas) }
            _ = try await temporary.undo()
            #expect(try temporary.dump() == before)
        }
    }

    @Test func aBulkLoadIsUndoneWhole() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let before = try temporary.dump()
        try await temporary.bulkLoad(count: 500, into: areas)
        #expect(try await temporary.store.read { try $0.pondCount() } == 500)
        let report = try await temporary.undo()
        // 500 ponds, a season for four in five, and the round.
        #expect(report.removed == 901)
        #expect(try temporary.dump() == before)
        #expect(try await temporary.store.check() == [])
    }

    @Test func manyAreasAreUndoneWhole() async throws {
        let temporary = try TemporaryStore()
        let before = try temporary.dump()
        try await temporary.survey(verb: "areas") { session in
            for number in 0..<1200 {
                let place = number % 3 == 0 ? Sample.position(number) : nil
                _ = try session.insert(
                    AdminArea(
                        id: Identifier(0), code: AreaCode(String(320_707_000_001 + number)), level: .village,
                        name: "\(number)", parent: nil, place: place))
            }
        }
        #expect(try await temporary.store.check() == [])
        #expect(try temporary.value(Int.self, "SELECT count(*) FROM idx_area_place") == 400)
        _ = try await temporary.undo()
        #expect(try temporary.dump() == before)
        #expect(try await temporary.store.check() == [])
    }

    @Test func undoRefusesRowsThatAnotherProgramEditedSince() async throws {
        let temporary = try TemporaryStore()
        _ = try await fill(temporary)
        _ = try Peer.spatialite(temporary.path, "UPDATE pond SET note = 'theirs' WHERE code = '7'")
        try await temporary.store.change(verb: "settle", detail: "") {
            try $0.settle(occupancy: Sample.occupancy, evaluate: Sample.evaluate)
        }
        let id = try #require(try temporary.value(Int.self, "SELECT id FROM pond WHERE code = '7'"))
        await #expect(
            throws: StoreError.editedSince(verb: "survey", places: ["pond \(id) [村320707100202 7]"])
        ) {
            _ = try await temporary.undo()
        }
        #expect(try temporary.value(String.self, "SELECT note FROM pond WHERE code = '7'") == "theirs")
    }
}

import PondGeodesy
import PondModel
import Testing

@testable import PondStore

/// Totals of villages, towns and counties. The sample's ponds have 10 mu of which nine tenths, 6,000 m², are
/// water.
struct SettlingTests {
    @Test func aVillageIsItsSurveyedPondsAndWhatFollowsForTheRest() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            let village = areas.villages[0]
            let reported = try session.insert(Sample.pond("1", in: village), round: nil)
            try session.put(PondSeason(year: 2025, feed: .tonnes(12), ourFeed: .tonnes(3)), of: reported)
            let byYield = try session.insert(Sample.pond("2", in: village, mu: 20), round: nil)
            try session.put(PondSeason(year: 2025, yieldKilogramsPerMu: 1000), of: byYield)
            _ = try session.insert(Sample.pond("3", in: village), round: nil)
            let unknown = try session.insert(Sample.pond("4", in: village), round: nil)
            try session.put(PondSeason(year: 2025), of: unknown)
        }
        // 12,000 kg and 18 mu × 1,000 kg on 18,000 m²; the other 12,000 m² at the same mean × 0.85.
        let total = try #require(
            try await temporary.store.read { try $0.total(areas.villages[0], year: 2025) })
        #expect(total.ponds == 4)
        #expect(total.netSquareMetres == 30000)
        #expect(total.surveyedPonds == 2)
        #expect(total.surveyedSquareMetres == 18000)
        #expect(total.reportedKilograms == 12000)
        #expect(total.calculatedKilograms == 18000)
        #expect(total.extrapolatedKilograms == 17000)
        #expect(total.capacityKilograms == 47000)
        #expect(total.ourKilograms == 3000)
        #expect(total.oldestYear == 2025 && total.newestYear == 2025)
        let middle = try #require(total.middle)
        #expect(abs(middle.longitude - Sample.position(0).longitude) < 1e-7)
        #expect(abs(middle.latitude - Sample.position(0).latitude) < 1e-7)
    }

    @Test func noSurveyedPondMakesTheVillageUnknownAndNotZero() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            _ = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
            let known = try session.insert(Sample.pond("1", in: areas.villages[1]), round: nil)
            try session.put(PondSeason(year: 2025, feed: .tonnes(5)), of: known)
        }
        try await temporary.store.read { reading throws in
            #expect(try reading.total(areas.villages[0], year: 2025)?.capacityKilograms == nil)
            #expect(try reading.total(areas.villages[2], year: 2025) == nil)
            let town = try #require(try reading.total(areas.towns[0], year: 2025))
            #expect(town.ponds == 2)
            #expect(town.netSquareMetres == 12000)
            #expect(town.capacityKilograms == 5000)
            #expect(try reading.total(areas.county, year: 2025)?.capacityKilograms == 5000)
        }
    }

    @Test func reportedZeroCountsAsSurveyed() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            let pond = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
            try session.put(PondSeason(year: 2025, feed: .zero), of: pond)
        }
        let total = try await temporary.store.read { try $0.total(areas.villages[0], year: 2025) }
        #expect(total?.capacityKilograms == 0)
        #expect(total?.surveyedPonds == 1)
    }

    @Test func aPondCountsWithItsNewestSeasonUpToTheYear() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            let first = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
            try session.put(PondSeason(year: 2023, feed: .tonnes(1)), of: first)
            try session.put(PondSeason(year: 2025, feed: .tonnes(4)), of: first)
            let second = try session.insert(Sample.pond("1", in: areas.villages[1]), round: nil)
            try session.put(PondSeason(year: 2024, feed: .tonnes(2)), of: second)
        }
        let expected: [(year: Int, tonnes: Double?)] = [
            (2022, nil), (2023, 1), (2024, 3), (2025, 6), (2030, 6),
        ]
        for (year, tonnes) in expected {
            let town = try await temporary.store.read { try $0.total(areas.towns[0], year: year) }
            #expect(town?.capacityKilograms == tonnes.map { Int($0 * 1000) }, "\(year)")
        }
        let town = try await temporary.store.read { try $0.total(areas.towns[0], year: 2025) }
        #expect(town?.oldestYear == 2024 && town?.newestYear == 2025)
        #expect(try await temporary.store.read { try $0.latestYear() } == 2025)
    }

    @Test func marketTotalsAreInclusiveAndLargestFirst() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            for (village, kilograms) in zip(areas.villages, [10_000_000.0, 9_999_999, 10_000_001, 5]) {
                let pond = try session.insert(Sample.pond("1", in: village), round: nil)
                try session.put(PondSeason(year: 2025, feed: .kilograms(kilograms)), of: pond)
            }
        }
        try await temporary.store.read { reading throws in
            let villages = try marketTotals(
                reading,
                level: .village, atLeastKilograms: 10_000_000, year: 2025, isNear: { _ in true })
            #expect(villages.map(\.area.id) == [areas.villages[2], areas.villages[0]])
            #expect(villages.map(\.total.capacityKilograms) == [10_000_001, 10_000_000])
            let all = try marketTotals(
                reading,
                level: nil, atLeastKilograms: 10_000_000, year: 2025, isNear: { _ in true })
            #expect(all.count == 5)
            let before = try marketTotals(
                reading,
                level: nil, atLeastKilograms: 1, year: 2024, isNear: { _ in true })
            #expect(before.isEmpty)
            let near = try marketTotals(
                reading,
                level: nil, atLeastKilograms: 1, year: 2025, isNear: { _ in false })
            #expect(near.isEmpty)
            #expect(try reading.totals(level: .town, year: 2025).count == 2)
        }
    }

    private func marketTotals(
        _ reading: StoreReading, level: AdminLevel?, atLeastKilograms: Int, year: Int,
        isNear: (Position?) -> Bool
    ) throws -> [(total: AreaTotal, area: AdminArea)] {
        var found: [(total: AreaTotal, area: AdminArea)] = []
        try reading.forEachMarketTotal(
            levels: level.map { [$0] } ?? AdminLevel.allCases, atLeastKilograms: atLeastKilograms, year: year,
            isNear: isNear
        ) { total, area, parentName in
            let parent = try area.parent.flatMap { try reading.area($0) }
            #expect(parentName == parent?.name)
            found.append((total, area))
        }
        return found
    }

    @Test func anotherParentMovesTheTotals() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            let pond = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
            try session.put(PondSeason(year: 2025, feed: .tonnes(5)), of: pond)
        }
        try await temporary.survey { session in
            var village = try #require(try session.area(areas.villages[0]))
            village.parent = areas.towns[1]
            try session.update(village)
        }
        try await temporary.store.read { reading throws in
            #expect(try reading.total(areas.towns[0], year: 2025) == nil)
            #expect(try reading.total(areas.towns[1], year: 2025)?.capacityKilograms == 5000)
            #expect(try reading.recount().isEmpty)
        }
    }

    @Test func anotherOccupancyRenewsEveryTotal() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            let pond = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
            try session.put(PondSeason(year: 2025, feed: .tonnes(10)), of: pond)
            _ = try session.insert(Sample.pond("2", in: areas.villages[0]), round: nil)
        }
        try await temporary.store.change(verb: "policy", detail: "") {
            try $0.settle(occupancy: 0.5, evaluate: Sample.evaluate)
        }
        try await temporary.store.read { reading throws in
            #expect(try reading.total(areas.county, year: 2025)?.extrapolatedKilograms == 5000)
            #expect(try reading.recount().isEmpty)
        }
        #expect(try await temporary.store.identity().dataVersion == 3)
    }

    @Test func settlingAllIsAChangeOfItsOwnThatCanBeUndone() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.bulkLoad(count: 50, into: areas)
        let before = try temporary.dump()
        try await temporary.store.change(verb: "species", detail: "") { session in
            try session.markAllForSettling()
            try session.settle(occupancy: Sample.occupancy) { pond, season, share in
                let (water, demand) = Sample.evaluate(pond, season, share)
                return (
                    water + 1,
                    demand.map { Demand(feed: $0.feed * 2, method: $0.method, coefficientVersion: 2) }
                )
            }
        }
        #expect(try await temporary.store.read { try $0.recount() } == [])
        #expect(try temporary.dump() != before)
        #expect(try await temporary.undo().verb == "species")
        let difference = try Set(temporary.dump()).symmetricDifference(before).sorted()
        #expect(difference == [])
    }

    // MARK: - Farmers

    @Test(
        arguments: [
            (total: 100, own: [nil, nil, nil], water: [1, 1, 1], shares: [34, 33, 33]),
            (total: 100, own: [30, 20, nil], water: [5, 5, 5], shares: [nil, nil, 50]),
            (total: 100, own: [30, nil, nil], water: [9, 1, 3], shares: [nil, 18, 52]),
            (total: 10, own: [30, nil], water: [1, 1], shares: [nil, 0]),
            (total: 10, own: [3, 4], water: [1, 1], shares: [nil, nil]),
            (total: 7, own: [nil, nil], water: [0, 0], shares: [4, 3]),
        ] as [(total: Int, own: [Int?], water: [Int], shares: [Int?])])
    func whatAFarmerSaysIsSharedOutAndNeverAddedOnTop(
        total: Int, own: [Int?], water: [Int], shares: [Int?]
    ) {
        let ponds = zip(own, water).map { FarmerSpread.PondFigures(ownKilograms: $0, netSquareMetres: $1) }
        #expect(FarmerSpread.shares(of: total, among: ponds) == shares)
    }

    @Test func aFarmersTotalIsThatOfHisPonds() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let farmer = try await temporary.survey { session in
            let farmer = try session.insert(Farmer(village: areas.villages[0], name: "李四"))
            let species = [SpeciesShare(species: "niqiu", share: 1)]
            for (code, mu) in [("1", 10.0), ("2", 20), ("3", 7)] {
                let pond = try session.insert(
                    Sample.pond(code, in: areas.villages[0], mu: mu, farmer: farmer), round: nil)
                let feed: Mass? = code == "1" ? .tonnes(2.5) : nil
                try session.put(PondSeason(year: 2025, species: species, feed: feed), of: pond)
            }
            // No season of this pond is known but the farmer's own.
            _ = try session.insert(Sample.pond("4", in: areas.villages[1], farmer: farmer), round: nil)
            try session.put(
                FarmerSeason(year: 2025, feed: .kilograms(10_001), ourFeed: .kilograms(301)), of: farmer)
            return farmer
        }
        try await temporary.store.read { reading throws in
            let total = try #require(try reading.total(areas.county, year: 2025))
            #expect(total.reportedKilograms == 10_001)
            #expect(total.capacityKilograms == 10_001)
            #expect(total.ourKilograms == 301)
            #expect(try reading.recount().isEmpty)
            let fourth = try #require(try reading.pond(village: areas.villages[1], code: "4")?.id)
            #expect(try reading.season(of: fourth, year: 2025)?.demand?.method == .farmer)
        }
        try await temporary.survey { try $0.put(FarmerSeason(year: 2025), of: farmer) }
        try await temporary.store.read { reading throws in
            // Without the farmer's word: 2,500 kg reported, and 27 mu × 0.9 × 1,500 kg by species.
            let total = try #require(try reading.total(areas.villages[0], year: 2025))
            #expect(total.reportedKilograms == 2500)
            #expect(total.calculatedKilograms == 36450)
            #expect(try reading.recount().isEmpty)
        }
    }
}

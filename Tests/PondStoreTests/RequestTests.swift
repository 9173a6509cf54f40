import PondGeodesy
import PondModel
import Testing

@testable import PondStore

/// What goes in comes out.
struct RequestTests {
    static let extra = [
        Field("备注2", .text("a \"quoted\" \\ line\nand more\u{1}")), Field("n", .integer(5)),
        Field("x", .number(5)),
        Field("x", .number(-1.5e-9)), Field("yes", .truth(true)), Field("empty", .text("")),
    ]

    @Test func aPondComesBackAsItWent() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        var pond = Sample.pond("塘-1", in: areas.villages[1])
        pond.villagePlacing = .nearest
        pond.isRepaired = true
        pond.netArea = .mu(8.25)
        pond.note = "note"
        pond.extra = Self.extra
        let sent = pond
        let id = try await temporary.survey { try $0.insert(sent, round: nil) }
        pond.id = id
        let expected = pond
        try await temporary.store.read { reading throws in
            #expect(try reading.pond(id) == expected)
            #expect(try reading.pond(village: areas.villages[1], code: "塘-1") == expected)
            #expect(try reading.pond(village: areas.villages[0], code: "塘-1") == nil)
            #expect(try reading.pondPosition(village: areas.villages[1], code: "塘-1") == expected.position)
            #expect(try reading.pondCount() == 1)
        }
    }

    @Test func anUpdateReplacesThePond() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let id = try await temporary.survey {
            try $0.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
        }
        try await temporary.survey { session in
            var pond = try #require(try session.pond(id))
            pond.note = "moved"
            pond.village = areas.villages[2]
            pond.boundary = nil
            pond.outlineArea = nil
            try session.update(pond)
        }
        let pond = try await temporary.store.read { try $0.pond(id) }
        #expect(pond?.note == "moved")
        #expect(pond?.village == areas.villages[2])
        #expect(pond?.boundary == nil)
        #expect(try temporary.value(Int.self, "SELECT version FROM pond") == 2)
    }

    @Test func aSeasonComesBackAndTheSameYearReplacesIt() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let season = PondSeason(
            year: 2025,
            species: [
                SpeciesShare(species: "niqiu", share: 0.7), SpeciesShare(species: "a:b,c%", share: 0.3),
            ],
            mode: "池塘精养", yieldKilogramsPerMu: 812.5, ourFeed: .kilograms(300), brand: "海大",
            stocking: Stocking(count: 12000, stockedGrams: 2.5, harvestGrams: 80, survival: 0.85))
        let id = try await temporary.survey { session in
            let id = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
            try session.put(PondSeason(year: 2025, mode: "old"), of: id)
            try session.put(PondSeason(year: 2023, mode: "older"), of: id)
            try session.put(season, of: id)
            return id
        }
        try await temporary.store.read { reading throws in
            var stored = try #require(try reading.season(of: id, year: 2025))
            #expect(stored.demand?.method == .yield)
            stored.demand = nil
            #expect(stored == season)
            #expect(try reading.seasons(of: id).map(\.year) == [2023, 2025])
        }
    }

    @Test func farmersAreFoundByPhoneAndByNameInTheVillage() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let farmer = Farmer(
            village: areas.villages[0], name: "张三", phone: "13800000000", position: Sample.position(3),
            hasMoney: true,
            hasIntent: false, stage: 3, topRank: 2, isDemonstration: nil, brand: "b", note: "n",
            extra: Self.extra)
        let id = try await temporary.survey { session in
            let id = try session.insert(farmer)
            try session.put(FarmerSeason(year: 2025, feed: .tonnes(12), ourFeed: nil), of: id)
            return id
        }
        var expected = farmer
        expected.id = id
        let stored = expected
        try await temporary.store.read { reading throws in
            #expect(try reading.farmer(id) == stored)
            #expect(try reading.farmers(phone: "13800000000") == [stored])
            #expect(try reading.farmers(name: "张三", village: areas.villages[0]) == [stored])
            #expect(try reading.farmers(name: "张三", village: areas.villages[1]).isEmpty)
            #expect(
                try reading.seasons(of: id) == [FarmerSeason(year: 2025, feed: .tonnes(12), ourFeed: nil)])
            #expect(try reading.farmerUUIDs().keys.sorted() == [id])
        }
    }

    @Test(arguments: Site.Kind.allCases)
    func sitesComeBackByKindCodeAndName(kind: Site.Kind) async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let site = Site(
            kind: kind, village: areas.villages[0], code: "K1", name: "店", phone: "1",
            position: Sample.position(1),
            brand: "b", feed: .tonnes(100), ourFeed: .tonnes(40), note: "n", extra: Self.extra)
        let id = try await temporary.survey { try $0.insert(site) }
        var expected = site
        expected.id = id
        let stored = expected
        try await temporary.store.read { reading throws in
            #expect(try reading.site(kind: kind, code: "K1") == stored)
            #expect(try reading.sites(kind: kind, name: "店") == [stored])
            #expect(try reading.sites(kind: kind) == [stored])
            #expect(try reading.sites(village: areas.villages[1]).isEmpty)
        }
    }

    @Test func anAreaUpdateKeepsWhatItDoesNotSay() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let outline = Sample.square(at: Sample.position(0), degrees: 0.1)
        try await temporary.survey { session in
            var area = try #require(try session.area(areas.villages[0]))
            area.boundary = outline
            area.place = Sample.position(0)
            try session.update(area)
            area.boundary = nil
            area.name = "新名"
            try session.update(area)
        }
        try await temporary.store.read { reading throws in
            let code = try #require(AreaCode("320707100201"))
            let area = try #require(try reading.area(code: code))
            #expect(area.name == "新名")
            #expect(area.place == Sample.position(0))
            #expect(try reading.boundary(of: area.id) == outline)
            let here = try reading.areaBoundaries(intersecting: BoundingBox(Sample.position(0)))
            #expect(here.map(\.id) == [area.id])
            #expect(here.first?.boundary == outline)
            let elsewhere = BoundingBox(Position(longitude: 10, latitude: 10))
            #expect(try reading.areaBoundaries(intersecting: elsewhere).isEmpty)
            #expect(try reading.areas(level: .town).count == 2)
            #expect(try reading.areas().count == 7)
        }
    }

    @Test func pondsAreFoundByBoxWithAndWithoutOutline() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        try await temporary.survey { session in
            for number in 0..<200 {
                let pond = Sample.pond(
                    "\(number)", in: areas.villages[0], at: number, hasBoundary: number % 3 != 0)
                _ = try session.insert(pond, round: nil)
            }
        }
        let all = try await temporary.store.read { try $0.ponds(below: areas.county) }
        #expect(all.count == 200)
        let boxes = all.map { $0.boundary?.box ?? BoundingBox($0.position) }
        let extent = try await temporary.store.read { try $0.extentOfPonds(below: areas.county) }
        #expect(extent == boxes.dropFirst().reduce(boxes[0]) { $0.union($1) })
        for number in stride(from: 0, to: 200, by: 7) {
            let centre = Sample.position(number)
            let box = BoundingBox(
                west: centre.longitude - 0.003, south: centre.latitude, east: centre.longitude + 0.0013,
                north: centre.latitude + 0.0021)
            let expected = all.filter { ($0.boundary?.box ?? BoundingBox($0.position)).intersects(box) }
            let found = try await temporary.store.read { try $0.ponds(intersecting: box) }
            #expect(Set(found.map(\.code)) == Set(expected.map(\.code)))
        }
    }

    @Test func aBoxRequestWalksTheTreesAndNotTheTable() async throws {
        let temporary = try TemporaryStore()
        let plan = try await temporary.store.read { reading throws in
            try reading.prepared("EXPLAIN QUERY PLAN " + StoreReading.pondsInBox).all { $0.text(3) }
        }
        #expect(plan.filter { $0.contains("SCAN box VIRTUAL TABLE INDEX") }.count == 2)
        #expect(plan.filter { $0.contains("SEARCH pond USING INTEGER PRIMARY KEY") }.count == 2)
        #expect(!plan.contains { $0.contains("SCAN pond") })
    }

    @Test func aMarketRequestSearchesTheCapacityIndex() async throws {
        let temporary = try TemporaryStore()
        let plan = try await temporary.store.read { reading throws in
            try reading.prepared("EXPLAIN QUERY PLAN " + StoreReading.marketTotals).all { $0.text(3) }
        }
        #expect(
            plan.contains {
                $0.contains(
                    "SEARCH areaTotal USING COVERING INDEX areaTotalCapacity (level=? AND capacityKilograms>?)"
                )
            })
        #expect(!plan.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") })
    }

    @Test func settingsGetAVersionEachAndTheSameTextNone() async throws {
        let temporary = try TemporaryStore()
        for text in ["two", "two", "three"] {
            try await temporary.store.change(verb: "policy", detail: "") {
                try $0.setSetting(.policy, text: text)
            }
        }
        let setting = try await temporary.store.read { try $0.setting(.policy) }
        #expect(setting?.version == 3)
        #expect(setting?.text == "three")
        #expect(try await temporary.store.identity().dataVersion == 2)
    }

    @Test func roundsAreKnownByName() async throws {
        let temporary = try TemporaryStore()
        let id = try await temporary.store.change(verb: "survey", detail: "") {
            try $0.insertRound(name: "2025第一轮", year: 2025)
        }
        let round = try await temporary.store.read { try $0.round(named: "2025第一轮") }
        #expect(round == SurveyRound(id: id, name: "2025第一轮", year: 2025))
        #expect(try await temporary.store.read { try $0.round(named: "2024") } == nil)
    }

    /// A first load looks references up at its end, any other change at once.
    @Test(arguments: [true, false])
    func aPondOfNoVillageAndASeasonOfNoPondAreRefused(isFirstLoad: Bool) async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        if !isFirstLoad {
            try await temporary.survey {
                _ = try $0.insert(Sample.pond("0", in: areas.villages[0]), round: nil)
            }
        }
        let before = try temporary.dump()
        await #expect(throws: StoreError.self) {
            try await temporary.survey { session in
                _ = try session.insert(Sample.pond("1", in: Identifier(99)), round: nil)
            }
        }
        await #expect(throws: StoreError.self) {
            try await temporary.survey { try $0.put(PondSeason(year: 2025), of: Identifier(99)) }
        }
        #expect(try temporary.dump() == before)
        #expect(try temporary.value(Bool.self, "PRAGMA foreign_keys") == true)
    }

    @Test func twoPondsOfAVillageHaveNotTheSameCode() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        await #expect(throws: StoreError.self) {
            try await temporary.survey { session in
                for number in 0..<2 {
                    _ = try session.insert(Sample.pond("1", in: areas.villages[0], at: number), round: nil)
                }
            }
        }
        await #expect(throws: StoreError.self) {
            try await temporary.store.change(verb: "survey", detail: "") { session in
                try session.bulkLoad(round: nil, occupancy: 1) { loader in
                    let pond = Sample.pond("1", in: areas.villages[0])
                    try loader.append([pond, pond])
                }
            }
        }
        #expect(try await temporary.store.read { try $0.pondCount() } == 0)
    }
}

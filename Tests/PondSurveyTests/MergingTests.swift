import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct MergingTests {
    private static let ring = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
        Position(longitude: 119.124 + $0.0 / 1000, latitude: 34.84 + $0.1 / 1000)
    }
    private static let outline = MultiPolygon([Polygon(exterior: ring)])
    private static let footprint = Footprint(
        position: Position(longitude: 119.1245, latitude: 34.8405), boundary: outline, area: outline.area)
    private static let placing = Placing(village: Identifier(100), way: .name)

    private static func observation(_ fields: KeyValuePairs<String, String>, folders: [String] = []) throws
        -> Observation
    {
        try Rows.read(Rows.feature(fields, folders: folders)).get()
    }

    private static func full() throws -> Observation {
        try observation([
            "塘号": "A-1", "养户": "王二", "电话": "13812345678", "面积": "20", "净面积": "18", "品种": "泥鳅", "模式": "池塘精养",
            "亩产": "1200",
            "年用料": "30", "我方": "10", "品牌": "某牌", "阶段": "3", "资金": "是", "意愿": "否", "放养尾数": "5万", "放养规格": "2",
            "出塘规格": "25",
            "成活率": "60%", "TOP": "7", "示范户": "是", "年份": "2023", "备注": "靠路", "土质": "黏", "水源": "河",
        ])
    }

    @Test func theSameRowTwiceChangesNothing() throws {
        let row = try Self.full()
        let pond = Pond(row, at: Self.footprint, in: Self.placing, farmer: Identifier(5))
        #expect(pond.merged(with: row, at: Self.footprint, in: Self.placing, farmer: Identifier(5)) == pond)
        let season = PondSeason(year: 2023, row)
        #expect(season.merged(with: row) == season)
        let farmer = Farmer(row, at: Self.footprint, in: Identifier(100))
        #expect(farmer.merged(with: row, at: Self.footprint, in: Identifier(100)) == farmer)
    }

    @Test func anEmptyRowErasesNothing() throws {
        let row = try Self.full()
        let empty = Observation(place: 9)
        let pond = Pond(row, at: Self.footprint, in: Self.placing, farmer: Identifier(5))
        #expect(pond.merged(with: empty, at: nil, in: nil) == pond)
        #expect(PondSeason(year: 2023, row).merged(with: empty) == PondSeason(year: 2023, row))
        let farmer = Farmer(row, at: nil, in: Identifier(100))
        #expect(farmer.merged(with: empty, at: nil, in: nil) == farmer)
        var person = row
        person.kind = .farmer
        let year = try #require(FarmerSeason(year: 2023, person))
        #expect(year.merged(with: empty) == year)
        person.kind = .dealer
        let site = try #require(Site(person, at: Self.footprint, in: Identifier(100)))
        #expect(site.merged(with: empty, at: nil, in: nil) == site)
    }

    @Test func aNewValueReplacesOnlyItsOwn() throws {
        let pond = Pond(try Self.full(), at: Self.footprint, in: Self.placing, farmer: Identifier(5))
        let row = try Self.observation(["面积": "25", "水源": "井", "电表": "有"])
        let merged = pond.merged(with: row, at: nil, in: nil)
        var expected = pond
        expected.reportedArea = .mu(25)
        expected.extra = [Field("土质", .text("黏")), Field("水源", .text("井")), Field("电表", .text("有"))]
        #expect(merged == expected)
        let season = PondSeason(year: 2023, try Self.full())
        var changed = season
        changed.feed = .tonnes(31)
        changed.stocking.survival = 0.5
        changed.species = [SpeciesShare(species: "caoyu", share: 1)]
        let news = try Self.observation(["年用料": "31", "成活率": "0.5", "品种": "草鱼"])
        #expect(season.merged(with: news) == changed)
    }

    @Test func noiseOfADatumsRoundTripIsNoChange() throws {
        let pond = Pond(try Self.full(), at: Self.footprint, in: Self.placing)
        for datum in Datum.allCases {
            let ring = Self.ring.map { datum.position(of: datum.coordinate(of: $0)) }
            let outline = MultiPolygon([Polygon(exterior: ring)])
            let inside = try #require(outline.innerPosition)
            let again = Footprint(position: inside, boundary: outline, area: outline.area)
            #expect(pond.merged(with: Observation(place: 1), at: again, in: Self.placing) == pond)
        }
    }

    @Test(arguments: [(0.009, false), (0.011, true), (5, true)])
    func aCornerMovedByACentimetreIsAChange(metres: Double, isChanged: Bool) throws {
        let pond = Pond(try Self.full(), at: Self.footprint, in: Self.placing)
        var ring = Self.ring
        ring[2] = Geodesic.destination(from: ring[2], azimuth: 45, length: .metres(metres))
        let outline = MultiPolygon([Polygon(exterior: ring)])
        let place = Footprint(
            position: Self.footprint.position, boundary: outline, area: outline.area, isRepaired: true)
        let merged = pond.merged(with: Observation(place: 1), at: place, in: nil)
        #expect((merged != pond) == isChanged)
        #expect(merged.boundary == (isChanged ? outline : Self.outline))
        #expect(merged.isRepaired == isChanged)
    }

    @Test func aPointMovesAPondOnlyWhileItHasNoOutline() throws {
        let row = try Self.full()
        let drawn = Pond(row, at: Self.footprint, in: Self.placing)
        let point = Footprint(position: Position(longitude: 119.1249, latitude: 34.8409))
        #expect(drawn.merged(with: row, at: point, in: nil) == drawn)
        let marked = Pond(row, at: Footprint(position: Self.footprint.position), in: Self.placing)
        #expect(marked.merged(with: row, at: point, in: nil).position == point.position)
        #expect(marked.merged(with: row, at: Self.footprint, in: nil).boundary == Self.outline)
    }

    @Test(arguments: [
        (VillagePlacing.name, VillagePlacing.nearest, false), (.name, .polygon, false), (.name, .code, true),
        (.name, .name, true),
        (.nearest, .nearest, true), (.nearest, .polygon, true), (.polygon, .nearest, false),
        (.code, .name, false),
    ])
    func aWeakerWayDoesNotMoveAPondToAnotherVillage(
        known: VillagePlacing, found: VillagePlacing, isMoved: Bool
    ) throws {
        let pond = Pond(
            try Self.full(), at: Self.footprint, in: Placing(village: Identifier(100), way: known))
        let merged = pond.merged(
            with: Observation(place: 1), at: nil, in: Placing(village: Identifier(101), way: found))
        #expect(merged.village == Identifier(isMoved ? 101 : 100))
        #expect(merged.villagePlacing == (isMoved ? found : known))
    }

    @Test func aPondsRowTellsOfItsFarmerButNotOfHisPlace() throws {
        let farmer = Farmer(try Self.full(), at: Self.footprint, in: Identifier(100))
        var expected = Farmer(village: Identifier(100), name: "王二", phone: "13812345678")
        expected.hasMoney = true
        expected.hasIntent = false
        expected.stage = 3
        expected.topRank = 7
        expected.isDemonstration = true
        #expect(farmer == expected)
    }

    @Test func aFarmersOwnRowTellsEverything() throws {
        let row = try Self.observation(
            ["养户": "王二", "品牌": "某牌", "备注": "好客", "年用料": "100", "我方": "40", "车": "有"], folders: ["养户"])
        let farmer = Farmer(row, at: Self.footprint, in: Identifier(100))
        #expect(farmer.position == Self.footprint.position && farmer.brand == "某牌" && farmer.note == "好客")
        #expect(farmer.extra == [Field("车", .text("有"))])
        #expect(
            FarmerSeason(year: 2024, row)
                == FarmerSeason(year: 2024, feed: .tonnes(100), ourFeed: .tonnes(40)))
        #expect(FarmerSeason(year: 2024, try Self.full()) == nil)
    }

    @Test func aSiteIsMadeOfItsOwnKindOnly() throws {
        let row = try Self.observation(
            ["姓名": "海大经销", "电话": "13812345678", "年用料": "500", "我方": "200"], folders: ["客户"])
        let site = try #require(Site(row, at: Self.footprint, in: nil))
        #expect(
            site.kind == .dealer && site.name == "海大经销" && site.feed == .tonnes(500)
                && site.ourFeed == .tonnes(200))
        #expect(Site(try Self.full(), at: Self.footprint, in: nil) == nil)
    }
}

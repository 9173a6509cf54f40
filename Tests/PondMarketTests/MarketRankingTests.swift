import PondGeodesy
import PondMarket
import PondModel
import Testing

@Suite struct MarketRankingTests {
    static let branch = Position(longitude: 119.12425, latitude: 34.84065)
    let policy: Policy
    let query: MarketQuery

    init() throws {
        policy = try Shipped.policy()
        query = MarketQuery(policy: policy.market)
    }

    private func candidate(
        _ number: Int64, kilograms: Int?, metres: Double = 5000, azimuth: Double = 90,
        level: AdminLevel = .village
    ) -> MarketCandidate {
        let digits = String(320_707_000_000 + number)
        let area = AdminArea(
            id: Identifier(number), code: AreaCode(digits), level: level, name: "村\(number)", parent: nil)
        let total = AreaTotal(
            area: area.id, year: 2024, untilYear: 2024, ponds: 10, capacityKilograms: kilograms,
            ourKilograms: 0)
        let place = Geodesic.destination(from: Self.branch, azimuth: azimuth, length: .metres(metres))
        return MarketCandidate(
            area: area, parentName: "墩尚镇", total: total, place: place, locatedBy: .ownPoint)
    }

    private func rank(_ candidates: [MarketCandidate], _ query: MarketQuery? = nil) -> MarketRanking {
        MarketRanking.rank(candidates, branch: Self.branch, query: query ?? self.query, policy: policy)
    }

    private func numbers(_ markets: [Market]) -> [Int64] { markets.map(\.area.number) }

    @Test func exactlyTenThousandTonnesAreAMarketAndAKilogramLessIsANearMiss() {
        let ranking = rank([candidate(1, kilograms: 9_999_999), candidate(2, kilograms: 10_000_000)])
        #expect(numbers(ranking.markets) == [2])
        #expect(numbers(ranking.nearMisses) == [1])
    }

    @Test func twentyPerCentBelowIsNearAndAKilogramMoreIsNot() {
        let ranking = rank([candidate(1, kilograms: 8_000_000), candidate(2, kilograms: 7_999_999)])
        #expect(ranking.markets.isEmpty && numbers(ranking.nearMisses) == [1])
    }

    @Test(arguments: Array(stride(from: 0.0, to: 1.0, by: 0.01))) func everyNearMissIsInclusive(share: Double)
    {
        var query = query
        query.nearMiss = share
        let percent = Int((share * 100).rounded())
        let limit = 10_000_000 - 100_000 * percent
        let ranking = rank([candidate(1, kilograms: limit), candidate(2, kilograms: limit - 1)], query)
        #expect(numbers(ranking.nearMisses + ranking.markets) == [1])
    }

    /// The radius is set to the geodesic distance itself; then the place is moved by a millimetre either way.
    @Test(arguments: Array(stride(from: 0.0, to: 360.0, by: 15)))
    func theRadiusIsInclusiveToTheMillimetre(azimuth: Double) throws {
        let edge = candidate(1, kilograms: 20_000_000, metres: 100_000, azimuth: azimuth)
        var query = query
        query.within = edge.place.distance(to: Self.branch)
        #expect(abs(query.within.metres - 100_000) < 1e-6, "PROJ's direct and inverse agree")
        let nearer = candidate(2, kilograms: 20_000_000, metres: 99_999.999, azimuth: azimuth)
        let farther = candidate(3, kilograms: 20_000_000, metres: 100_000.001, azimuth: azimuth)
        #expect(numbers(rank([edge, nearer, farther], query).markets) == [1, 2])
    }

    /// 100 km by road at 1.3 times the straight line are 76.923 km of it.
    @Test func aPolicyThatMeasuresByRoadReachesLessFar() {
        var market = policy.market
        market.distanceMode = .road
        market.roadFactor = 1.3
        let nearer = candidate(1, kilograms: 20_000_000, metres: 76_923)
        let farther = candidate(2, kilograms: 20_000_000, metres: 76_924)
        #expect(numbers(rank([farther, nearer], MarketQuery(policy: market)).markets) == [1])
    }

    @Test(arguments: Array(stride(from: 0.0, to: 360.0, by: 15))) func aHundredKilometresAreTold(
        azimuth: Double
    ) {
        let nearer = candidate(2, kilograms: 20_000_000, metres: 99_999.999, azimuth: azimuth)
        let farther = candidate(3, kilograms: 20_000_000, metres: 100_000.001, azimuth: azimuth)
        #expect(numbers(rank([farther, nearer]).markets) == [2])
    }

    @Test func aNearMissBeyondTheRadiusIsNone() {
        #expect(rank([candidate(1, kilograms: 9_000_000, metres: 100_001)]).nearMisses.isEmpty)
    }

    @Test func unknownCapacityIsNeitherMarketNorNearMiss() {
        var query = query
        query.atLeast = .zero
        #expect(rank([candidate(1, kilograms: nil)], query).markets.isEmpty)
        #expect(rank([candidate(1, kilograms: 0)], query).markets.count == 1)
    }

    @Test func onlyTheLevelAskedForCounts() {
        let all = [
            candidate(1, kilograms: 20_000_000, level: .village),
            candidate(2, kilograms: 30_000_000, level: .town),
            candidate(3, kilograms: 40_000_000, level: .county),
        ]
        #expect(numbers(rank(all).markets) == [3, 2, 1])
        for (level, number) in [(AdminLevel.village, 1), (.town, 2), (.county, 3)] as [(AdminLevel, Int64)] {
            var query = query
            query.level = level
            #expect(numbers(rank(all, query).markets) == [number])
        }
    }

    @Test func theLargestComesFirstAndEqualsByCode() {
        let some =
            [3, 1, 2].map { candidate($0, kilograms: 10_000_000) } + [candidate(9, kilograms: 10_000_001)]
        #expect(numbers(rank(some).markets) == [9, 1, 2, 3])
    }

    /// 25,000 t × 30 % ÷ 2,500 t = 3 people, the smallest group; 33,333 t give 4.
    @Test(arguments: [(10_000_000, 1.2), (25_000_000, 3), (33_333_333, 4), (100_000_000, 12)])
    func theHeadcountFollowsTheTable(kilograms: Int, people: Double) throws {
        let market = try #require(rank([candidate(1, kilograms: kilograms)]).markets.first)
        #expect(abs(market.headcount - people) < 1e-6)
    }

    @Test(arguments: 0..<20) func aRandomRankingIsThatOfANaiveSort(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let candidates = (1...200).map {
            candidate(
                $0,
                kilograms: Int.random(in: 0...9, using: &random) == 0
                    ? nil : 1000 * Int.random(in: 5000...15_000, using: &random),
                metres: Double.random(in: 0...200_000, using: &random),
                azimuth: Double.random(in: 0..<360, using: &random))
        }
        // The other way: all distances first, one filter each, one sort by selection of the greatest.
        var inside = candidates.filter { $0.place.distance(to: Self.branch).metres <= 100_000 }
        var expected: [Int64] = []
        while let best = inside.max(by: { left, right in
            let (mine, other) = (left.total.capacityKilograms ?? -1, right.total.capacityKilograms ?? -1)
            return mine == other ? left.area.id.number > right.area.id.number : mine < other
        }) {
            if (best.total.capacityKilograms ?? -1) >= 8_000_000 { expected.append(best.area.id.number) }
            inside.removeAll { $0.area.id == best.area.id }
        }
        let ranking = rank(candidates)
        #expect(numbers(ranking.markets) + numbers(ranking.nearMisses) == expected)
        #expect(ranking.markets.allSatisfy { $0.capacity >= .tonnes(10_000) })
        #expect(ranking.nearMisses.allSatisfy { $0.capacity < .tonnes(10_000) })
        #expect(!ranking.markets.isEmpty && !ranking.nearMisses.isEmpty)
    }
}

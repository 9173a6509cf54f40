import PondGeodesy
import PondMarket
import PondModel
import Testing

@Suite struct CapacityModelTermsTests {
    let model: CapacityModel

    init() throws { model = try Shipped.model() }

    private func terms(_ shares: [(String, Double)], mu: Double, feed: Mass? = nil) throws -> [SpeciesTerm] {
        let season = PondSeason(
            year: 2024, species: shares.map { SpeciesShare(species: $0.0, share: $0.1) }, feed: feed)
        let demand = try #require(model.demand(of: season, net: .mu(mu)))
        return model.terms(of: season, net: .mu(mu), demand: demand)
    }

    /// 150 mu are 100,000 m². Loach 70 % and crucian 30 %: 105 × 1.625 t and 45 × 1.137 t.
    @Test func waterAndFeedAreDividedAmongTheSpecies() throws {
        let terms = try terms([("niqiu", 0.7), ("jiyu", 0.3)], mu: 150)
        #expect(terms.map(\.netSquareMetres) == [70_000, 30_000])
        #expect(terms.map(\.kilograms) == [170_625, 51_165])
        #expect(terms.allSatisfy { !$0.isReported })
    }

    @Test func reportedFeedGoesToWhatEatsIt() throws {
        let terms = try terms([("caoyu", 0.8), ("lianyong", 0.2)], mu: 100, feed: .tonnes(90))
        #expect(terms.map(\.kilograms) == [90_000, 0])
        #expect(terms.allSatisfy { $0.isReported })
    }

    @Test func reportedFeedGoesByShareWhereASpeciesIsUnknownOrNoneEats() throws {
        #expect(
            try terms([("caoyu", 0.75), ("鲸鱼", 0.25)], mu: 10, feed: .tonnes(8)).map(\.kilograms) == [
                6000, 2000,
            ])
        #expect(
            try terms([("zicai", 0.5), ("lianyong", 0.5)], mu: 10, feed: .tonnes(8)).map(\.kilograms) == [
                4000, 4000,
            ])
    }

    @Test func aPondWithoutSpeciesIsOneUnknownTerm() throws {
        let terms = try terms([], mu: 15, feed: .tonnes(8))
        #expect(
            terms == [SpeciesTerm(species: nil, isReported: true, netSquareMetres: 10_000, kilograms: 8000)])
    }

    @Test func thePartsSumToThePond() throws {
        var random = SeededGenerator(seed: 5)
        let codes = model.species.rows.map(\.code)
        for _ in 0..<300 {
            let count = Int.random(in: 1...4, using: &random)
            let shares = codes.shuffled(using: &random).prefix(count).map { ($0, 1 / Double(count)) }
            let mu = Double.random(in: 0.5...80, using: &random)
            let feed =
                Bool.random(using: &random) ? Mass.tonnes(Double.random(in: 0...99, using: &random)) : nil
            let season = PondSeason(
                year: 2024, species: shares.map { SpeciesShare(species: $0.0, share: $0.1) }, feed: feed)
            let demand = try #require(model.demand(of: season, net: .mu(mu)))
            let terms = model.terms(of: season, net: .mu(mu), demand: demand)
            #expect(terms.reduce(0) { $0 + $1.kilograms } == demand.feed.wholeKilograms)
            #expect(terms.reduce(0) { $0 + $1.netSquareMetres } == Int((mu * 2000 / 3).rounded()))
        }
    }

    @Test func termsOfManyPondsSumBySpeciesAndWayOfKnowing() throws {
        let first = try terms([("niqiu", 1)], mu: 15)
        let told = try terms([("niqiu", 1)], mu: 15, feed: .tonnes(40))
        let mixed = try terms([("niqiu", 0.5), ("jiyu", 0.5)], mu: 30)
        let summed = SpeciesTerm.summed(first + told + mixed)
        #expect(
            summed == [
                SpeciesTerm(species: "niqiu", isReported: false, netSquareMetres: 20_000, kilograms: 48_750),
                SpeciesTerm(species: "niqiu", isReported: true, netSquareMetres: 10_000, kilograms: 40_000),
                SpeciesTerm(species: "jiyu", isReported: false, netSquareMetres: 10_000, kilograms: 17_055),
            ])
    }

    @Test func theClassesOfTheSpeciesAreSummed() throws {
        let terms = try terms([("niqiu", 0.4), ("jiyu", 0.4), ("zicai", 0.2)], mu: 150)
        #expect(model.kilogramsByClass(terms) == [.special: 97_500, .common: 68_220, .unfed: 0])
    }
}

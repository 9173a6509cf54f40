import PondGeodesy
import PondMarket
import PondModel
import Testing

@Suite struct CapacityModelTests {
    let model: CapacityModel

    init() throws { model = try Shipped.model() }

    private func season(
        _ species: [(String, Double)], mode: String? = nil, yield: Double? = nil, feed: Mass? = nil,
        stocking: Stocking = Stocking()
    ) -> PondSeason {
        PondSeason(
            year: 2024, species: species.map { SpeciesShare(species: $0.0, share: $0.1) }, mode: mode,
            yieldKilogramsPerMu: yield, feed: feed, stocking: stocking)
    }

    private func tonnes(_ season: PondSeason, mu: Double?) -> Double? {
        model.demand(of: season, net: mu.map { .mu($0) })?.feed.tonnes
    }

    private func expect(
        _ found: Double?, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(abs((found ?? .nan) - expected) < 1e-6, sourceLocation: sourceLocation)
    }

    /// 2,000 mu of loach × 1.625 t/mu = 3,250 t: the loach park of Dunshang alone is no 10,000 t village.
    @Test func netMuTimesTheSpeciesTonnes() {
        expect(tonnes(season([("niqiu", 1)]), mu: 2000), 2000 * 1.625)
    }

    /// Qiaobei village: 3,000 mu × 2,000 kg × (1 − 0.2) × 1.9 × 0.85 = 7,752 t of black carp.
    @Test func thePondsOwnYieldComesBeforeTheTable() {
        let demand = model.demand(of: season([("qingyu", 1)], yield: 2000), net: .mu(3000))
        expect(demand?.feed.tonnes, 7752)
        #expect(demand?.method == .yield && demand?.coefficientVersion == 7)
    }

    /// 40,000 loach, 60 % live, 2 g to 22 g: 480 kg grow × 1.5 × 0.95 = 684 kg of feed.
    @Test func stockingComesBeforeTheYield() {
        let stocking = Stocking(count: 40_000, stockedGrams: 2, harvestGrams: 22, survival: 0.6)
        let demand = model.demand(of: season([("niqiu", 1)], yield: 2000, stocking: stocking), net: .mu(10))
        expect(demand?.feed.kilograms, 684)
        #expect(demand?.method == .stocking)
        let withoutWater = model.demand(of: season([("niqiu", 1)], stocking: stocking), net: nil)
        #expect(withoutWater?.feed == demand?.feed)
    }

    @Test func reportedTonnesComeFirstAndNeedNothingElse() {
        let stocking = Stocking(count: 40_000, stockedGrams: 2, harvestGrams: 22, survival: 0.6)
        let told = season([("niqiu", 1)], yield: 2000, feed: .tonnes(60), stocking: stocking)
        #expect(model.demand(of: told, net: .mu(10))?.feed == .tonnes(60))
        #expect(model.demand(of: told, net: .mu(10))?.method == .reported)
        #expect(model.demand(of: season([], feed: .tonnes(60)), net: nil)?.feed == .tonnes(60))
        #expect(model.demand(of: season([], feed: .zero), net: nil)?.feed == .zero, "told to be zero")
    }

    @Test(arguments: [
        Stocking(count: 1000, stockedGrams: 2, harvestGrams: 22),
        Stocking(count: 1000, stockedGrams: 2, survival: 0.6),
        Stocking(count: 1000, harvestGrams: 22, survival: 0.6),
        Stocking(stockedGrams: 2, harvestGrams: 22, survival: 0.6),
        Stocking(count: 1000, stockedGrams: 22, harvestGrams: 22, survival: 0.6),
        Stocking(count: 1000, stockedGrams: 30, harvestGrams: 22, survival: 0.6),
    ])
    func stockingWithAGapOrWithoutGrowthDoesNotApply(stocking: Stocking) {
        #expect(model.demand(of: season([("niqiu", 1)], stocking: stocking), net: .mu(10))?.method == .area)
    }

    /// Loach 70 % + crucian 30 % of 100 mu: 70 × 1.625 + 30 × 1.137.
    @Test func sharesAreRespected() {
        expect(tonnes(season([("niqiu", 0.7), ("jiyu", 0.3)]), mu: 100), 70 * 1.625 + 30 * 1.137)
        let growth = 0.7 * 0.95 * 1.5 * 0.95 + 0.3 * 0.88 * 1.7 * 0.95
        expect(tonnes(season([("niqiu", 0.7), ("jiyu", 0.3)], yield: 1000), mu: 100), 100 * growth)
    }

    @Test func filterFeedersLaverAndEmptyPondsTakeWaterAndEatNothing() {
        for code in ["lianyong", "zicai", "haishen", "kongtang"] {
            #expect(tonnes(season([(code, 1)]), mu: 500) == 0)
            #expect(tonnes(season([(code, 1)], yield: 900), mu: 500) == 0)
        }
        expect(tonnes(season([("caoyu", 0.8), ("lianyong", 0.2)]), mu: 100), 80 * 1.373)
    }

    @Test func unknownIsNeverZero() {
        #expect(tonnes(season([]), mu: 100) == nil)
        #expect(tonnes(season([("niqiu", 1)]), mu: nil) == nil)
        #expect(tonnes(season([("鲸鱼", 1)]), mu: 100) == nil)
        #expect(tonnes(season([("niqiu", 0.9), ("鲸鱼", 0.1)]), mu: 100) == nil)
        #expect(tonnes(season([], yield: 1000), mu: 100) == nil)
    }

    // MARK: - Water

    private func pond(net: Double? = nil, reported: Double? = nil, outline: Double? = nil) -> Pond {
        Pond(
            village: Identifier(1), villagePlacing: .code, position: Position(longitude: 119, latitude: 34),
            outlineArea: outline.map { .mu($0) }, reportedArea: reported.map { .mu($0) },
            netArea: net.map { .mu($0) })
    }

    @Test func netWaterIsWhatIsToldElseTheAreaTimesTheModesRatio() {
        #expect(model.netWater(of: pond(net: 8, reported: 10, outline: 12), mode: "小棚") == .mu(8))
        #expect(model.netWater(of: pond(reported: 10, outline: 12), mode: nil) == .mu(10))
        #expect(model.netWater(of: pond(outline: 12), mode: nil) == .mu(12))
        #expect(model.netWater(of: pond(), mode: "小棚") == nil)
    }

    /// Dafeng: 36 mu of land with 24 greenhouses hold 25.3 mu of water; 36 × 0.70 = 25.2.
    @Test(arguments: [
        ("小棚", 0.70), ("对虾小棚养殖", 0.70), ("虾蟹混养", 0.88), ("蟹塘", 0.88), ("稻渔综合", 1), ("池塘精养", 1), ("", 1),
        ("棚小", 1), ("连片", 0.85),
    ])
    func theModesWordDecidesTheRatio(mode: String, ratio: Double) {
        let water = model.netWater(of: pond(outline: 36), mode: mode)?.mu ?? .nan
        #expect(abs(water - 36 * ratio) < 1e-9)
    }
}

import PondMarket
import Testing

@Suite struct FarmerSpreadTests {
    /// 60 t told, 24 t of them in a pond with its own figure: 36 t over 4, 8 and 12 mu.
    @Test func whatThePondsOwnFiguresLeaveIsSpreadByWater() {
        #expect(
            FarmerSpread.spread(total: 60_000, own: 24_000, weights: [4, 8, 12]) == [6000, 12_000, 18_000])
    }

    @Test func nothingIsAddedOnTop() {
        #expect(FarmerSpread.spread(total: 60_000, own: 60_000, weights: [4, 8]) == [0, 0])
        #expect(FarmerSpread.spread(total: 60_000, own: 75_000, weights: [4, 8]) == [0, 0])
    }

    @Test func theSumIsExact() {
        #expect(FarmerSpread.spread(total: 10_000, own: 0, weights: [1, 1, 1]).reduce(0, +) == 10_000)
    }
}

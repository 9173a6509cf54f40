import PondMarket
import PondModel
import Testing

@Suite struct FarmerClassTests {
    /// The class with more feed; from 30 % of the minor one on, both.
    @Test(
        arguments: [
            ([.common: 71, .special: 29], "common"), ([.common: 70, .special: 30], "mixed"),
            ([.common: 29, .special: 71], "special"), ([.common: 50, .special: 50], "mixed"),
            ([.special: 9], "special"),
            ([.common: 9, .unfed: 0], "common"), ([.unfed: 0], "unfed"), ([.common: 0, .unfed: 0], "common"),
        ] as [([WaterClass: Int], String)])
    func theLargerTonnageDecides(kilograms: [WaterClass: Int], name: String) throws {
        #expect(FarmerClass(kilograms: kilograms, policy: try Shipped.policy().capacity)?.name == name)
    }

    @Test func aMixedFarmerKeepsHisMainClassForTheGrade() throws {
        let policy = try Shipped.policy().capacity
        #expect(FarmerClass(kilograms: [.common: 40, .special: 60], policy: policy)?.main == .special)
        #expect(FarmerClass(kilograms: [.common: 40, .special: 60], policy: policy)?.title.chinese == "普+特")
        #expect(FarmerClass(kilograms: [:], policy: policy) == nil)
    }
}

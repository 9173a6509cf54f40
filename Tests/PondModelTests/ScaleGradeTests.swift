import PondGeodesy
import PondModel
import Testing

@Suite struct ScaleGradeTests {
    let policy: Policy

    init() throws { policy = try Policy(yaml: Shipped.text("policy.yaml")) }

    /// The table of proposed grades; a limit belongs to the larger size.
    @Test(arguments: [
        (WaterClass.common, 200.0, "C1"), (.common, 199.999, "C2"), (.common, 100, "C2"),
        (.common, 99.999, "C3"),
        (.common, 50, "C3"), (.common, 49.999, "C4"), (.common, 20, "C4"), (.common, 19.999, "C5"),
        (.common, 0, "C5"),
        (.special, 100, "C1"), (.special, 99.999, "C2"), (.special, 50, "C2"), (.special, 49.999, "C3"),
        (.special, 25, "C3"), (.special, 24.999, "C4"), (.special, 10, "C4"), (.special, 9.999, "C5"),
    ])
    func tonnesDecide(waterClass: WaterClass, tonnes: Double, name: String) {
        let grade = ScaleGrade(
            feed: .tonnes(tonnes), netWater: .mu(1), waterClass: waterClass, policy: policy)
        #expect(grade?.name == name)
    }

    @Test(arguments: [
        (WaterClass.common, 150.0, 1), (.common, 149, 2), (.common, 75, 2), (.common, 40, 3),
        (.common, 15, 4),
        (.common, 14, 5), (.special, 65, 1), (.special, 33, 2), (.special, 16, 3), (.special, 7, 4),
        (.special, 6, 5),
    ])
    func netMuDecidesWhereTonnesAreUnknown(waterClass: WaterClass, mu: Double, size: Int) {
        // Half a square metre above the limit, where 150 mu in square metres and back is not 150 to the last
        // digit.
        let water = Area.mu(mu) + .squareMetres(0.5)
        #expect(ScaleGrade(feed: nil, netWater: water, waterClass: waterClass, policy: policy)?.size == size)
    }

    /// A 500 mu crab farm (54 t) does not outrank a 100 mu loach farm (162 t).
    @Test func tonnesAndNotMuMakeTheSize() {
        let crab = ScaleGrade(
            feed: .tonnes(500 * 0.108), netWater: .mu(500), waterClass: .special, policy: policy)
        let loach = ScaleGrade(
            feed: .tonnes(100 * 1.625), netWater: .mu(100), waterClass: .special, policy: policy)
        #expect(crab?.size == 2 && loach?.size == 1)
    }

    @Test func unknownAndUnfedHaveNoGrade() {
        #expect(ScaleGrade(feed: nil, netWater: nil, waterClass: .common, policy: policy) == nil)
        #expect(ScaleGrade(feed: .tonnes(0), netWater: .mu(900), waterClass: .unfed, policy: policy) == nil)
    }

    @Test func thePolicyMayCallTheLargestC5() throws {
        let yaml = try Shipped.text("policy.yaml").replacing(
            "grade_order: C1_largest", with: "grade_order: C5_largest")
        let turned = try Policy(yaml: yaml)
        #expect(
            ScaleGrade(feed: .tonnes(300), netWater: nil, waterClass: .common, policy: turned)?.name == "C5")
        #expect(
            ScaleGrade(feed: .tonnes(1), netWater: nil, waterClass: .common, policy: turned)?.name == "C1")
    }
}

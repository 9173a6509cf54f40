import PondModel
import Testing

@Suite struct DevelopmentClassTests {
    /// The talk: A money and intent, B one of them, C neither. What is unknown leaves it open, except where
    /// it cannot change the class.
    @Test(
        arguments: [
            (true, true, DevelopmentClass.a), (true, false, .b), (false, true, .b), (false, false, .c),
            (nil, nil, .unknown), (true, nil, .unknown), (nil, true, .unknown), (false, nil, .unknown),
            (nil, false, .unknown),
        ] as [(Bool?, Bool?, DevelopmentClass)])
    func moneyAndIntentDecide(money: Bool?, intent: Bool?, expected: DevelopmentClass) throws {
        let policy = try Policy(yaml: Shipped.text("policy.yaml")).development
        #expect(DevelopmentClass(hasMoney: money, hasIntent: intent, policy: policy) == expected)
    }

    @Test func anotherRuleOfThePolicyIsFollowed() throws {
        let yaml = try Shipped.text("policy.yaml").replacing("A: money&intent", with: "A: money|intent")
        let policy = try Policy(yaml: yaml).development
        #expect(
            DevelopmentClass(hasMoney: true, hasIntent: nil, policy: policy) == .a, "intent changes nothing")
        #expect(DevelopmentClass(hasMoney: false, hasIntent: nil, policy: policy) == .unknown)
    }

    @Test func undeterminedIsSoCalledInThePolicysWords() throws {
        let policy = try Policy(yaml: Shipped.text("policy.yaml")).development
        #expect(DevelopmentClass.unknown.title(policy: policy).chinese == "未判定")
        #expect(DevelopmentClass.a.title(policy: policy).chinese == "开发A")
    }
}

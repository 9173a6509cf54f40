/// How ready a farmer is to buy (开发 A/B/C): never to be mixed up with his size C1 to C5.
package enum DevelopmentClass: String, CaseIterable, Hashable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case unknown

    /// The class by money and intent. What is not known counts as open: only where every possible answer
    /// leads to the same class is it given, so money alone, with intent unknown, stays undetermined (it may
    /// be A or B).
    package init(hasMoney: Bool?, hasIntent: Bool?, policy: Policy.Development) {
        let moneys = hasMoney.map { [$0] } ?? [false, true]
        let intents = hasIntent.map { [$0] } ?? [false, true]
        let possible = Set(moneys.flatMap { money in intents.map { Self.known(money, $0, policy) } })
        self = possible.count == 1 ? possible.first ?? .unknown : .unknown
    }

    package func title(policy: Policy.Development) -> Words {
        self == .unknown
            ? Words(zh: policy.unknownTitle, en: "undetermined")
            : Words(zh: "开发\(rawValue)", en: "class \(rawValue)")
    }

    private static func known(_ money: Bool, _ intent: Bool, _ policy: Policy.Development) -> DevelopmentClass
    {
        if policy.ruleA.holds(money, intent) { return .a }
        if policy.ruleB.holds(money, intent) { return .b }
        return policy.ruleC.holds(money, intent) ? .c : .unknown
    }
}

extension Policy.Development.Rule {
    fileprivate func holds(_ money: Bool, _ intent: Bool) -> Bool {
        switch self {
        case .both: money && intent
        case .exactlyOne: money != intent
        case .either: money || intent
        case .none: !money && !intent
        }
    }
}

/// The two classes in which the trade counts water (普水, 特水), and water that eats no feed.
package enum WaterClass: String, CaseIterable, Hashable, Sendable {
    /// 普水: carps on low-price feed.
    case common
    /// 特水: bass, loach, shrimp, crab … on high-protein feed.
    case special
    /// 不计料: laver, shellfish, empty ponds.
    case unfed

    package var title: Words {
        switch self {
        case .common: Words(zh: "普水", en: "common")
        case .special: Words(zh: "特水", en: "special")
        case .unfed: Words(zh: "不计料", en: "unfed")
        }
    }
}

import PondModel

/// What the capacity model takes from a row of the species table, or from a mixture of rows.
struct Feeding: Sendable {
    /// Compound feed for a kilogram of growth, kg.
    var feedPerGrowth = 0.0
    /// Compound feed for a kilogram of gross yield, kg: the stocked part did not grow here.
    var feedPerYield = 0.0
    /// Compound feed a year, tonnes per mu of net water.
    var tonnesPerMu = 0.0

    init() {}

    init(_ species: Species) {
        feedPerGrowth = species.compoundFeedPerGrowth
        feedPerYield = (1 - species.stockRatio) * species.compoundFeedPerGrowth
        tonnesPerMu = species.feedTonnesPerMu.typical
    }

    mutating func add(_ other: Feeding, share: Double) {
        feedPerGrowth += share * other.feedPerGrowth
        feedPerYield += share * other.feedPerYield
        tonnesPerMu += share * other.tonnesPerMu
    }

    /// What decides how a demand found that way divides among species.
    func weight(for method: Demand.Method) -> Double {
        switch method {
        case .stocking: feedPerGrowth
        case .yield: feedPerYield
        case .reported, .farmer, .area: tonnesPerMu
        }
    }
}

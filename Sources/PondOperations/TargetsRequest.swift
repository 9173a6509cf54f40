import PondGeodesy
import PondMarket
import PondModel

/// The words of `pondmap targets`; what is not said is the policy's.
package struct TargetsRequest: Sendable {
    private let within: Length?
    private let atLeast: Mass?
    private let level: AdminLevel?
    private let year: Int?
    private let nearMiss: Double?

    /// Throws the sentence for a word that is no quantity.
    package init(
        within: String? = nil, atLeast: String? = nil, level: String = "all", year: Int? = nil,
        nearMiss: String? = nil
    ) throws {
        self.within = try within.map(WrittenQuantity.length)
        self.atLeast = try atLeast.map(WrittenQuantity.mass)
        self.level = try WrittenQuantity.level(level)
        self.year = year
        self.nearMiss = try nearMiss.map(WrittenQuantity.share)
    }

    /// The question, with the policy's answers for what was left out.
    package func query(policy: Policy.Market, latestYear: Int?) -> MarketQuery {
        var query = MarketQuery(policy: policy)
        query.within = within ?? query.within
        query.atLeast = atLeast ?? query.atLeast
        query.level = level
        query.year = year ?? latestYear
        query.nearMiss = nearMiss ?? query.nearMiss
        return query
    }
}

import PondMarket
import PondModel

/// The words of `pondmap targets`; what is not said is the policy's.
package struct TargetsRequest: Sendable {
    private let within: String?
    private let atLeast: String?
    private let level: String
    private let year: Int?
    private let nearMiss: String?

    package init(
        within: String? = nil, atLeast: String? = nil, level: String = "all", year: Int? = nil,
        nearMiss: String? = nil
    ) {
        self.within = within
        self.atLeast = atLeast
        self.level = level
        self.year = year
        self.nearMiss = nearMiss
    }

    /// The question, with the policy's answers for what was left out.
    package func query(policy: Policy.Market, latestYear: Int?) throws -> MarketQuery {
        var query = MarketQuery(policy: policy)
        if let within { query.within = try WrittenQuantity.length(within) }
        if let atLeast { query.atLeast = try WrittenQuantity.mass(atLeast) }
        query.level = try WrittenQuantity.level(level)
        query.year = year ?? latestYear
        if let nearMiss { query.nearMiss = try WrittenQuantity.share(nearMiss) }
        return query
    }
}

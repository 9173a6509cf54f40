import PondGeodesy
import PondModel

/// Which areas are asked for as target markets.
package struct MarketQuery: Hashable, Sendable {
    /// Farthest from the branch, inclusive.
    package var within: Length
    /// Smallest capacity a year, inclusive.
    package var atLeast: Mass
    /// `nil` for all levels.
    package var level: AdminLevel?
    /// The year the figures are asked for; `nil` for the latest with figures.
    package var year: Int?
    /// How far below `atLeast` an area is still named, apart from the markets: 0 to 1.
    package var nearMiss: Double

    package init(within: Length, atLeast: Mass, level: AdminLevel? = nil, year: Int? = nil, nearMiss: Double)
    {
        self.within = within
        self.atLeast = atLeast
        self.level = level
        self.year = year
        self.nearMiss = nearMiss
    }

    /// The policy's own question: its radius, its threshold, its near misses.
    package init(policy: Policy.Market, level: AdminLevel? = nil, year: Int? = nil) {
        self.init(
            within: policy.maximumDistance, atLeast: policy.threshold, level: level, year: year,
            nearMiss: policy.nearMiss)
    }
}

import PondGeodesy
import PondModel

/// Which areas are asked for as target markets.
package struct MarketQuery: Hashable, Sendable {
    /// Farthest from the branch, inclusive.
    package var within: Length
    /// Smallest capacity a year, inclusive.
    package var atLeast: Mass
    /// `nil` for all levels of the policy.
    package var level: AdminLevel?
    /// The levels that the policy lets be target markets.
    package var policyLevels = AdminLevel.allCases
    /// The year the figures are asked for; `nil` for the latest with figures.
    package var year: Int?
    /// How far below `atLeast` an area is still named, apart from the markets: 0 to 1.
    package var nearMiss: Double
    /// How many times the straight line the road is; 1 where the policy measures straight.
    package var roadFactor: Double

    package init(
        within: Length, atLeast: Mass, level: AdminLevel? = nil, year: Int? = nil, nearMiss: Double,
        roadFactor: Double = 1
    ) {
        self.within = within
        self.atLeast = atLeast
        self.level = level
        self.year = year
        self.nearMiss = nearMiss
        self.roadFactor = roadFactor
    }

    /// The levels asked for: one that is named, else those of the policy.
    package var levels: [AdminLevel] { level.map { [$0] } ?? policyLevels }

    /// Farthest from the branch on the geodesic, inclusive.
    package var reach: Length { within / roadFactor }

    /// The policy's own question: its radius, its threshold, its near misses.
    package init(policy: Policy.Market, level: AdminLevel? = nil, year: Int? = nil) {
        self.init(
            within: policy.maximumDistance, atLeast: policy.threshold, level: level, year: year,
            nearMiss: policy.nearMiss,
            roadFactor: policy.distanceMode == .road ? policy.roadFactor : 1)
        policyLevels = policy.levels
    }
}

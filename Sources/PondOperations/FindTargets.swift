import Foundation
import PondGeodesy
import PondMarket
import PondModel
import PondStore

/// `pondmap targets`: the areas at or above the threshold within the radius, and the near misses.
package enum FindTargets {
    /// The store's policy, read once for any number of questions.
    package static func policy(of store: Store) throws -> Policy {
        try store.readNow { try PolicySetting.policy($0) }
    }

    /// Reads totals only, never a pond.
    package static func run(_ request: TargetsRequest, _ policy: Policy, in store: Store) throws
        -> MarketReport
    {
        try store.readNow { reading in
            try run(
                request.query(policy: policy.market, latestYear: reading.latestYear()), policy: policy,
                reading)
        }
    }

    static func run(_ query: MarketQuery, policy: Policy, _ reading: StoreReading) throws -> MarketReport {
        let identity = try reading.identity()
        let ranking = try ranking(query, policy, branch: identity.branch, reading)
        return MarketReport(
            branchName: identity.name, branch: identity.branch, query: query,
            store: identity.uuid.uuidString.lowercased(),
            dataVersion: identity.dataVersion, ranking: ranking)
    }

    private static func ranking(
        _ query: MarketQuery, _ policy: Policy, branch: Position, _ reading: StoreReading
    ) throws -> MarketRanking {
        var sieve = MarketSieve(branch: branch, query: query, policy: policy)
        guard let year = query.year else { return sieve.ranking() }
        let locator = AreaLocator(reading, year: year)
        try reading.forEachMarketTotal(
            levels: query.levels, atLeastKilograms: query.leastNearKilograms, year: year,
            isNear: { $0?.isWithin(query.reach, of: branch) ?? true }
        ) { total, area, parentName in
            guard let (place, way) = try locator.place(of: area) else { return }
            sieve.take(
                MarketCandidate(
                    area: area, parentName: parentName, total: total, place: place, locatedBy: way))
        }
        return sieve.ranking()
    }
}

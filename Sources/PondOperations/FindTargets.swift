import Foundation
import PondGeodesy
import PondMarket
import PondModel
import PondStore

/// `pondmap targets`: the areas at or above the threshold within the radius, and the near misses.
package enum FindTargets {
    /// The store's policy, read once for any number of questions.
    package static func policy(of store: Store) async throws -> Policy {
        try await store.read { try PolicySetting.policy($0) }
    }

    /// Reads totals only, never a pond.
    package static func run(_ request: TargetsRequest, _ policy: Policy, in store: Store) async throws
        -> MarketReport
    {
        try await store.read { reading in
            try run(
                request.query(policy: policy.market, latestYear: reading.latestYear()), policy: policy,
                reading)
        }
    }

    static func run(_ query: MarketQuery, policy: Policy, _ reading: StoreReading) throws -> MarketReport {
        let identity = try reading.identity()
        let candidates = try candidates(query, branch: identity.branch, reading)
        let ranking = MarketRanking.rank(candidates, branch: identity.branch, query: query, policy: policy)
        return MarketReport(
            branchName: identity.name, branch: identity.branch, query: query,
            store: identity.uuid.uuidString.lowercased(),
            dataVersion: identity.dataVersion, ranking: ranking)
    }

    private static func candidates(
        _ query: MarketQuery, branch: Position, _ reading: StoreReading
    ) throws -> [MarketCandidate] {
        guard let year = query.year else { return [] }
        let lowest = Int((Double(query.atLeast.wholeKilograms) * (1 - query.nearMiss)).rounded(.up))
        let locator = AreaLocator(reading, year: year)
        var names: [Identifier<AdminArea>: String] = [:]
        return try reading.marketTotals(
            level: query.level, atLeastKilograms: min(lowest, query.atLeast.wholeKilograms), year: year,
            isNear: { $0?.isWithin(query.reach, of: branch) ?? true }
        ).compactMap { total, area in
            guard let (place, way) = try locator.place(of: area) else { return nil }
            if let parent = area.parent, names[parent] == nil {
                names[parent] = try reading.area(parent)?.name
            }
            return MarketCandidate(
                area: area, parentName: area.parent.flatMap { names[$0] }, total: total, place: place,
                locatedBy: way)
        }
    }
}

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
            isNear: { $0.map { lies($0, within: query.within, of: branch) } ?? true }
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

    /// Whether the place lies within the radius. By latitude and longitude alone most are thrown out: no degree of
    /// latitude is shorter than 110,574 m, and none of longitude shorter than 111,320 m × cos φ.
    private static func lies(_ place: Position, within radius: Length, of branch: Position) -> Bool {
        let north = abs(place.latitude - branch.latitude)
        guard north * 110_574 <= radius.metres else { return false }
        let highest = max(abs(place.latitude), abs(branch.latitude)) * .pi / 180
        let east = abs(place.longitude - branch.longitude) * 111_320 * cos(highest)
        // A geodesic bends polewards of the parallel: a hundredth more keeps every place that may be near.
        guard east <= radius.metres * 1.01 || radius.kilometres > 1000 else { return false }
        return place.distance(to: branch) <= radius
    }
}

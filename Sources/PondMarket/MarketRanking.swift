import PondGeodesy
import PondModel

/// The target markets and what just misses being one, each largest first.
package struct MarketRanking: Hashable, Sendable {
    package var markets: [Market]
    package var nearMisses: [Market]

    /// The markets among these.
    package static func rank(
        _ candidates: [MarketCandidate], branch: Position, query: MarketQuery, policy: Policy
    ) -> MarketRanking {
        var sieve = MarketSieve(branch: branch, query: query, policy: policy)
        candidates.forEach { sieve.take($0) }
        return sieve.ranking()
    }
}

/// Takes areas one by one and keeps the markets: an answer of thousands is never copied as a whole.
package struct MarketSieve {
    private let branch: Position
    private let query: MarketQuery
    private let policy: Policy
    private let least: Int
    private var found: [Market] = []

    package init(branch: Position, query: MarketQuery, policy: Policy) {
        self.branch = branch
        self.query = query
        self.policy = policy
        least = query.leastNearKilograms
        found.reserveCapacity(Self.expected)
    }

    /// Room for so many from the start.
    private static let expected = 1024

    /// Keeps an area of a level asked for whose place lies within the reach (metres unrounded) and whose
    /// capacity (whole kilograms) reaches the threshold, both inclusive, or is below it by no more than the near
    /// miss. An area whose capacity is unknown is neither.
    package mutating func take(_ candidate: MarketCandidate) {
        guard query.levels.contains(candidate.area.level),
            let kilograms = candidate.total.capacityKilograms, kilograms >= least
        else { return }
        let distance = candidate.place.distance(to: branch)
        guard distance <= query.reach else { return }
        found.append(Market(candidate, distance: distance, query: query, policy: policy.market))
    }

    /// What was kept: markets and, apart, near misses, each largest first, equals by code.
    package consuming func ranking() -> MarketRanking {
        found.sort { $0.isBefore($1) }
        let threshold = query.atLeast.wholeKilograms
        let count = found.prefix { ($0.total.capacityKilograms ?? 0) >= threshold }.count
        let nearMisses = Array(found[count...])
        found.removeSubrange(count...)
        return MarketRanking(markets: found, nearMisses: nearMisses)
    }
}

extension MarketQuery {
    /// The smallest capacity that is still a near miss, in whole kilograms.
    package var leastNearKilograms: Int {
        // A thousandth of a kilogram takes the rounding of 1 − 0.2 away: the near limit is inclusive too.
        Int((Double(atLeast.wholeKilograms) * (1 - nearMiss) - 0.001).rounded(.up))
    }
}

extension Market {
    fileprivate init(
        _ candidate: MarketCandidate, distance: Length, query: MarketQuery, policy: Policy.Market
    ) {
        let capacity = Mass.kilograms(Double(candidate.total.capacityKilograms ?? 0))
        self.init(
            area: candidate.area.id, code: candidate.area.code, name: candidate.area.name,
            level: candidate.area.level, parentName: candidate.parentName, place: candidate.place,
            locatedBy: candidate.locatedBy, distance: distance, total: candidate.total, capacity: capacity,
            headcount: capacity * policy.minimumShare / policy.minimumPerCapita, threshold: query.atLeast,
            year: query.year)
    }

    /// The larger first; equals by code, then by name and number, so that the order never depends on chance.
    fileprivate func isBefore(_ other: Market) -> Bool {
        if total.capacityKilograms != other.total.capacityKilograms {
            return total.capacityKilograms ?? 0 > other.total.capacityKilograms ?? 0
        }
        return (code?.digits ?? "~", name, area.number) < (
            other.code?.digits ?? "~", other.name, other.area.number
        )
    }
}

import PondGeodesy
import PondModel

/// The target markets and what just misses being one, each largest first.
package struct MarketRanking: Hashable, Sendable {
    package var markets: [Market]
    package var nearMisses: [Market]

    /// Areas of the level asked for whose place lies within the radius (metres unrounded) and whose capacity
    /// (whole kilograms) reaches the threshold, both inclusive; apart, those below it by no more than the
    /// near miss. Largest first, equals by code. An area whose capacity is unknown is neither.
    package static func rank(
        _ candidates: some Sequence<MarketCandidate>, branch: Position, query: MarketQuery, policy: Policy
    ) -> MarketRanking {
        let threshold = query.atLeast.wholeKilograms
        // A thousandth of a kilogram takes the rounding of 1 − 0.2 away, so that the near limit is inclusive
        // too.
        let nearThreshold = Int((Double(threshold) * (1 - query.nearMiss) - 0.001).rounded(.up))
        var found: [Market] = []
        for candidate in candidates where query.level == nil || candidate.area.level == query.level {
            guard let kilograms = candidate.total.capacityKilograms, kilograms >= nearThreshold else {
                continue
            }
            let distance = candidate.place.distance(to: branch)
            guard distance <= query.within else { continue }
            found.append(
                Market(
                    candidate, kilograms: kilograms, distance: distance, query: query, policy: policy.market))
        }
        let sorted = found.sorted { $0.rank < $1.rank }
        let count = sorted.prefix { ($0.total.capacityKilograms ?? 0) >= threshold }.count
        return MarketRanking(markets: Array(sorted[..<count]), nearMisses: Array(sorted[count...]))
    }
}

extension Market {
    fileprivate init(
        _ candidate: MarketCandidate, kilograms: Int, distance: Length, query: MarketQuery,
        policy: Policy.Market
    ) {
        let capacity = Mass.kilograms(Double(kilograms))
        let explanation = Explanation(
            name: candidate.area.name, total: candidate.total, threshold: query.atLeast, year: query.year)
        self.init(
            area: candidate.area.id, code: candidate.area.code, name: candidate.area.name,
            level: candidate.area.level, parentName: candidate.parentName, place: candidate.place,
            locatedBy: candidate.locatedBy, distance: distance, total: candidate.total, capacity: capacity,
            headcount: capacity * policy.minimumShare / policy.minimumPerCapita,
            explanation: explanation.words)
    }

    /// Sorts the largest first; equals by code, then by name and number, so that the order never depends on
    /// chance.
    fileprivate var rank: (Int, String, String, Int64) {
        (-(total.capacityKilograms ?? 0), code?.digits ?? "~", name, area.number)
    }
}

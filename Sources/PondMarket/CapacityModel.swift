import PondGeodesy
import PondModel

/// How much compound feed a pond eats in a year, by the best of what is known of it.
package struct CapacityModel: Sendable {
    package let species: SpeciesTable
    package let coefficientVersion: Int
    package let policy: Policy
    let feeding: [String: Feeding]
    private let ratioWords: [RatioWord]

    package init(species: SpeciesTable, coefficientVersion: Int, policy: Policy) {
        self.species = species
        self.coefficientVersion = coefficientVersion
        self.policy = policy
        feeding = Dictionary(uniqueKeysWithValues: species.rows.map { ($0.code, Feeding($0)) })
        ratioWords = policy.capacity.netRatios.map { RatioWord(word: Array($0.word.utf8), ratio: $0.ratio) }
    }

    /// The pond's water without dikes: as reported, else the reported or outline area times the mode's net
    /// ratio.
    package func netWater(of pond: Pond, mode: String?) -> Area? {
        if let net = pond.netArea { return net }
        guard let gross = pond.reportedArea ?? pond.outlineArea else { return nil }
        return gross * netRatio(mode: mode)
    }

    /// Net water over the whole area in that way of farming, 0 to 1: the first of the policy's words in the
    /// mode.
    package func netRatio(mode: String?) -> Double {
        guard var mode, !mode.isEmpty else { return policy.capacity.defaultNetRatio }
        return mode.withUTF8 { mode in ratioWords.first { $0.isIn(mode) }?.ratio }
            ?? policy.capacity.defaultNetRatio
    }

    /// Feed a year, by the first way that applies: as reported, by stocking, by the pond's own yield, by net
    /// mu. `nil` is unknown and never zero. One species that no row knows makes the whole mixture unknown.
    package func demand(of season: PondSeason, net: Area?) -> Demand? {
        if let feed = season.feed { return demand(feed, .reported) }
        guard let mixture = mixture(of: season.species) else { return nil }
        if let growth = season.stocking.growth { return demand(growth * mixture.feedPerGrowth, .stocking) }
        guard let net else { return nil }
        if let yield = season.yieldKilogramsPerMu {
            return demand(.kilograms(yield * net.mu * mixture.feedPerYield), .yield)
        }
        return demand(.tonnes(net.mu * mixture.tonnesPerMu), .area)
    }

    /// The species' feeding, weighted by their shares; `nil` when none is named or one is unknown.
    private func mixture(of shares: [SpeciesShare]) -> Feeding? {
        guard !shares.isEmpty else { return nil }
        var mixture = Feeding()
        for share in shares {
            guard let one = feeding[share.species] else { return nil }
            mixture.add(one, share: share.share)
        }
        return mixture
    }

    private func demand(_ feed: Mass, _ method: Demand.Method) -> Demand {
        Demand(feed: feed, method: method, coefficientVersion: coefficientVersion)
    }
}

extension Stocking {
    /// What the fish that live put on; `nil` when a figure is missing or they would lose weight.
    fileprivate var growth: Mass? {
        guard let count, let survival, let stockedGrams, let harvestGrams, harvestGrams > stockedGrams else {
            return nil
        }
        return .kilograms(count * survival * (harvestGrams - stockedGrams) / 1000)
    }
}

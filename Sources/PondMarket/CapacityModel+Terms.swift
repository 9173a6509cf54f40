import PondGeodesy
import PondModel

extension CapacityModel {
    /// A pond's water and demand divided among its species, in whole numbers that sum to the pond's own:
    /// water by the shares, feed by what each eats (by the shares alone where one is unknown or none eats
    /// feed).
    package func terms(of season: PondSeason, net: Area?, demand: Demand) -> [SpeciesTerm] {
        let water = Int((net?.squareMetres ?? 0).rounded())
        let feed = demand.feed.wholeKilograms
        let isReported = demand.method.isReported
        guard !season.species.isEmpty else {
            return [
                SpeciesTerm(species: nil, isReported: isReported, netSquareMetres: water, kilograms: feed)
            ]
        }
        let waters = LargestRemainder.split(water, by: season.species.map { Self.whole($0.share) })
        let feeds = LargestRemainder.split(feed, by: feedWeights(of: season.species, method: demand.method))
        return season.species.indices.map {
            SpeciesTerm(
                species: season.species[$0].species, isReported: isReported, netSquareMetres: waters[$0],
                kilograms: feeds[$0])
        }
    }

    /// The demand of a pond by water class, for the class of its farmer. Unknown species count for none.
    package func kilogramsByClass(_ terms: some Sequence<SpeciesTerm>) -> [WaterClass: Int] {
        var sums: [WaterClass: Int] = [:]
        for term in terms {
            guard let row = term.species.flatMap({ species.species(code: $0) }) else { continue }
            sums[row.waterClass, default: 0] += term.kilograms
        }
        return sums
    }

    private func feedWeights(of shares: [SpeciesShare], method: Demand.Method) -> [Int] {
        let known = shares.compactMap { share in
            feeding[share.species].map { $0.weight(for: method) * share.share }
        }
        let isDecided = known.count == shares.count && known.contains { $0 > 0 }
        return (isDecided ? known : shares.map(\.share)).map(Self.whole)
    }

    /// A weight to nine digits, as the whole number that exact sharing-out takes.
    private static func whole(_ weight: Double) -> Int { Int((max(weight, 0) * 1e9).rounded()) }
}

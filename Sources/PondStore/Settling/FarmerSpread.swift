import PondModel

/// How a farmer's own total of a year comes to his ponds.
enum FarmerSpread {
    /// One of the farmer's ponds in that year.
    struct PondFigures {
        /// What the pond has of its own: reported, by stocking, or by its yield; `nil` where it lacks
        /// figures.
        var ownKilograms: Int?
        var netSquareMetres: Int
    }

    /// The share of each pond that lacks figures, `nil` for the others. The ponds together then come to the
    /// farmer's total, which is never added on top: what the others have of their own is taken off first, at
    /// most all of it. The rest goes by net water, and the parts sum to it exactly.
    static func shares(of kilograms: Int, among ponds: [PondFigures]) -> [Int?] {
        let own = ponds.reduce(0) { $0 + ($1.ownKilograms ?? 0) }
        let takers = ponds.indices.filter { ponds[$0].ownKilograms == nil }
        let parts = LargestRemainder.split(
            max(0, kilograms - own), by: takers.map { ponds[$0].netSquareMetres })
        var shares = [Int?](repeating: nil, count: ponds.count)
        for (taker, part) in zip(takers, parts) { shares[taker] = part }
        return shares
    }
}

import PondModel

/// How a farmer's own tonnes of a year come down to his ponds.
package enum FarmerSpread {
    /// The kilograms of each pond that lacks figures: what his ponds' own figures (`own`) leave of his
    /// `total`, by net water. Nothing is added on top: when the ponds' own figures reach his total, the
    /// others get zero.
    package static func spread(total: Int, own: Int, weights: [Int]) -> [Int] {
        LargestRemainder.split(max(0, total - own), by: weights)
    }
}

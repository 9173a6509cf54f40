import PondModel

/// Whether the farmer a row names is one the store knows.
package enum FarmerMatch: Hashable, Sendable {
    case known(Farmer)
    case new
    /// Several people of that name live in the village, and no number tells them apart.
    case doubtful([Farmer])
    /// The row names nobody.
    case none
}

import PondModel

/// What a pond gets of the tonnes that its farmer states for all his ponds together.
package struct FarmerShare: Hashable, Sendable {
    /// In whole kilograms.
    package let feed: Mass
}

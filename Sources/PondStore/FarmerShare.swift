import PondModel

/// What a pond gets of the tonnes that its farmer states for all his ponds together.
package struct FarmerShare: Hashable, Sendable {
    package let feed: Mass
}

import PondModel

/// A total that the store keeps and a recount that disagrees.
package struct TotalDifference: Hashable, Sendable {
    package let area: Identifier<AdminArea>
    package let stored: [AreaTotal]
    package let recounted: [AreaTotal]
}

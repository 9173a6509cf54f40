import PondModel

/// A total that the store keeps, and what a recount gives in its place; `nil` where one of them has none.
package struct TotalDifference: Hashable, Sendable {
    package let area: Identifier<AdminArea>
    package let stored: AreaTotal?
    package let recounted: AreaTotal?
}

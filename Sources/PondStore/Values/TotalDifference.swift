import PondModel

/// A total that the store keeps, and what a recount gives in its place; `nil` where one of them has none.
package struct TotalDifference: Hashable, Sendable {
    /// Whose total it is.
    package let area: Identifier<AdminArea>
    /// As the store has it.
    package let stored: AreaTotal?
    /// As the recount has it.
    package let recounted: AreaTotal?
}

import PondModel

/// Whether a row of an area file is an area the store has.
package enum AreaMatch: Hashable, Sendable {
    case known(Identifier<AdminArea>)
    case new
    /// Several areas of that name lie under its parent.
    case doubtful([Identifier<AdminArea>])
}

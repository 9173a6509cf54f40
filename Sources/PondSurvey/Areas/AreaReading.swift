import PondModel

/// What a row of an area file comes to.
package enum AreaReading: Hashable, Sendable {
    case area(AreaRow)
    /// A province or city: markets begin at the county.
    case skipped(Words)
    case rejected(Words)
}

import PondModel

/// Whether a row is a dealer, competitor, outlet or camp the store knows.
package enum SiteMatch: Hashable, Sendable {
    case known(Site)
    case new
    case doubtful([Site])
}

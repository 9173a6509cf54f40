import PondModel

/// Takes ponds, each with at most one season, at full speed.
package final class BulkLoader {
    /// The season's own demand counts: there are no farmers' totals to share out. `netSquareMetres` is the
    /// water as the capacity model sees it.
    @discardableResult
    package func append(
        _ pond: Pond, season: PondSeason?, netSquareMetres: Int
    ) throws -> Identifier<Pond> { fatalError() }
}

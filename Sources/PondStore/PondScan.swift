import PondModel

/// All ponds of the store, each with its newest season up to a year, cut into parts that run in parallel
/// over one consistent state. No model values are built: a row lends its columns to `body`.
package final class PondScan: @unchecked Sendable {
    // Unchecked: each part has a connection of its own, and one thread runs a part.

    /// Calls `body` for each pond of part `part` (from 0), in the order of their ids.
    package func forEachPond(part: Int, _ body: (PondScanRow) throws -> Void) throws { fatalError() }

    /// Ends the snapshot.
    package func close() { fatalError() }
}

extension Store {
    /// The ponds as they are now, cut into `parts` of about the same number.
    package func scanPonds(year: Int, parts: Int = 1) throws -> PondScan { fatalError() }
}

import Foundation
import PondGeodesy

/// How coarse a sheet for everybody is.
package struct Schematic: Hashable, Sendable {
    /// Whether neighbouring ponds are one block at any scale.
    package var mergesPonds: Bool
    /// Bends of outlines finer than this are left out, metres.
    package var detail: Double
    /// People stand in the middle of a cell so wide, metres; zero for where they are.
    package var grid: Double

    package init(mergesPonds: Bool, detail: Double, grid: Double) {
        self.mergesPonds = mergesPonds
        self.detail = detail
        self.grid = grid
    }

    /// The middle of the cell in which the position lies. Cells are counted from 0° 0′, so that every sheet has the
    /// same; they are as wide as asked for at the cell's own latitude.
    package func coarse(_ position: Position) -> Position {
        guard grid > 0 else { return position }
        // A degree of the meridian on WGS 84 is 110.57 to 111.69 km; cells need no better.
        let up = grid / 111_000
        let latitude = ((position.latitude / up).rounded(.down) + 0.5) * up
        let across = up / max(cos(latitude * .pi / 180), 0.01)
        return Position(
            longitude: ((position.longitude / across).rounded(.down) + 0.5) * across, latitude: latitude)
    }
}

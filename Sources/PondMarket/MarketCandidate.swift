import PondGeodesy
import PondModel

/// An area with its totals and its place, before anyone asks whether it is a market.
package struct MarketCandidate: Hashable, Sendable {
    package var area: AdminArea
    package var parentName: String?
    package var total: AreaTotal
    package var place: Position
    package var locatedBy: LocatedBy

    package init(
        area: AdminArea, parentName: String?, total: AreaTotal, place: Position, locatedBy: LocatedBy
    ) {
        self.area = area
        self.parentName = parentName
        self.total = total
        self.place = place
        self.locatedBy = locatedBy
    }
}

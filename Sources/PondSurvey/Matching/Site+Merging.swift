import PondGeodesy
import PondModel

extension Site {
    /// A new dealer, competitor, outlet or camp; `nil` for a row of another kind.
    package init?(_ observation: Observation, at footprint: Footprint, in village: Identifier<AdminArea>?) {
        guard let kind = observation.kind.siteKind else { return nil }
        self.init(kind: kind, position: footprint.position)
        self = merged(with: observation, at: footprint, in: village)
    }

    /// This site with what the row adds; an empty cell erases nothing.
    package func merged(
        with observation: Observation, at footprint: Footprint?, in village: Identifier<AdminArea>?
    ) -> Site {
        var site = self
        site.village = village ?? self.village
        site.code = observation.code ?? code
        site.name = observation.name ?? name
        site.phone = observation.phone ?? phone
        site.brand = observation.brand ?? brand
        site.feed = observation.feed ?? feed
        site.ourFeed = observation.ourFeed ?? ourFeed
        site.note = observation.note ?? note
        site.extra = extra.merged(with: observation.extra)
        if let footprint, !PositionNoise.isSame(position, footprint.position) {
            site.position = footprint.position
        }
        return site
    }
}

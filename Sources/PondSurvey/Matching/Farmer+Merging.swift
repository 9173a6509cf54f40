import PondModel

extension Farmer {
    /// A new farmer, from a row of his own or from the row of one of his ponds.
    package init(_ observation: Observation, at footprint: Footprint?, in village: Identifier<AdminArea>) {
        self.init(village: village)
        self = merged(with: observation, at: footprint, in: village)
    }

    /// This farmer with what the row adds; an empty cell erases nothing. Place, brand, note and further
    /// columns of a pond's row are the pond's, not his.
    package func merged(
        with observation: Observation, at footprint: Footprint?, in village: Identifier<AdminArea>?
    ) -> Farmer {
        var farmer = self
        farmer.name = observation.farmerName ?? name
        farmer.phone = observation.phone ?? phone
        farmer.hasMoney = observation.hasMoney ?? hasMoney
        farmer.hasIntent = observation.hasIntent ?? hasIntent
        farmer.stage = observation.stage ?? stage
        farmer.topRank = observation.topRank ?? topRank
        farmer.isDemonstration = observation.isDemonstration ?? isDemonstration
        guard observation.kind == .farmer else { return farmer }
        farmer.village = village ?? self.village
        farmer.brand = observation.brand ?? brand
        farmer.note = observation.note ?? note
        farmer.extra = extra.merged(with: observation.extra)
        if let marked = footprint?.position, !(position.map { PositionNoise.isSame($0, marked) } ?? false) {
            farmer.position = marked
        }
        return farmer
    }
}

extension FarmerSeason {
    /// What a farmer's own row says of all his ponds; `nil` when it gives no tonnes.
    package init?(year: Int, _ observation: Observation) {
        guard observation.kind == .farmer, observation.feed != nil || observation.ourFeed != nil else {
            return nil
        }
        self.init(year: year, feed: observation.feed, ourFeed: observation.ourFeed)
    }

    /// These tonnes with what the row adds; an empty cell erases nothing.
    package func merged(with observation: Observation) -> FarmerSeason {
        FarmerSeason(year: year, feed: observation.feed ?? feed, ourFeed: observation.ourFeed ?? ourFeed)
    }
}

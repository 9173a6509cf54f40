import PondModel

extension PondSeason {
    /// A pond's first figures of a year, as the row tells them.
    package init(year: Int, _ observation: borrowing Observation) {
        self.init(
            year: year, species: observation.species, mode: observation.mode,
            yieldKilogramsPerMu: observation.yieldKilogramsPerMu, feed: observation.feed,
            ourFeed: observation.ourFeed, brand: observation.brand, stocking: observation.stocking)
    }

    /// These figures with what the row adds; an empty cell erases nothing. The demand is left as it was.
    package func merged(with observation: Observation) -> PondSeason {
        var season = self
        if !observation.species.isEmpty { season.species = observation.species }
        season.mode = observation.mode ?? mode
        season.yieldKilogramsPerMu = observation.yieldKilogramsPerMu ?? yieldKilogramsPerMu
        season.feed = observation.feed ?? feed
        season.ourFeed = observation.ourFeed ?? ourFeed
        season.brand = observation.brand ?? brand
        season.stocking = stocking.merged(with: observation.stocking)
        return season
    }
}

extension Stocking {
    fileprivate func merged(with newer: Stocking) -> Stocking {
        Stocking(
            count: newer.count ?? count, stockedGrams: newer.stockedGrams ?? stockedGrams,
            harvestGrams: newer.harvestGrams ?? harvestGrams, survival: newer.survival ?? survival)
    }
}

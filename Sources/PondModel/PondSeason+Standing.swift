extension PondSeason {
    /// Says what is in the pond or what it eats. A season that names a brand, a mode or sales alone leaves that
    /// to the seasons before it.
    package var tellsFeed: Bool { !species.isEmpty || demand != nil }
}

extension Sequence where Element == PondSeason {
    /// The season that a pond counts with in `year`: the newest up to then that tells of its feed, else the
    /// newest; `nil` where none has begun.
    package func standing(in year: Int) -> PondSeason? {
        let begun = filter { $0.year <= year }.sorted { $0.year < $1.year }
        return begun.last(where: \.tellsFeed) ?? begun.last
    }

    /// What the pond takes of our feed in `year`, by the newest season up to then that says it, or that tells of
    /// all its feed and so says that none is ours.
    package func ourFeed(in year: Int) -> Mass? {
        filter { $0.year <= year && ($0.ourFeed != nil || $0.tellsFeed) }
            .max { $0.year < $1.year }?.ourFeed
    }

    /// The newest brand up to `year`, with its year.
    package func newestBrand(in year: Int) -> (year: Int, brand: String)? {
        filter { $0.year <= year }.compactMap { season in season.brand.map { (season.year, $0) } }
            .max { $0.0 < $1.0 }
    }
}

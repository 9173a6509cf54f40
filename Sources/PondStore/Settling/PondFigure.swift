/// What a pond adds to its village from one season on.
struct PondFigure {
    /// `nil` before the first season.
    var year: Int?
    var netSquareMetres: Int
    /// `nil` is unknown; zero counts as surveyed.
    var demandKilograms: Int?
    var isReported = false
    var ourKilograms = 0
    /// Whether the season says what is in the pond or what it eats.
    var tellsFeed = false
    /// Whether it says how much of our feed that is.
    var tellsOurFeed = false

    /// The figure that holds from this season on, where `before` held until then: what the season does not say
    /// stays as it was, and as old as it was.
    func standing(after before: PondFigure) -> PondFigure {
        var standing = tellsFeed || !before.tellsFeed ? self : before
        standing.ourKilograms = tellsOurFeed ? ourKilograms : before.ourKilograms
        return standing
    }
}

/// Which seasons a pond counts with, in SQL over `pondSeason`; `PondSeason.standing` says the same of values.
enum StandingSeason {
    /// Whether the season says what is in the pond or what it eats.
    static let tellsFeed = "(species IS NOT NULL OR demandKilograms IS NOT NULL)"
    /// Whether it says how much of our feed the pond takes; one that tells of all feed does.
    static let tellsOurFeed = "(ourKilograms IS NOT NULL OR usedOurKilograms > 0 OR \(tellsFeed))"
}

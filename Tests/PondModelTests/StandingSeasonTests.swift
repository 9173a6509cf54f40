import PondModel
import Testing

struct StandingSeasonTests {
    private let fed = PondSeason(
        year: 2024, species: [SpeciesShare(species: "niqiu", share: 1)], ourFeed: .tonnes(3), brand: "甲")

    @Test func aSeasonThatTellsOfFeedStandsUntilAnotherDoes() {
        let seasons = [fed, PondSeason(year: 2025, brand: "乙"), PondSeason(year: 2026, mode: "小棚")]
        #expect(seasons.standing(in: 2026)?.year == 2024)
        #expect(seasons.standing(in: 2023) == nil)
        #expect(seasons.newestBrand(in: 2026)?.brand == "乙")
        #expect(Array(seasons.dropFirst()).standing(in: 2026)?.year == 2026)
    }

    @Test func salesStandUntilTheyAreSaidAnew() {
        let sold = PondSeason(year: 2025, ourFeed: .tonnes(5))
        let anew = PondSeason(year: 2026, species: [SpeciesShare(species: "jiyu", share: 1)])
        #expect([fed, PondSeason(year: 2025, brand: "乙")].ourFeed(in: 2025) == .tonnes(3))
        #expect([fed, sold].ourFeed(in: 2025) == .tonnes(5))
        // A season that tells of all feed and names none of ours.
        #expect([fed, sold, anew].ourFeed(in: 2026) == nil)
    }
}

import PondGeodesy
import PondModel

extension MarketReport {
    /// The report as JSON: the same keys in the same order each time, tonnes to the kilogram, metres to the
    /// millimetre.
    package func json(language: Language) -> String { value(language).text() + "\n" }

    private func value(_ language: Language) -> JSONValue {
        .object(
            head + [
                JSONMember("markets", .list(ranking.markets.map { .object($0.members(language)) })),
                JSONMember("nearMisses", .list(ranking.nearMisses.map { .object($0.members(language)) })),
            ])
    }

    /// What stands before the markets: branch, question, store and data version.
    package var head: [JSONMember] {
        [
            JSONMember(
                "branch",
                .object([
                    JSONMember("name", .text(branchName)),
                    JSONMember("lon", .decimal(branch.longitude, places: 7)),
                    JSONMember("lat", .decimal(branch.latitude, places: 7)),
                ])),
            JSONMember(
                "query",
                .object([
                    JSONMember("withinKilometres", .decimal(query.within.kilometres, places: 6)),
                    JSONMember("atLeastTonnes", .decimal(query.atLeast.tonnes, places: 3)),
                    JSONMember("level", .text(query.level?.rawValue ?? "all")),
                    JSONMember("year", query.year.map { .integer($0) } ?? .null),
                ])),
            JSONMember("store", .text(store)),
            JSONMember("dataVersion", .integer(dataVersion)),
        ]
    }
}

extension Market {
    /// The market's keys and values in their fixed order.
    package func members(_ language: Language) -> [JSONMember] {
        [
            JSONMember("code", code.map { .text($0.short) } ?? .null), JSONMember("name", .text(name)),
            JSONMember("level", .text(level.rawValue)),
            JSONMember("parent", parentName.map { .text($0) } ?? .null),
            JSONMember("lon", .decimal(place.longitude, places: 7)),
            JSONMember("lat", .decimal(place.latitude, places: 7)),
            JSONMember("locatedBy", .text(locatedBy.rawValue)),
            JSONMember("distanceMetres", .decimal(distance.metres, places: 3)),
            JSONMember("capacityTonnes", .decimal(capacity.tonnes, places: 3)),
            JSONMember("surveyedTonnes", .decimal(surveyed.tonnes, places: 3)),
            JSONMember("ponds", .integer(total.ponds)), JSONMember("netMu", .decimal(netWater.mu, places: 2)),
            JSONMember("coverage", total.coverage.map { .decimal($0, places: 4) } ?? .null),
            JSONMember("ourTonnes", .decimal(ours.tonnes, places: 3)),
            JSONMember("marketShare", total.marketShare.map { .decimal($0, places: 4) } ?? .null),
            JSONMember("headcount", .decimal(headcount, places: 2)),
            JSONMember("explanation", .text(explanation.text(in: language))),
        ]
    }
}

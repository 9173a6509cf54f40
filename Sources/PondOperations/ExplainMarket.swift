import PondGeodesy
import PondMarket
import PondModel
import PondStore

/// `pondmap targets --explain`: 凭什么. One area's sum with its terms, and its thirty largest ponds.
package enum ExplainMarket {
    /// What is printed: sentences, then the table of ponds.
    package struct Answer: Sendable {
        package let explanation: Explanation
        package let largest: [PondFigure]
        let species: SpeciesTable

        package func text(in language: Language) -> String {
            let sentences = [explanation.sentence, explanation.sources, explanation.age].compactMap { $0 }.map
            { $0.text(in: language) }.joined(separator: "\n")
            guard !largest.isEmpty else { return sentences }
            let title = Words(zh: "最大的 \(largest.count) 口塘", en: "The \(largest.count) largest ponds")
            let table = PondFigure.table(largest, species: species, language: language).text()
            return "\(sentences)\n\n\(title.text(in: language))\n\(table)"
        }
    }

    /// `text` is a code of 6, 9 or 12 digits, or a name that only one area has.
    package static func run(_ text: String, _ request: TargetsRequest, in store: Store) async throws -> Answer
    {
        try await store.read { reading in
            let settling = try Settling(reading)
            let query = try request.query(
                policy: settling.policy.market, latestYear: try reading.latestYear())
            guard let year = query.year else { throw OperationError.noFigures }
            let area = try area(text, reading)
            let total =
                try reading.total(area.id, year: year)
                ?? AreaTotal(area: area.id, year: year, untilYear: year)
            let seasons = try seasons(below: area.id, year: year, reading)
            let explanation = Explanation(
                name: area.name, total: total, threshold: query.atLeast, year: year,
                species: SpeciesTerm.summed(seasons.flatMap { $0.terms(settling.model) }),
                table: settling.species)
            let figures = try seasons.map { try $0.figure(reading) }
            return Answer(
                explanation: explanation, largest: PondFigure.largest(of: figures), species: settling.species)
        }
    }

    static func area(_ text: String, _ reading: StoreReading) throws -> AdminArea {
        if let code = AreaCode(text), let area = try reading.area(code: code) { return area }
        let named = try reading.areas(named: text)
        guard let area = named.first else { throw OperationError.unknownArea(text) }
        guard named.count == 1 else {
            throw OperationError.ambiguousArea(text, codes: named.map { $0.code?.short ?? $0.name })
        }
        return area
    }

    // MARK: - Ponds

    /// A pond with the season it counts with in the year asked for, whose demand is known.
    private struct Counted {
        let pond: Pond
        let season: PondSeason
        let demand: Demand
        let net: Area?

        func terms(_ model: CapacityModel) -> [SpeciesTerm] {
            model.terms(of: season, net: net, demand: demand)
        }

        func figure(_ reading: StoreReading) throws -> PondFigure {
            PondFigure(
                code: pond.code, village: try reading.area(pond.village)?.name ?? "",
                netSquareMetres: net.map { Int($0.squareMetres.rounded()) },
                species: season.species.map(\.species),
                kilograms: demand.feed.wholeKilograms, method: demand.method, year: season.year)
        }
    }

    private static func seasons(
        below area: Identifier<AdminArea>, year: Int, _ reading: StoreReading
    ) throws -> [Counted] {
        let model = try Settling(reading).model
        return try reading.ponds(below: area).compactMap { pond in
            guard let id = pond.id,
                let season = try reading.seasons(of: id).standing(in: year),
                let demand = season.demand
            else { return nil }
            return Counted(
                pond: pond, season: season, demand: demand, net: model.netWater(of: pond, mode: season.mode))
        }
    }
}

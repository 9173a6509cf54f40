import PondGeodesy
import PondModel

@testable import PondStore

extension TemporaryStore {
    /// Loads ponds in bulk: every third without an outline, every fifth without a season.
    func bulkLoad(count: Int, into areas: SampleAreas) async throws {
        try await store.change(verb: "survey", detail: "bulk") { session in
            let round = try session.round(named: "bulk")?.id ?? session.insertRound(name: "bulk", year: 2025)
            var encoder = BulkEncoder()
            try session.bulkLoad(round: round, occupancy: Sample.occupancy) { loader in
                for number in 0..<count {
                    let pond = Sample.pond(
                        "B\(number)", in: areas.villages[number % 3], mu: Double(5 + number % 20), at: number,
                        hasBoundary: number % 3 != 0)
                    let season =
                        number % 5 == 0
                        ? nil
                        : PondSeason(year: 2023 + number % 3, feed: .kilograms(Double(number * 7 % 9000)))
                    let (water, demand) = Sample.evaluate(pond, season, nil)
                    var settled = season
                    settled?.demand = demand
                    try encoder.append(pond, season: settled, netSquareMetres: water)
                    if encoder.count == 100 { try loader.append(encoder.take()) }
                }
                try loader.append(encoder.take())
            }
        }
    }
}

extension BulkLoader {
    /// Loads ponds without seasons, each with a square metre of water.
    func append(_ ponds: [Pond]) throws {
        var encoder = BulkEncoder()
        for pond in ponds { try encoder.append(pond, season: nil, netSquareMetres: 1) }
        try append(encoder.take())
    }
}

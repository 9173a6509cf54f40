import Foundation
import GRDB

/// The demo survey in a store, made by the program as `scripts/run` makes it.
final class SurveyedDemo: Sendable {
    let bench: Workbench
    let expected: Expected
    let firstRound: SurveyOutcome
    let secondRound: SurveyOutcome

    init() throws {
        bench = try Workbench()
        expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: URL(fileURLWithPath: Repository.file("data/demo/expected.json"))))
        try bench.makeStore()
        for file in ["areas.csv", "village-outlines.geojson"] {
            let answer = try bench.pondmap("areas", Repository.file("data/demo/\(file)"), "--datum", "wgs84")
            guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        }
        firstRound = try Self.survey(bench, "2025-R1.ovkml", round: "2025-R1")
        secondRound = try Self.survey(bench, "2026-R2.csv", round: "2026-R2")
    }

    func survey(_ file: String, round: String) throws -> SurveyOutcome { try Self.survey(bench, file, round: round) }

    private static func survey(_ bench: Workbench, _ file: String, round: String) throws -> SurveyOutcome {
        let path = Repository.file("data/demo/\(file)")
        return try SurveyOutcome(bench.pondmap("survey", path, "--round", round, "--format", "json"))
    }

    func targets(_ arguments: String...) throws -> TargetsOutcome {
        let answer = try Program.pondmap.run(
            ["targets", "--format", "json", "--store", bench.store] + arguments, in: bench.folder)
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        return try JSONDecoder().decode(TargetsOutcome.self, from: Data(answer.output.utf8))
    }

    /// Ponds and whole kilograms of an area, read from the file by SQL.
    func total(code: String, year: Int) throws -> (ponds: Int, capacity: Int?) {
        let database = try DatabaseQueue(path: bench.store)
        let twelve = code + String(repeating: "0", count: 12 - code.count)
        return try database.read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT ponds, capacityKilograms FROM areaTotal JOIN area ON area.id = areaID
                    WHERE code = ? AND year <= ? AND untilYear >= ?
                    """, arguments: [twelve, year, year])
            return (row?["ponds"] ?? 0, row?["capacityKilograms"])
        }
    }

    /// What `scripts/make-demo` computed by itself.
    struct Expected: Decodable, Sendable {
        struct Area: Decodable, Sendable {
            let name: String
            let ponds: Int
            let capacityKilograms: Int?
        }
        struct Year: Decodable, Sendable {
            let villages: [String: Area]
            let towns: [String: Area]
            let counties: [String: Area]

            var all: [(String, Area)] { [villages, towns, counties].flatMap { $0.map { ($0.key, $0.value) } } }
        }
        struct File: Decodable, Sendable {
            struct Rejected: Decodable, Sendable {
                let line: Int
            }
            let rejected: [Rejected]?
        }
        let years: [String: Year]
        let targets: [String: [String]]
        let files: [String: File]
    }
}

/// What `survey --format json` says.
struct SurveyOutcome: Decodable, Sendable {
    struct Counts: Decodable, Equatable, Sendable {
        let read, new, changed, unchanged, rejected: Int
    }
    struct File: Decodable, Sendable {
        let path, format, datum: String
        let encoding: String?
    }
    struct Note: Decodable, Sendable {
        let file, reason: String
        let place: Int
    }
    let total: Counts
    let kinds: [String: Counts]
    let files: [File]
    let rejected: [Note]
    let remarks: [Note]

    init(_ answer: Program.Answer) throws {
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        self = try JSONDecoder().decode(SurveyOutcome.self, from: Data(answer.output.utf8))
    }
}

/// What `targets --format json` says.
struct TargetsOutcome: Decodable, Sendable {
    struct Market: Decodable, Sendable {
        let code: String?
        let name, level, locatedBy, explanation: String
        let parent: String?
        let lon, lat, distanceMetres, capacityTonnes, surveyedTonnes, netMu, ourTonnes, headcount: Double
        let coverage, marketShare: Double?
        let ponds: Int
    }
    let store: String
    let dataVersion: Int
    let markets, nearMisses: [Market]
}

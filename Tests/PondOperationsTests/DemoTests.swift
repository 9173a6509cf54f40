import Foundation
import Testing

/// The main job on the demo survey, against the capacities that the demo's own script computed.
@Suite(.serialized)
struct DemoTests {
    private static let demo = Result { try SurveyedDemo() }

    @Test func everyCapacityAgreesWithTheIndependentComputation() throws {
        let demo = try Self.demo.get()
        let areas = demo.expected.years["2026"]?.all ?? []
        #expect(areas.count > 70)
        for (code, area) in areas {
            let total = try demo.total(code: code, year: 2026)
            #expect(total.ponds == area.ponds, "\(area.name)")
            guard let expected = area.capacityKilograms else {
                #expect(total.capacity == nil, "\(area.name) is unknown")
                continue
            }
            // The script adds unrounded numbers; the store adds whole kilograms a pond.
            let capacity = try #require(total.capacity, "\(area.name)")
            #expect(abs(capacity - expected) <= 1 + area.ponds, "\(area.name): \(capacity) ≠ \(expected)")
        }
    }

    @Test func theMarketsAreThoseTheScriptFinds() throws {
        let demo = try Self.demo.get()
        let report = try demo.targets()
        for level in ["village", "town", "county"] {
            let found = report.markets.filter { $0.level == level }.compactMap(\.code)
            let expected = demo.expected.targets["\(level == "county" ? "countie" : level)s"] ?? []
            #expect(Set(found) == Set(expected), "\(level)")
        }
        #expect(report.markets.map(\.capacityTonnes) == report.markets.map(\.capacityTonnes).sorted(by: >))
    }

    @Test func exactlyTenThousandTonnesIsAMarketAndJustBelowIsANearMiss() throws {
        let report = try Self.demo.get().targets()
        #expect(report.markets.contains { $0.name == "示例湖西村" && $0.capacityTonnes == 10_000 })
        #expect(report.nearMisses.map(\.name).contains("示例大沙村"))
        #expect(!report.markets.contains { $0.name == "示例东滩村" }, "it lies beyond 100 km")
    }

    @Test func aWiderCircleTakesInTheVillageBeyondAHundredKilometres() throws {
        let report = try Self.demo.get().targets("--within", "107km")
        let village = try #require(report.markets.first { $0.name == "示例东滩村" })
        #expect(village.distanceMetres > 100_000)
        #expect(abs(village.headcount - village.capacityTonnes * 0.3 / 2500) < 0.01)
    }

    @Test func aTownOfTenThousandTonnesMayHaveNoVillageOfThem() throws {
        let markets = try Self.demo.get().targets().markets
        let towns = markets.filter { $0.level == "town" }.map(\.name)
        let parents = Set(markets.filter { $0.level == "village" }.compactMap(\.parent))
        #expect(towns.contains { !parents.contains($0) })
    }

    @Test func badRowsOfTheSecondRoundAreTheSixThatWereMadeBad() throws {
        let demo = try Self.demo.get()
        let lines = Set(demo.secondRound.rejected.map(\.place))
        #expect(lines == Set(demo.expected.files["2026-R2.csv"]?.rejected?.map(\.line) ?? []))
        #expect(demo.secondRound.total.read == 695)
    }

    @Test func theSameRoundAgainChangesNothing() throws {
        let demo = try Self.demo.get()
        let again = try demo.survey("2026-R2.csv", round: "2026-R2")
        #expect(again.total.new == 0 && again.total.changed == 0)
        #expect(again.total.unchanged == 689)
    }

    @Test func theStoreProvesSound() throws {
        let answer = try Self.demo.get().bench.pondmap("check")
        #expect(answer.code == 0, "\(answer.output)")
    }
}

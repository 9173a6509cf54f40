import Foundation
import PondGeodesy
import Testing

@testable import PondSheets

/// Real sheets: a few control points are given, the hundreds of others are the judge.
@Suite(.enabled(if: SharedData.isThere, "shared/data is not there"))
struct CalibrationTests {
    /// The errors at other points and whether each lies below its bound, over seeded draws.
    private func tries(
        _ name: String, count: Int, draws: Int, fit: ([ControlPoint]) throws -> SheetFit?
    ) throws -> [(error: Double, isBelow: Bool)] {
        let sheet = try TrueSheet(name)
        var dice = SeededGenerator(seed: UInt64(count))
        return try (0..<draws).flatMap { _ in
            let (chosen, rest) = sheet.wellSpread(count, using: &dice)
            let fit = try #require(try fit(chosen))
            return rest.shuffled(using: &dice).prefix(25).map { point in
                let place = fit.transform.position(of: point.pixel)
                let error = place?.distance(to: point.position).metres ?? .infinity
                return (error, error <= (fit.errorBound(at: point.pixel)?.metres ?? 0))
            }
        }
    }

    private func share(_ tries: [(error: Double, isBelow: Bool)]) -> Double {
        Double(tries.count { $0.isBelow }) / Double(tries.count)
    }

    /// Each model with eight points, or the fewest with which `auto` takes it.
    @Test(arguments: SheetModel.allCases)
    func theTruthLiesBelowTheBoundInNineCasesOfTen(model: SheetModel) throws {
        let count = max(8, model.minimumPointsForChoice)
        let tries = try TrueSheet.names.flatMap {
            try self.tries($0, count: count, draws: model == .spline ? 10 : 40) { SheetFit(model, to: $0) }
        }
        #expect((0.85...0.95).contains(share(tries)), "\(model): \(share(tries))")
    }

    @Test func theTruthLiesBelowTheBoundOfTheChosenModel() throws {
        let count = 8
        let tries = try TrueSheet.names.flatMap {
            try self.tries($0, count: count, draws: 15) {
                try FitReport(FitRequest(points: $0, limits: Draft.limits)).fit
            }
        }
        #expect((0.85...0.95).contains(share(tries)), "auto with \(count): \(share(tries))")
    }

    @Test(arguments: TrueSheet.names)
    func aProjectionFromEightPointsPutsTheOthersWithinOneAndAHalfMetres(name: String) throws {
        let errors = try tries(name, count: 8, draws: 20) { SheetFit(.projective, to: $0) }.map(\.error)
            .sorted()
        #expect(errors[errors.count / 2] < 1.5)
    }
}

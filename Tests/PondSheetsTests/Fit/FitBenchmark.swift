import Foundation
import PondGeodesy
import Testing

@testable import PondSheets

/// `scripts/bench --sheets` puts what this prints on its page.
@Suite(.enabled(if: Benchmark.isAsked && SharedData.isThere, "a benchmark"))
struct FitBenchmark {
    private static let draws = 200

    @Test func errorsAndBoundsOnRealSheets() throws {
        Benchmark.say("## Control points on real sheets")
        Benchmark.say("")
        Benchmark.say(
            "\(Self.draws) seeded draws of well-spread points; the error at all others, and the part of them")
        Benchmark.say("that lies below the 90 % bound stated for its pixel.")
        Benchmark.say("")
        Benchmark.say(
            "| sheet | points | model | median error m | 95th percentile m | median bound m | below it |")
        Benchmark.say("|---|---|---|---|---|---|---|")
        for name in TrueSheet.names {
            for count in [8, 12, 16] { try say(name, count) }
        }
        Benchmark.say("")
    }

    private func say(_ name: String, _ count: Int) throws {
        let sheet = try TrueSheet(name)
        for model in SheetModel.allCases where count >= model.minimumPointsForChoice {
            try say(sheet, "| \(name) | \(count) | \(model.rawValue)", count) { SheetFit(model, to: $0) }
        }
        try say(sheet, "| \(name) | \(count) | auto", count) {
            try FitReport(FitRequest(points: $0, limits: Draft.limits)).fit
        }
    }

    private func say(
        _ sheet: TrueSheet, _ head: String, _ count: Int, _ fit: ([ControlPoint]) throws -> SheetFit?
    ) throws {
        var dice = SeededGenerator(seed: UInt64(count))
        var (errors, bounds, below) = ([Double](), [Double](), 0)
        for _ in 0..<Self.draws {
            let (chosen, rest) = sheet.wellSpread(count, using: &dice)
            let fit = try #require(try fit(chosen))
            for point in rest.shuffled(using: &dice).prefix(50) {
                let place = fit.transform.position(of: point.pixel)
                errors.append(place?.distance(to: point.position).metres ?? .infinity)
                bounds.append(fit.errorBound(at: point.pixel)?.metres ?? 0)
                if errors.last! <= bounds.last! { below += 1 }
            }
        }
        errors.sort()
        bounds.sort()
        let numbers = [errors[errors.count / 2], errors[errors.count * 95 / 100], bounds[bounds.count / 2]]
            .map { String(format: "%.2f", $0) }.joined(separator: " | ")
        let share = String(format: "%.1f %%", 100 * Double(below) / Double(errors.count))
        Benchmark.say("\(head) | \(numbers) | \(share) |")
    }
}

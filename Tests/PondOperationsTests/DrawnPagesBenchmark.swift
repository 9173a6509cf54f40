import Testing

/// `scripts/bench --sheets` puts what this prints on its page.
@Suite(.enabled(if: Benchmark.isAsked, "a benchmark"))
struct DrawnPagesBenchmark {
    @Test func twentyPagesThatLookDrawnByHand() throws {
        Benchmark.say("## Last round as control")
        Benchmark.say("")
        Benchmark.say(
            "`pondmap sheet fit --against` on twenty seeded pages of two villages on one canal whose ponds have the"
        )
        Benchmark.say(
            "same numbers, with uneven scale, another bend, two numbers misread and two to four pairs of neighbours"
        )
        Benchmark.say("swapped; the ponds are in a store, the marks in pixels of a photo.")
        Benchmark.say("")
        Benchmark.say(
            "| boxes off by | page | numbers | linked to the right pond | swapped pairs | told | told "
                + "wrongly | leave-one-out m |"
        )
        Benchmark.say("|---|---|---|---|---|---|---|---|")
        for wobble in [1.0, 2, 3] { try say(wobble) }
        Benchmark.say("")
    }

    private func say(_ wobble: Double) throws {
        let scores = try (1...20).map {
            try DrawnPageScore(DrawnPage(SketchPage(seed: UInt64($0), wobble: wobble)))
        }
        let off = "\(Int(wobble * 12)) %"
        for (index, score) in scores.enumerated() where wobble == 1 {
            Benchmark.say(row(off, "\(index + 1)", [score]))
        }
        Benchmark.say(row(off, "all", scores))
    }

    private func row(_ off: String, _ page: String, _ scores: [DrawnPageScore]) -> String {
        func sum(_ part: (DrawnPageScore) -> Int) -> Int { scores.reduce(0) { $0 + part($1) } }
        let (numbers, right) = (sum { $0.numbers }, sum { $0.right })
        let share = Int((100 * Double(right) / Double(numbers)).rounded(.down))
        let errors = scores.map(\.leaveOneOutMetres).sorted()
        let middle = Int(errors[errors.count / 2].rounded())
        return "| \(off) | \(page) | \(numbers) | \(right) (\(share) %) | \(sum { $0.swaps }) "
            + "| \(sum { $0.reported }) | \(sum { $0.falseAlarms }) | \(middle) |"
    }
}

import PondModel
import Testing

@Suite struct LargestRemainderTests {
    /// Hamilton's method, worked by hand: 10 seats by 21, 17, 12 → quotas 4.2, 3.4, 2.4.
    @Test(arguments: [
        (10, [21, 17, 12], [4, 4, 2]), (100, [1, 1, 1], [34, 33, 33]), (0, [3, 5], [0, 0]),
        (7, [0, 0], [4, 3]),
        (5, [0, 1], [0, 5]), (1, [1, 1], [1, 0]), (9, [], []),
    ])
    func whatIsLeftGoesToTheLargestRemainders(total: Int, weights: [Int], parts: [Int]) {
        #expect(LargestRemainder.split(total, by: weights) == parts)
    }

    @Test func thePartsSumToTheTotalAndKeepToTheirQuotas() {
        var random = SeededGenerator(seed: 41)
        for _ in 0..<500 {
            let weights = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Int.random(in: 0...9999, using: &random)
            }
            let total = Int.random(in: 0...5_000_000, using: &random)
            let parts = LargestRemainder.split(total, by: weights)
            #expect(parts.reduce(0, +) == total)
            let sum = weights.reduce(0, +)
            guard sum > 0 else { continue }
            for (part, weight) in zip(parts, weights) {
                #expect(part >= total * weight / sum && part <= total * weight / sum + 1)
            }
        }
    }

    @Test func hugeTotalsAndWeightsDoNotOverflow() {
        let total = 4_000_000_000_000_000_000
        #expect(
            LargestRemainder.split(total, by: [3_000_000_000, 1_000_000_000]) == [total / 4 * 3, total / 4])
    }
}

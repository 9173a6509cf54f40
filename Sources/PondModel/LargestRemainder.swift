/// Whole numbers that share out a whole total in proportion and still sum to it exactly.
package enum LargestRemainder {
    /// Parts of `total` by `weights`: each gets its share rounded down, and what is left goes one by one to
    /// the largest remainders, the first of equals first. All weights zero share equally; no weights give no
    /// parts.
    package static func split(_ total: Int, by weights: [Int]) -> [Int] {
        precondition(
            total >= 0 && weights.allSatisfy { $0 >= 0 }, "Only amounts of zero and more can be shared out.")
        guard !weights.isEmpty else { return [] }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return split(total, by: weights.map { _ in 1 }) }
        let shares = weights.map { sum.dividingFullWidth(total.multipliedFullWidth(by: $0)) }
        var parts = shares.map(\.quotient)
        let left = total - parts.reduce(0, +)
        let order = shares.indices.sorted { (shares[$1].remainder, $0) < (shares[$0].remainder, $1) }
        for index in order.prefix(left) { parts[index] += 1 }
        return parts
    }
}

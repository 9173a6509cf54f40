import PondGeodesy
import PondModel

extension Explanation {
    /// `X村: 142口, 净3,180亩 = 泥鳅2,650亩×1.62(4,293 t) + … = 4,635 t/年 → 距万吨差 5,365 t`. Tonnes and mu are
    /// rounded so that the printed terms sum to the printed totals.
    package var sentence: Words {
        let terms = terms.isEmpty ? Words(zh: "", en: "") : printedTerms
        let ponds = GroupedNumber.text(total.ponds)
        let water = GroupedNumber.text(printedMu)
        return Words(
            zh: "\(name): \(ponds)口, 净\(water)亩 = \(terms.chinese)\(result.chinese)",
            en: "\(name): \(ponds) ponds, \(water) mu net = \(terms.english)\(result.english)")
    }

    /// Three places where whole tonnes would hide on which side of the threshold the area lies, or most of
    /// it.
    private var decimals: Int {
        guard let kilograms = total.capacityKilograms else { return 0 }
        let gap = abs(kilograms - threshold.wholeKilograms)
        let isFine = threshold.wholeKilograms % 1000 != 0 || (gap > 0 && gap < 1000) || kilograms < 10_000
        return isFine ? 3 : 0
    }

    private var printedMu: Int { Int(Area.squareMetres(Double(total.netSquareMetres)).mu.rounded()) }

    private var printedTerms: Words {
        let tonnes = printedTonnes
        let mu = printedMuOfTerms
        let texts = terms.indices.map { text(of: terms[$0], mu: mu[$0], tonnes: tonnes[$0]) }
        return Words(
            zh: texts.map(\.chinese).joined(separator: " + ") + " = ",
            en: texts.map(\.english).joined(separator: " + ") + " = ")
    }

    private func text(of term: ExplanationTerm, mu: Int?, tonnes: String?) -> Words {
        let factor = term.factor.map { "×\($0)" } ?? ""
        let mu = mu.map(GroupedNumber.text)
        return Words(
            zh: term.label.chinese + (mu.map { "\($0)亩" } ?? "") + factor
                + (tonnes.map { "(\($0) t)" } ?? "(未知)"),
            en: term.label.english + (mu.map { " \($0) mu" } ?? "") + factor
                + (tonnes.map { " (\($0) t)" } ?? " (unknown)"))
    }

    /// Each term's tonnes; the whole ones share out the printed total.
    private var printedTonnes: [String?] {
        let kilograms = terms.map { $0.kilograms ?? 0 }
        // A term can be below zero only where the terms given contradict the totals: then nothing is rounded.
        guard decimals == 0, kilograms.allSatisfy({ $0 >= 0 }) else {
            return terms.map { term in term.kilograms.map { GroupedNumber.thousandths($0, decimals: 3) } }
        }
        let parts = LargestRemainder.split((kilograms.reduce(0, +) + 500) / 1000, by: kilograms)
        return terms.indices.map { terms[$0].kilograms == nil ? nil : GroupedNumber.text(parts[$0]) }
    }

    /// Each term's mu; where the terms hold all the water, they share out the printed total.
    private var printedMuOfTerms: [Int?] {
        let water = terms.map { $0.netSquareMetres ?? 0 }
        let sum = Int(Area.squareMetres(Double(water.reduce(0, +))).mu.rounded())
        let parts = LargestRemainder.split(sum, by: water.map { max(0, $0) })
        return terms.indices.map { water[$0] > 0 ? parts[$0] : nil }
    }

    private var result: Words {
        guard let kilograms = total.capacityKilograms else {
            return Words(zh: "容量未知", en: "capacity unknown")
        }
        let tonnes = GroupedNumber.thousandths(kilograms, decimals: decimals)
        let gap = GroupedNumber.thousandths(printedGap(of: kilograms), decimals: decimals)
        let isTenThousand = threshold.wholeKilograms == 10_000_000
        let limit = GroupedNumber.thousandths(threshold.wholeKilograms, decimals: decimals)
        let goal = Words(zh: isTenThousand ? "万吨" : " \(limit) t ", en: "\(limit) t")
        let verdict = verdict(kilograms: kilograms, gap: gap, goal: goal)
        return Words(zh: "\(tonnes) t/年 → \(verdict.chinese)", en: "\(tonnes) t a year → \(verdict.english)")
    }

    /// The gap between the printed numbers, so that a reader who subtracts finds the same.
    private func printedGap(of kilograms: Int) -> Int {
        let printed = decimals == 0 ? (kilograms + 500) / 1000 * 1000 : kilograms
        return abs(threshold.wholeKilograms - printed)
    }

    private func verdict(kilograms: Int, gap: String, goal: Words) -> Words {
        let missing = threshold.wholeKilograms - kilograms
        if missing == 0 { return Words(zh: "正好\(goal.chinese)", en: "exactly \(goal.english)") }
        return missing > 0
            ? Words(zh: "距\(goal.chinese)差 \(gap) t", en: "\(gap) t short of \(goal.english)")
            : Words(zh: "超\(goal.chinese) \(gap) t", en: "\(gap) t above \(goal.english)")
    }
}

import PondModel

extension Explanation {
    /// `已摸排 82% 面积; 实报 41%, 推算 59%`: the surveyed part of the water (rounded down, so that 100 % is all of
    /// it) and where the feed figures come from, in per cents that sum to 100. `nil` without ponds.
    package var sources: Words? {
        guard let coverage = total.coverage else { return nil }
        let percent = Int((coverage * 100).rounded(.down))
        let parts = sourceParts
        return Words(
            zh: "已摸排 \(percent)% 面积"
                + (parts.isEmpty ? "" : "; " + parts.map(\.chinese).joined(separator: ", ")),
            en: "\(percent)% of the water surveyed"
                + (parts.isEmpty ? "" : "; " + parts.map(\.english).joined(separator: ", ")))
    }

    /// Of which years the figures are, and how old the newest is in the year asked for; `nil` without
    /// figures.
    package var age: Words? {
        guard let oldest = total.oldestYear, let newest = total.newestYear else { return nil }
        let span =
            oldest == newest
            ? Words(zh: "数据均为 \(newest) 年", en: "all figures of \(newest)")
            : Words(zh: "数据为 \(oldest)–\(newest) 年", en: "figures of \(oldest) to \(newest)")
        guard let year, year > newest else { return span }
        return Words(
            zh: span.chinese + "，最新的已过 \(year - newest) 年",
            en: span.english + ", the newest \(year - newest) \(year - newest == 1 ? "year" : "years") old")
    }

    private var sourceParts: [Words] {
        let kilograms = [total.reportedKilograms, total.calculatedKilograms, total.extrapolatedKilograms]
        guard kilograms.contains(where: { $0 > 0 }) else { return [] }
        let titles = [
            Words(zh: "实报", en: "reported"), Words(zh: "推算", en: "calculated"),
            Words(zh: "外推", en: "extrapolated"),
        ]
        let percents = LargestRemainder.split(100, by: kilograms)
        return titles.indices.filter { kilograms[$0] > 0 }.map {
            Words(zh: "\(titles[$0].chinese) \(percents[$0])%", en: "\(titles[$0].english) \(percents[$0])%")
        }
    }
}

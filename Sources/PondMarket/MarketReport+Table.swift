import PondGeodesy
import PondModel

extension MarketReport {
    /// The report as text for people: the question, the markets, the near misses, at most `width` columns
    /// wide.
    package func table(language: Language, width: Int = 80) -> String {
        let markets =
            ranking.markets.isEmpty ? none.text(in: language) + "\n" : table(ranking.markets, language, width)
        guard !ranking.nearMisses.isEmpty else { return heading.text(in: language) + "\n\n" + markets }
        return heading.text(in: language) + "\n\n" + markets + "\n" + nearHeading.text(in: language) + "\n\n"
            + table(ranking.nearMisses, language, width)
    }

    private var heading: Words {
        let kilometres = JSONValue.plain(query.within.kilometres, 3)
        let tonnes = GroupedNumber.thousandths(query.atLeast.wholeKilograms, decimals: tonneDecimals)
        let year = query.year.map(String.init)
        return Words(
            zh: "\(branchName)\(road.chinese) \(kilometres) km 内 ≥ \(tonnes) t/年的目标市场"
                + (year.map { "（\($0) 年）" } ?? "")
                + "：\(ranking.markets.count) 个",
            en:
                "Target markets within \(kilometres) km\(road.english) of \(branchName), at least \(tonnes) t a year"
                + (year.map { " (\($0))" } ?? "") + ": \(ranking.markets.count)")
    }

    /// How the distance is meant, where it is not the straight line.
    private var road: Words {
        guard query.roadFactor != 1 else { return Words(zh: "", en: "") }
        let factor = JSONValue.plain(query.roadFactor, 2)
        return Words(zh: "路程（直线 × \(factor)）", en: " by road (straight line × \(factor))")
    }

    private var nearHeading: Words {
        let percent = JSONValue.plain(query.nearMiss * 100, 1)
        return Words(
            zh: "接近（差 \(percent)% 以内）：\(ranking.nearMisses.count) 个",
            en: "Near misses (up to \(percent)% below): \(ranking.nearMisses.count)")
    }

    private var none: Words { Words(zh: "没有达到门槛的地方。", en: "No area reaches the threshold.") }

    private var tonneDecimals: Int { query.atLeast.wholeKilograms % 1000 == 0 ? 0 : 3 }

    private func table(_ markets: [Market], _ language: Language, _ width: Int) -> String {
        let columns = [
            TextTable.Column(Words(zh: "代码", en: "code")),
            TextTable.Column(Words(zh: "名称", en: "name"), shrinks: true),
            TextTable.Column(Words(zh: "级", en: "level")),
            TextTable.Column(Words(zh: "上级", en: "part of"), shrinks: true),
            TextTable.Column(Words(zh: "距离km", en: "km"), isNumber: true),
            TextTable.Column(Words(zh: "容量t", en: "t/year"), isNumber: true),
            TextTable.Column(Words(zh: "已摸排", en: "seen"), isNumber: true),
            TextTable.Column(Words(zh: "占有率", en: "share"), isNumber: true),
            TextTable.Column(Words(zh: "人数", en: "people"), isNumber: true),
        ]
        return TextTable(columns: columns, rows: markets.map { $0.row(language) }, language: language).text(
            width: width)
    }
}

extension Market {
    fileprivate func row(_ language: Language) -> [String] {
        [
            code?.short ?? "–", name, level.title.text(in: language), parentName ?? "–",
            GroupedNumber.tenths(ofThousandths: Int(distance.metres.rounded())),
            GroupedNumber.wholeTenths(ofThousandths: total.capacityKilograms ?? 0),
            Self.percent(total.coverage),
            Self.percent(total.marketShare),
            GroupedNumber.tenths(ofThousandths: Int((headcount * 1000).rounded())),
        ]
    }

    private static func percent(_ share: Double?) -> String {
        share.map { "\(Int(($0 * 100).rounded(.down)))%" } ?? "–"
    }
}

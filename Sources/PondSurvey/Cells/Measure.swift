import PondModel

/// What may stand behind a number in a cell, and how far the number may go.
struct Measure: Sendable {
    /// Unit → how many of the field's own unit it is.
    let factors: [String: Double]
    /// Unit → what is divided by the number: 50尾/斤 is 500 g ÷ 50.
    var dividends: [String: Double] = [:]
    let bounds: ClosedRange<Double>
    /// Examples that work.
    let works: Words

    /// In mu.
    static let area = Measure(
        factors: [
            "": 1, "亩": 1, "市亩": 1, "mu": 1, "分": 0.1, "公顷": 15, "ha": 15, "hm2": 15, "hm²": 15,
            "平方米": 0.0015, "平米": 0.0015, "平方": 0.0015, "㎡": 0.0015, "m2": 0.0015, "m²": 0.0015,
            "平方公里": 1500, "平方千米": 1500, "km2": 1500, "km²": 1500,
        ],
        bounds: 0...100_000,
        works: Words(zh: "0 到 100000 亩，如 20、20亩、1.3公顷", en: "0 to 100,000 mu, such as 20, 20亩 or 1.3ha"))

    /// In tonnes.
    static let mass = Measure(
        factors: [
            "": 1, "吨": 1, "t": 1, "ton": 1, "tons": 1, "tonne": 1, "tonnes": 1, "公斤": 0.001, "千克": 0.001,
            "kg": 0.001, "斤": 0.0005, "市斤": 0.0005, "吨/年": 1, "t/年": 1, "t/a": 1, "公斤/年": 0.001,
            "千克/年": 0.001, "kg/年": 0.001, "斤/年": 0.0005,
        ],
        bounds: 0...1_000_000,
        works: Words(
            zh: "0 到 1000000 吨，如 60、60吨、800公斤、1.2万斤", en: "0 to 1,000,000 t, such as 60, 60吨 or 800kg"))

    /// In kilograms per mu.
    static let yield = Measure(
        factors: [
            "": 1, "公斤": 1, "千克": 1, "kg": 1, "公斤/亩": 1, "千克/亩": 1, "kg/亩": 1, "kg/mu": 1, "斤": 0.5,
            "斤/亩": 0.5, "吨": 1000, "吨/亩": 1000, "t": 1000, "t/亩": 1000, "t/mu": 1000,
        ],
        bounds: 0...100_000,
        works: Words(
            zh: "0 到 100000 公斤/亩，如 1200、2400斤、1.2吨", en: "0 to 100,000 kg per mu, such as 1200, 2400斤 or 1.2t"
        ))

    static let count = Measure(
        factors: ["": 1, "尾": 1, "只": 1, "头": 1, "个": 1, "条": 1, "粒": 1, "苗": 1],
        bounds: 0...10_000_000_000,
        works: Words(zh: "放养总尾数，如 50000、5万尾", en: "the number stocked in all, such as 50000 or 5万尾"))

    /// In grams each.
    static let grams = Measure(
        factors: gramFactors,
        dividends: dividends(of: ["斤": 500, "公斤": 1000, "千克": 1000, "kg": 1000]),
        bounds: 0...200_000,
        works: Words(zh: "每尾克数，如 50、50克、1.5斤、40尾/斤", en: "grams each, such as 50, 50g, 1.5斤 or 40尾/斤"))

    /// A part of one.
    static let share = Measure(
        factors: ["": 1, "%": 0.01, "％": 0.01, "成": 0.1], bounds: 0...1,
        works: Words(zh: "0 到 1，如 60%、0.6、六成", en: "0 to 1, such as 60%, 0.6 or 六成"))

    static let stage = Measure(
        factors: ["": 1, "阶段": 1, "期": 1], bounds: 1...8,
        works: Words(zh: "1 到 8 的整数", en: "a whole number from 1 to 8"))

    static let rank = Measure(
        factors: ["": 1, "名": 1, "位": 1], bounds: 1...10_000,
        works: Words(zh: "1 到 10000 的整数，如 3、TOP3", en: "a whole number from 1 to 10,000, such as 3 or TOP3"))

    static let year = Measure(
        factors: ["": 1, "年": 1, "年度": 1], bounds: 1990...2100,
        works: Words(zh: "四位年份，1990 到 2100，如 2024", en: "a year of four digits, 1990 to 2100, such as 2024"))

    private static let gramFactors: [String: Double] = {
        let plain: [String: Double] = [
            "": 1, "克": 1, "g": 1, "两": 50, "斤": 500, "公斤": 1000, "千克": 1000, "kg": 1000,
        ]
        var all = plain
        for (unit, factor) in plain where !unit.isEmpty {
            for each in ["尾", "只", "头", "条"] { all["\(unit)/\(each)"] = factor }
        }
        return all
    }()

    private static func dividends(of masses: [String: Double]) -> [String: Double] {
        var all: [String: Double] = [:]
        for (unit, grams) in masses {
            for each in ["尾", "只", "头", "条"] { all["\(each)/\(unit)"] = grams }
        }
        return all
    }
}

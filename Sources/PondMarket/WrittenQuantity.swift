import Foundation
import PondGeodesy
import PondModel

/// Amounts as people write them in a question: `100km`, `1万吨`, `20%`.
package enum WrittenQuantity {
    /// `100km`, `100公里`, `100000m`; a bare number is kilometres.
    package static func length(_ text: String) throws -> Length {
        let factors = ["": 1000 as Decimal, "km": 1000, "公里": 1000, "千米": 1000, "m": 1, "米": 1]
        guard let metres = amount(text, factors: factors) else { throw MarketError.badLength(text) }
        return .metres(metres)
    }

    /// `10000t`, `1万吨`, `10kt`, `500kg`; a bare number is tonnes.
    package static func mass(_ text: String) throws -> Mass {
        let factors = [
            "": 1000 as Decimal, "t": 1000, "吨": 1000, "万吨": 10_000_000, "万": 10_000_000, "万t": 10_000_000,
            "kt": 1_000_000, "千吨": 1_000_000, "kg": 1, "公斤": 1,
        ]
        guard let kilograms = amount(text, factors: factors) else { throw MarketError.badMass(text) }
        return .kilograms(kilograms)
    }

    /// `20%` or `0.2`, from 0 to 1.
    package static func share(_ text: String) throws -> Double {
        guard
            let share = amount(
                text, factors: ["": 1, "%": Decimal(sign: .plus, exponent: -2, significand: 1)]), share <= 1
        else {
            throw MarketError.badShare(text)
        }
        return share
    }

    /// `village`, `镇` …; `nil` for all.
    package static func level(_ text: String) throws -> AdminLevel? {
        let name = plain(text)
        if ["all", "全部"].contains(name) { return nil }
        guard
            let level = AdminLevel.allCases.first(where: { $0.rawValue == name || $0.title.chinese == name })
        else {
            throw MarketError.badLevel(text)
        }
        return level
    }

    /// A number of zero or more times the factor of its unit; decimal throughout, so that 0.1 t is 100 kg
    /// exactly.
    private static func amount(_ text: String, factors: [String: Decimal]) -> Double? {
        let text = plain(text).filter { $0 != "," }
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let first = digits.first(where: { $0 != "." }), first.isNumber,
            digits.count(where: { $0 == "." }) <= 1,
            digits.count <= 20, let factor = factors[String(text.dropFirst(digits.count))],
            let number = Decimal(string: String(digits), locale: Locale(identifier: "en_US_POSIX"))
        else { return nil }
        return NSDecimalNumber(decimal: number * factor).doubleValue
    }

    /// Half-width, lower-case, without blanks.
    private static func plain(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
    }
}

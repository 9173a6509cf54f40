import PondMarket
import PondModel
import Testing

@Suite struct ExplanationTests {
    /// Square metres of so many mu: 15 mu are 10,000 m².
    private static func water(_ mu: Int) -> Int { (mu * 2000 + 1) / 3 }

    private func total(_ change: (inout AreaTotal) -> Void) -> AreaTotal {
        var total = AreaTotal(area: Identifier(1), year: 2024, untilYear: 2024)
        change(&total)
        return total
    }

    /// The sentence of the domain's description, with each term's tonnes: 2,650 × 1.62 + 300 × 1.14 + 230 ×
    /// 0.
    @Test func theSentenceIsThatOfTheDomain() throws {
        let total = total {
            $0.ponds = 142
            $0.netSquareMetres = Self.water(3180)
            $0.surveyedSquareMetres = Self.water(3180)
            $0.calculatedKilograms = 4_635_000
            $0.capacityKilograms = 4_635_000
        }
        let terms = [
            SpeciesTerm(
                species: "niqiu", isReported: false, netSquareMetres: Self.water(2650), kilograms: 4_293_000),
            SpeciesTerm(
                species: "jiyu", isReported: false, netSquareMetres: Self.water(300), kilograms: 342_000),
            SpeciesTerm(
                species: "kongtang", isReported: false, netSquareMetres: Self.water(230), kilograms: 0),
        ]
        let explanation = Explanation(
            name: "X村", total: total, threshold: .tonnes(10_000), year: 2024, species: terms,
            table: try Shipped.species())
        #expect(
            explanation.sentence.chinese
                == "X村: 142口, 净3,180亩 = 泥鳅2,650亩×1.62(4,293 t) + 鲫300亩×1.14(342 t) + 空塘230亩×0(0 t) "
                + "= 4,635 t/年 → 距万吨差 5,365 t")
        #expect(
            explanation.sentence.english
                == "X村: 142 ponds, 3,180 mu net = loach 2,650 mu×1.62 (4,293 t) "
                + "+ crucian carp 300 mu×1.14 (342 t) + empty pond 230 mu×0 (0 t) "
                + "= 4,635 t a year → 5,365 t short of 10,000 t")
    }

    @Test func reportedCalculatedAndExtrapolatedAreToldApart() throws {
        let total = total {
            $0.ponds = 3
            $0.netSquareMetres = 100_000
            $0.surveyedSquareMetres = 82_000
            $0.reportedKilograms = 4_100_000
            $0.calculatedKilograms = 5_000_000
            $0.extrapolatedKilograms = 900_000
            $0.capacityKilograms = 10_000_000
            $0.oldestYear = 2021
            $0.newestYear = 2023
        }
        let terms = [
            SpeciesTerm(species: "niqiu", isReported: true, netSquareMetres: 40_000, kilograms: 4_100_000),
            SpeciesTerm(species: "niqiu", isReported: false, netSquareMetres: 42_000, kilograms: 5_000_000),
        ]
        let explanation = Explanation(
            name: "桥北村", total: total, threshold: .tonnes(10_000), year: 2024, species: terms,
            table: try Shipped.species())
        let sentence = explanation.sentence.chinese
        #expect(sentence.contains("实报泥鳅60亩(4,100 t) + 泥鳅63亩×"))
        #expect(sentence.contains(" + 未摸排27亩×33.333(900 t) = 10,000 t/年 → 正好万吨"))
        #expect(explanation.sources?.chinese == "已摸排 82% 面积; 实报 41%, 推算 50%, 外推 9%")
        #expect(explanation.age?.chinese == "数据为 2021–2023 年，最新的已过 1 年")
        #expect(explanation.age?.english == "figures of 2021 to 2023, the newest 1 year old")
    }

    @Test func withoutSpeciesTheWaysOfKnowingAreTheTerms() {
        let total = total {
            $0.ponds = 2
            $0.netSquareMetres = 10_000
            $0.surveyedSquareMetres = 10_000
            $0.reportedKilograms = 7_000_000
            $0.calculatedKilograms = 5_000_000
            $0.capacityKilograms = 12_000_000
        }
        let sentence = Explanation(name: "甲村", total: total, threshold: .tonnes(10_000), year: nil).sentence
        #expect(sentence.chinese == "甲村: 2口, 净15亩 = 实报(7,000 t) + 推算(5,000 t) = 12,000 t/年 → 超万吨 2,000 t")
        #expect(
            sentence.english
                == "甲村: 2 ponds, 15 mu net = reported (7,000 t) + calculated (5,000 t) = 12,000 t a year "
                + "→ 2,000 t above 10,000 t"
        )
    }

    @Test func whatIsUnknownIsSaid() {
        let total = total {
            $0.ponds = 4
            $0.netSquareMetres = 20_000
        }
        let sentence = Explanation(name: "乙村", total: total, threshold: .tonnes(10_000), year: nil).sentence
        #expect(sentence.chinese == "乙村: 4口, 净30亩 = 未摸排30亩(未知) = 容量未知")
    }

    /// A kilogram below 10,000 t must not read as 10,000 t.
    @Test(arguments: [
        (9_999_999, "9,999.999 t/年 → 距万吨差 0.001 t"), (10_000_001, "10,000.001 t/年 → 超万吨 0.001 t"),
        (10_000_000, "10,000 t/年 → 正好万吨"), (9_999_000, "9,999 t/年 → 距万吨差 1 t"),
    ])
    func nearTheThresholdKilogramsAreShown(kilograms: Int, ending: String) {
        let total = total {
            $0.ponds = 1
            $0.calculatedKilograms = kilograms
            $0.capacityKilograms = kilograms
        }
        let sentence = Explanation(name: "丙村", total: total, threshold: .tonnes(10_000), year: nil).sentence
        #expect(sentence.chinese.hasSuffix(ending))
    }

    @Test func anotherThresholdIsNamedByItsTonnes() {
        let total = total { $0.capacityKilograms = 4_000_000 }
        let sentence = Explanation(name: "丁村", total: total, threshold: .tonnes(5000), year: nil).sentence
        #expect(sentence.chinese.hasSuffix("→ 距 5,000 t 差 1,000 t"))
    }

    @Test func termsThatDoNotReachTheTotalLeaveATermOfTheirOwn() {
        let total = total {
            $0.calculatedKilograms = 3_000_000
            $0.capacityKilograms = 3_000_000
        }
        let part = SpeciesTerm(species: "niqiu", isReported: false, netSquareMetres: 0, kilograms: 2_000_000)
        let sentence = Explanation(
            name: "戊村", total: total, threshold: .tonnes(10_000), year: nil, species: [part]
        ).sentence
        #expect(sentence.chinese.contains("niqiu(2,000 t) + 其他(1,000 t) = 3,000 t/年"))
    }

    /// Read back as a reader would: the tonnes in brackets add up to the total, and with the gap to the
    /// threshold.
    @Test(arguments: 0..<60) func thePrintedTermsAddUp(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let codes = try Shipped.species().rows.map(\.code)
        let terms = (0..<Int.random(in: 1...9, using: &random)).map { _ in
            SpeciesTerm(
                species: codes.randomElement(using: &random), isReported: Bool.random(using: &random),
                netSquareMetres: Int.random(in: 1...4_000_000, using: &random),
                kilograms: Int.random(in: 0...3_000_000, using: &random))
        }
        let total = total {
            $0.surveyedSquareMetres = terms.reduce(0) { $0 + $1.netSquareMetres }
            $0.netSquareMetres = $0.surveyedSquareMetres + Int.random(in: 0...900_000, using: &random)
            $0.reportedKilograms = terms.filter(\.isReported).reduce(0) { $0 + $1.kilograms }
            $0.calculatedKilograms = terms.filter { !$0.isReported }.reduce(0) { $0 + $1.kilograms }
            $0.extrapolatedKilograms = Int.random(in: 0...900_000, using: &random)
            $0.capacityKilograms = $0.surveyedKilograms + $0.extrapolatedKilograms
        }
        let sentence = Explanation(
            name: "村", total: total, threshold: .tonnes(10_000), year: nil, species: terms,
            table: try Shipped.species()
        ).sentence.english
        let tonnes = Self.numbers(/\(([\d,.]+) t\)/, in: sentence).reduce(0, +)
        let sum = try #require(Self.numbers(/([\d,.]+) t a year/, in: sentence).first)
        #expect(abs(tonnes - sum) < 1e-6, "\(sentence)")
        let water = try #require(Self.numbers(/([\d,]+) mu net/, in: sentence).first)
        #expect(Self.numbers(/([\d,]+) mu(?:×| \()/, in: sentence).reduce(0, +) == water, "\(sentence)")
        let gap = Self.numbers(/→ ([\d,.]+) t/, in: sentence).first ?? 0
        #expect(abs(abs(10_000 - sum) - gap) < 1e-6, "\(sentence)")
        let percents = Self.numbers(
            /(\d+)%(?:,|$)/,
            in: Explanation(
                name: "村", total: total, threshold: .tonnes(10_000), year: nil
            ).sources?.english ?? "")
        #expect(percents.reduce(0, +) == 100)
    }

    private static func numbers(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [Double] {
        text.matches(of: pattern).compactMap { Double($0.1.replacing(",", with: "")) }
    }
}

import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct QuantityTests {
    /// Mu, as people write them. 1 ha is 15 mu, 1 mu 2000/3 m², 1 mu 10 分.
    @Test(
        arguments: [
            ("20", 20), ("20亩", 20), ("１２.５", 12.5), (" 12.5 亩 ", 12.5), ("约20亩", 20), ("~20", 20),
            ("～20亩", 20),
            ("20亩左右", 20), ("大概20", 20), ("≈20", 20), ("1,200", 1200), ("1，200亩", 1200),
            ("1,234,567.5平方米", 1851.85125),
            ("3万", 30_000), ("5千", 5000), ("1.2公顷", 18), ("2ha", 30), ("2 hm2", 30), ("6667平方米", 10.0005),
            ("2000m2", 3), ("2000㎡", 3), ("2000m²", 3), ("0.02km2", 30), ("8分", 0.8), ("2亩8分", 2.8),
            ("三亩半", 3.5),
            ("半亩", 0.5), ("十二亩", 12), ("二十亩", 20), ("一百零五", 105), ("一百二十亩", 120), ("三百五", 350), ("两千", 2000),
            ("一千零五十", 1050), ("一万二", 12_000), ("九万九千亩", 99_000), ("1e3", nil), ("2O亩", nil), ("20 25", nil),
            ("1,20", nil),
            ("12,5", nil), ("20吨", nil), ("20亩多", nil), ("亩", nil), ("一二", nil), ("1万2", nil),
            ("20.5.1", nil), ("8分2亩", nil),
        ] as [(String, Double?)])
    func areaIsReadAsPeopleWriteIt(text: String, mu: Double?) throws {
        let result = Rows.read("面积", .text(text))
        guard let mu else {
            guard case .unreadable(.areaMu, let found, _)? = result.reason else {
                Issue.record("\(text) gave \(result)")
                return
            }
            #expect(found == CellText.trimmed(text))
            return
        }
        let area = try #require(try result.get().reportedArea)
        #expect(abs(area.mu - mu) < 1e-8)
    }

    /// Tonnes. 1 斤 is 500 g.
    @Test(arguments: [
        ("60", 60), ("约60吨", 60), ("1.2吨", 1.2), ("1.2t", 1.2), ("800斤", 0.4), ("800公斤", 0.8), ("800千克", 0.8),
        ("800 kg", 0.8),
        ("1.5万斤", 7.5), ("六十吨", 60), ("1吨200公斤", 1.2), ("一吨半", 1.5), ("5千公斤", 5), ("5千克", 0.005),
        ("五千克", 0.005),
        ("0", 0),
    ])
    func massIsReadAsPeopleWriteIt(text: String, tonnes: Double) throws {
        let feed = try #require(try Rows.read("年用料", .text(text)).get().feed)
        #expect(abs(feed.tonnes - tonnes) < 1e-9)
    }

    @Test(arguments: [
        ("1200", 1200.0), ("2400斤", 1200), ("1.2吨", 1200), ("1200公斤/亩", 1200), ("2400斤/亩", 1200),
        ("1200公斤每亩", 1200),
    ])
    func yieldIsKilogramsPerMu(text: String, kilograms: Double) throws {
        #expect(try Rows.read("亩产", .text(text)).get().yieldKilogramsPerMu == kilograms)
    }

    @Test(arguments: [
        ("50", 50.0), ("50克", 50), ("50g/尾", 50), ("三两", 150), ("1.5斤", 750), ("2kg", 2000), ("40尾/斤", 12.5),
        ("20尾/公斤", 50),
    ])
    func sizeIsGramsEach(text: String, grams: Double) throws {
        #expect(try Rows.read("出塘规格", .text(text)).get().stocking.harvestGrams == grams)
    }

    @Test(arguments: [
        ("60%", 0.6), ("６０％", 0.6), ("0.6", 0.6), ("六成", 0.6), ("6成", 0.6), ("100%", 1), ("0", 0),
    ])
    func survivalIsAShare(text: String, share: Double) throws {
        let survival = try #require(try Rows.read("成活率", .text(text)).get().stocking.survival)
        #expect(abs(survival - share) < 1e-12)
    }

    @Test(arguments: [("50000", 50_000.0), ("5万尾", 50_000), ("3万", 30_000), ("5,000", 5000)])
    func countIsTheWholeNumber(text: String, count: Double) throws {
        #expect(try Rows.read("放养尾数", .text(text)).get().stocking.count == count)
    }

    @Test(arguments: ["20-25亩", "20～25", "20~25亩", "20至25亩", "20亩到25亩", "二十到三十亩", "20—25", "2-3"])
    func aRangeIsAmbiguous(text: String) {
        #expect(Rows.read("面积", .text(text)).reason == .range(.areaMu, found: text))
    }

    @Test(arguments: [
        ("面积", FieldValue.text("-5")), ("面积", .number(-5)), ("面积", .integer(100_001)), ("面积", .text("20万亩")),
        ("成活率", .number(60)),
        ("成活率", .text("120%")), ("年用料", .number(-1)), ("亩产", .text("-3")), ("阶段", .integer(9)),
        ("阶段", .integer(0)),
        ("年份", .integer(24)), ("年份", .text("24年")), ("年份", .integer(2101)), ("年份", .integer(1989)),
        ("TOP", .integer(0)),
        ("面积", .number(.infinity)),
    ])
    func anAbsurdNumberIsRefusedWithWhatWorks(column: String, value: FieldValue) throws {
        let field = try #require(SurveyField.named(column))
        guard case .outOfBounds(field, let found, let works)? = Rows.read(column, value).reason else {
            Issue.record("\(column) \(value)")
            return
        }
        #expect(found == value.text && !works.chinese.isEmpty && !works.english.isEmpty)
    }

    @Test(arguments: [("3", 3), ("第3阶段", 3), ("阶段3", 3), ("三", 3), ("8", 8)])
    func stageIsOneToEight(text: String, stage: Int) throws {
        #expect(try Rows.read("阶段", .text(text)).get().stage == stage)
    }

    @Test(arguments: [("TOP3", 3), ("top 10", 10), ("第1名", 1), ("7", 7)])
    func rankIsAWholeNumber(text: String, rank: Int) throws {
        #expect(try Rows.read("TOP", .text(text)).get().topRank == rank)
    }

    @Test(arguments: [FieldValue.number(2.5), .text("2.5")])
    func halfAStageIsNone(value: FieldValue) {
        guard case .unreadable(.stage, "2.5", _)? = Rows.read("阶段", value).reason else {
            Issue.record("\(Rows.read("阶段", value))")
            return
        }
    }

    @Test(arguments: [FieldValue.integer(2024), .number(2024), .text("2024"), .text("2024年"), .text("２０２４")])
    func yearIsFourDigits(value: FieldValue) throws { #expect(try Rows.read("年份", value).get().year == 2024) }

    @Test func numbersOfTheFileAreTakenAsTheyAre() throws {
        #expect(try Rows.read("面积", .number(20.25)).get().reportedArea == .mu(20.25))
        #expect(try Rows.read("年用料", .integer(60)).get().feed == .tonnes(60))
        #expect(try Rows.read("面积", .number(.nan)).get().reportedArea == nil)
    }

    @Test func noAreaIsZero() throws {
        let observation = try Rows.read("面积", .integer(0)).get()
        #expect(observation.reportedArea == nil)
        #expect(observation.remarks.count == 1)
    }

    /// Every number from 1 to 99,999 in the words of an independent writer of numerals.
    @Test func chineseNumeralsRoundTrip() {
        var random = SeededGenerator(seed: 9)
        for number in Array(1...1200) + (0..<2000).map({ _ in Int.random(in: 1200...99_999, using: &random) })
        {
            let words = Self.numeral(number)
            #expect(QuantityText.read(words, as: .count) == .value(Double(number)), "\(words)")
        }
    }

    private static func numeral(_ number: Int) -> String {
        guard number < 10_000 else {
            let low = number % 10_000
            let zero = low > 0 && low < 1000 ? "零" : ""
            return numeral(number / 10_000) + "万" + zero + (low > 0 ? numeral(low) : "")
        }
        var words = ""
        var needsZero = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 {
                needsZero = needsZero || !words.isEmpty
                continue
            }
            if needsZero { words += "零" }
            needsZero = false
            let isTen = unit == 10 && digit == 1 && words.isEmpty
            words += (isTen ? "" : ["一", "二", "三", "四", "五", "六", "七", "八", "九"][digit - 1]) + name
        }
        return words
    }
}

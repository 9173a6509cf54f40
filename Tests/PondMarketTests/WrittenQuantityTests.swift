import PondGeodesy
import PondMarket
import PondModel
import Testing

@Suite struct WrittenQuantityTests {
    @Test(arguments: ["100km", "100000m", "100", "100公里", "100 千米", "１００ＫＭ", "100,000 米", "100.000km"])
    func lengthsAsPeopleWriteThem(text: String) throws {
        #expect(try WrittenQuantity.length(text) == .metres(100_000))
    }

    @Test(arguments: [
        "10000t", "1万吨", "10kt", "10000", "10,000 吨", "１万吨", "10000000kg", "1万", "10千吨", "10KT",
    ])
    func massesAsPeopleWriteThem(text: String) throws {
        #expect(try WrittenQuantity.mass(text).wholeKilograms == 10_000_000)
        #expect(try WrittenQuantity.mass(text) == .tonnes(10_000))
    }

    @Test func decimalsAreExact() throws {
        #expect(try WrittenQuantity.mass("9999.999t").kilograms == 9_999_999)
        #expect(try WrittenQuantity.mass("1.1t").kilograms == 1100)
        #expect(try WrittenQuantity.length("0.1km").metres == 100)
        #expect(try WrittenQuantity.mass("0").kilograms == 0)
    }

    @Test(arguments: [
        ("20%", 0.2), ("0.2", 0.2), ("２０％", 0.2), ("0", 0), ("100%", 1), ("1", 1), ("12.5 %", 0.125),
    ])
    func sharesAsPeopleWriteThem(text: String, share: Double) throws {
        #expect(try WrittenQuantity.share(text) == share)
    }

    @Test(arguments: ["", "far", "-5km", "100mi", "1e5", "10.0.0", "km", "100t", ".", "∞", "nan"])
    func otherLengthsAreRefused(text: String) {
        #expect(throws: MarketError.badLength(text)) { try WrittenQuantity.length(text) }
    }

    @Test(arguments: ["", "much", "-1t", "10km", "万吨", "1亿吨", "t10"]) func otherMassesAreRefused(text: String)
    {
        #expect(throws: MarketError.badMass(text)) { try WrittenQuantity.mass(text) }
    }

    @Test(arguments: ["20", "101%", "-1%", "", "a", "1.5"]) func otherSharesAreRefused(text: String) {
        #expect(throws: MarketError.badShare(text)) { try WrittenQuantity.share(text) }
    }

    @Test(
        arguments: [
            ("village", AdminLevel.village), ("村", .village), ("town", .town), ("镇", .town),
            ("County", .county), ("all", nil),
            ("全部", nil),
        ] as [(String, AdminLevel?)])
    func levelsAreNamedInBothLanguages(text: String, level: AdminLevel?) throws {
        #expect(try WrittenQuantity.level(text) == level)
    }

    @Test func anotherLevelIsRefusedWithWhatWorks() {
        let error = #expect(throws: MarketError.badLevel("hamlet")) { try WrittenQuantity.level("hamlet") }
        #expect(error?.words.english == "'hamlet' is no level; village, town, county or all works.")
    }
}

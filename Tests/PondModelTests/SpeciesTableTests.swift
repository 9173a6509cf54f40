import Foundation
import PondModel
import Testing

@Suite struct SpeciesTableTests {
    let table: SpeciesTable

    init() throws { table = try SpeciesTable(csv: Shipped.text("species.csv")) }

    /// feed t/mu = yield × (1 − stocked part) × FCR × commercial part ÷ 1000; the table prints three places.
    @Test func everyTonnesPerMuFollowsFromItsCoefficients() {
        for row in table.rows {
            let growing = row.yieldKilogramsPerMu.typical * (1 - row.stockRatio)
            let feed = growing * row.feedConversion.typical / 1000
            #expect(abs(feed * row.compoundShare - row.feedTonnesPerMu.typical) <= 0.000501, "\(row.code)")
            #expect(abs(feed - row.potentialFeedTonnesPerMu) <= 0.000501, "\(row.code)")
            let low =
                row.yieldKilogramsPerMu.low * (1 - row.stockRatio) * row.feedConversion.low
                * row.compoundShare
            let high =
                row.yieldKilogramsPerMu.high * (1 - row.stockRatio) * row.feedConversion.high
                * row.compoundShare
            #expect(abs(low / 1000 - row.feedTonnesPerMu.low) <= 0.000501, "\(row.code)")
            #expect(abs(high / 1000 - row.feedTonnesPerMu.high) <= 0.000501, "\(row.code)")
        }
    }

    @Test(.enabled(if: Shipped.hasShared("species_coefficients.csv"), "the folder ../shared is missing"))
    func theShippedRowsAreThePublishedOnes() throws {
        let file = Shipped.shared.appending(path: "species_coefficients.csv")
        let published = try String(contentsOf: file, encoding: .utf8).replacing("\u{FEFF}", with: "")
        let lines = published.split(whereSeparator: \.isNewline)
        let shipped = try Shipped.text("species.csv").split(whereSeparator: \.isNewline)
        #expect(shipped.count == lines.count + 1, "one row more: the empty pond")
        for (line, ours) in zip(lines, shipped) { #expect(ours.hasPrefix(line + ",")) }
    }

    @Test(arguments: ["lianyong", "haishen", "zicai", "kongtang"])
    func whatFiltersGrazesOrIsEmptyEatsNoFeed(code: String) throws {
        let row = try #require(table.species(code: code))
        #expect(row.feedTonnesPerMu.high == 0)
        #expect(row.compoundFeedPerGrowth == 0)
    }

    @Test(arguments: [
        ("草鱼", "caoyu"), ("鲩", "caoyu"), ("鲫鱼", "jiyu"), ("异育银鲫", "jiyu"), ("鲫(异育银鲫)", "jiyu"),
        ("鲫（异育银鲫）", "jiyu"), ("泥鳅", "niqiu"), ("台湾泥鳅", "niqiu"), ("NIQIU", "niqiu"), (" 泥 鳅 ", "niqiu"),
        ("黑鱼", "wuli"), ("大闸蟹", "hexie"), ("虾蟹", "hexie"), ("白鲢", "lianyong"), ("鲢鳙", "lianyong"),
        ("缢蛏", "zicai"), ("空塘", "kongtang"), ("晒塘", "kongtang"), ("grass carp", "caoyu"), ("斑节对虾", "duixia"),
    ])
    func namesPeopleWriteAreUnderstood(name: String, code: String) {
        #expect(table.species(named: name)?.code == code)
    }

    @Test(arguments: [
        ("南美白对虾", "小棚", "xia_peng"), ("南美白对虾", "高位池", "xia_gao"), ("白对虾", "工厂化养殖", "xia_gao"),
        ("对虾", "土塘精养", "xia_tu"), ("对虾", "", "xia_tu"), ("小龙虾", "稻虾", "long_dao"),
        ("小龙虾", "稻渔综合", "long_dao"), ("小龙虾", "池塘精养", "long_chi"), ("龙虾", "", "long_chi"),
    ])
    func theModeDecidesWhereRowsShareAName(name: String, mode: String, code: String) {
        #expect(table.species(named: name, mode: mode.isEmpty ? nil : mode)?.code == code)
    }

    @Test(arguments: ["鲸鱼", "", "虎鲨"]) func otherNamesMeanNothing(name: String) {
        #expect(table.species(named: name) == nil)
    }
}

import PondModel
import Testing

@testable import PondSurvey

struct SpeciesTests {
    private static func shares(_ pairs: (String, Double)...) -> [SpeciesShare] {
        pairs.map { SpeciesShare(species: $0.0, share: $0.1) }
    }

    @Test(arguments: [
        ("泥鳅", shares(("niqiu", 1))), ("泥鳅70%+鲫30%", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("泥鳅70%、鲫30%", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("泥鳅７０％＋鲫３０％", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("草鱼/鲫鱼", shares(("caoyu", 0.5), ("jiyu", 0.5))), ("草鱼7成鲫3成", shares(("caoyu", 0.7), ("jiyu", 0.3))),
        ("草鱼七成，鲫三成", shares(("caoyu", 0.7), ("jiyu", 0.3))),
        ("70%泥鳅+30%鲫", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("泥鳅70%鲫30%", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("泥鳅：0.7；鲫：0.3", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("泥鳅70+鲫30", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("泥鳅(70%)、鲫(30%)", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("泥鳅60%、鲫、草鱼", shares(("niqiu", 0.6), ("jiyu", 0.2), ("caoyu", 0.2))),
        ("草鱼和鲫", shares(("caoyu", 0.5), ("jiyu", 0.5))),
        ("泥鳅(台湾)", shares(("niqiu", 1))), ("泥鳅（台湾）70%+鲫30%", shares(("niqiu", 0.7), ("jiyu", 0.3))),
        ("乌鳢/生鱼", shares(("wuli", 1))),
        ("南美白对虾-小棚", shares(("xia_peng", 1))), ("鲫、鲫鱼、草鱼、草鱼", shares(("jiyu", 0.5), ("caoyu", 0.5))),
        ("空塘", shares(("kongtang", 1))),
        ("晒塘", shares(("kongtang", 1))), ("停养", shares(("kongtang", 1))),
        ("泥鳅33%+鲫33%+草鱼33%", shares(("niqiu", 1 / 3.0), ("jiyu", 1 / 3.0), ("caoyu", 1 / 3.0))),
        ("泥鳅100%", shares(("niqiu", 1))),
    ])
    func speciesListsAreRead(text: String, expected: [SpeciesShare]) throws {
        let observation = try Rows.read("品种", .text(text)).get()
        #expect(observation.species.map(\.species) == expected.map(\.species))
        for (read, wanted) in zip(observation.species, expected) {
            // Shares are kept to a millionth.
            #expect(abs(read.share - wanted.share) < 1e-6)
        }
        #expect(observation.remarks.isEmpty)
    }

    @Test(arguments: [
        ("泥鳅70%+鲫20%", 90.0), ("泥鳅70%+鲫40%", 110), ("泥鳅70%", 70), ("泥鳅(70%)", 70), ("泥鳅100%、鲫", 100),
        ("泥鳅120%+鲫", 120),
    ])
    func sharesThatMissTheWholeAreRefusedWithTheirSum(text: String, percent: Double) {
        guard case .sharesMissTheWhole(text, let found)? = Rows.read("品种", .text(text)).reason else {
            Issue.record("\(Rows.read("品种", .text(text)))")
            return
        }
        #expect(abs(found - percent) < 1e-9)
    }

    @Test(arguments: [("黄鳝", ["黄鳝"]), ("泥鳅70%+黄鳝30%", ["niqiu", "黄鳝"]), ("中科5号鲫", ["中科5号鲫"])])
    func anUnknownSpeciesIsKeptAndSaid(text: String, species: [String]) throws {
        let observation = try Rows.read("品种", .text(text)).get()
        #expect(observation.species.map(\.species) == species)
        #expect(observation.remarks.count == 1)
    }

    @Test(arguments: ["70%", "+", "、、", "30%+70%"])
    func sharesWithoutNamesAreRefused(text: String) { #expect(Rows.read("品种", .text(text)).reason != nil) }

    @Test func theSameTextIsReadTheSameAgain() throws {
        var reader = Rows.reader()
        for _ in 0..<3 {
            let good = try reader.observation(of: Rows.feature(["品种": "泥鳅"])).get()
            #expect(good.species == Self.shares(("niqiu", 1)))
            let bad = reader.observation(of: Rows.feature(["品种": "泥鳅70%"])).reason
            #expect(bad == Rows.read("品种", .text("泥鳅70%")).reason)
        }
    }
}

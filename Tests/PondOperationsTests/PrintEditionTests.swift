import Foundation
import PondModel
import Testing

/// What each edition shows on paper, field by field: every field of the one table gets a value that nothing else has.
@Suite struct PrintEditionTests {
    private let bench: Workbench

    /// Words of people's fields, by field. `isDemonstration` and `scaleGrade` are signs and open to all.
    private static let words = [
        "name": "甲辛示例", "phone": "13900001234", "brand": "独牌X", "note": "独注释乙",
        "dealer": "独门店丙", "dealerPhone": "13900005678", "dealerBrand": "独牌Y", "competitor": "独竞品丁",
    ]

    init() throws {
        bench = try Workbench()
        try bench.makeStore()
        let areas = try bench.write(
            "code,name,level,parent\n320707,赣榆区,county,\n320707116,墩尚镇,town,320707\n320707116950,示例村,village,320707116\n",
            to: "areas.csv")
        // The second pond is nobody's: a village's sum is open, and must not be one person's figure.
        let rows = """
            kind,code,village,farmer,phone,species,area_mu,feed_t,our_t,brand,stage,money,intent,top,demo,lon,lat,note,year
            pond,001,320707116950,甲辛示例,13900001234,泥鳅,33,777.7,333.3,独牌X,7,是,是,17,是,119.1003,34.7003,独注释乙,2026
            pond,002,320707116950,,,泥鳅,33,111.1,,,,,,,,119.1023,34.7003,,2026
            dealer,J1,320707116950,独门店丙,13900005678,,,654.3,321.9,独牌Y,,,,,,119.1103,34.7103,独注释乙,2026
            competitor,C1,320707116950,独竞品丁,,,,876.5,,独牌X,,,,,,119.1203,34.7103,,2026
            """
        let survey = try bench.write(rows + "\n", to: "survey.csv")
        #expect(try bench.pondmap("areas", areas, "--datum", "wgs84").code == 0)
        let read = try bench.pondmap("survey", survey, "--round", "2026-R1", "--datum", "wgs84")
        #expect(read.code == 0, "\(read.messages)")
    }

    private func text(_ map: WallMap, _ edition: Edition) throws -> String {
        let file = "\(map.rawValue)-\(edition.rawValue).pdf"
        let answer = try bench.pondmap(
            "print", map.rawValue, "--bbox", "119.07,34.68,119.15,34.73", "--paper", "A1-", "--edition",
            edition.rawValue, "--to", file)
        #expect(answer.code == 0, "\(answer.messages)")
        let answerText = try Program.peer("pdftotext").run([bench.path(file), "-"])
        return answerText.output + (try Program.peer("pdfinfo").run([bench.path(file)]).output)
    }

    /// Whether the number begins a word: within the digits of a code or a sheet's number it says nothing.
    private static func stands(_ number: String, in text: String) -> Bool {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "." }.contains { word in
            word.hasPrefix(number) && word.dropFirst(number.count).first?.isHexDigit != true
        }
    }

    @Test(arguments: WallMap.allCases) func nothingThatStaysInsideIsOnAPublicSheet(map: WallMap) throws {
        let shown = try text(map, .public)
        for (field, word) in Self.words { #expect(!shown.contains(word), "\(field)") }
        // Tonnes of a person, of us, of a dealer; stage and rank; A/B/C; competitors by their legend's words.
        for number in ["777.7", "778", "333.3", "333", "654", "322", "877"] {
            #expect(!Self.stands(number, in: shown), "\(number)")
        }
        for sign in [
            "Development", "TOP", "Competitor", "another brand", "Feeds ours", "Being won", "Ours t", "Share",
        ] {
            #expect(!shown.contains(sign), "\(sign)")
        }
        #expect(shown.contains("PUBLIC") && shown.contains("示例村"))
        if map == .battle { #expect(shown.contains(/F[0-9A-F]{6}/)) }
    }

    /// The same words are there inside, but for phones, money and intent, which are nowhere, and notes.
    @Test func insideTheBattleMapNamesPeopleAndBrands() throws {
        let shown = try text(.battle, .internal)
        for field in ["name", "dealer", "competitor", "brand"] {
            #expect(shown.contains(Self.words[field] ?? "?"), "\(field)")
        }
        for field in ["phone", "dealerPhone"] { #expect(!shown.contains(Self.words[field] ?? "?")) }
        for sign in ["TOP", "Competitor", "Feeds ours", "Ours t", "Share", "17", "Development A", "333"] {
            #expect(shown.contains(sign), "\(sign)")
        }
    }

    /// By policy a public sheet shows blocks only; the policy can say otherwise.
    @Test func singleOutlinesOfAPublicSheetNeedThePolicysLeave() throws {
        let arguments = [
            "print", "aquaculture", "--bbox", "119.07,34.68,119.15,34.73", "--paper", "A4-", "--edition",
            "public", "--ponds", "outlines", "--to", "m.pdf", "--lang", "en", "--store", bench.store,
        ]
        let refused = try Program.pondmap.run(arguments, in: bench.folder)
        #expect(refused.code == 1 && refused.messages.contains("public_ponds"), "\(refused.messages)")
        let policy = try Repository.text("data/policy.yaml").replacing(
            "public_ponds: blocks", with: "public_ponds: outlines")
        let file = try bench.write(policy, to: "policy.yaml")
        let loaded = try bench.pondmap("policy", "load", file)
        #expect(loaded.code == 0, "\(loaded.messages)")
        #expect(try Program.pondmap.run(arguments, in: bench.folder).code == 0)
    }
}

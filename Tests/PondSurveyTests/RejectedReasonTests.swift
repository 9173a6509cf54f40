import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct RejectedReasonTests {
    private static let works = Words(zh: "20亩", en: "20")
    private static let place = Position(longitude: 119.124251234, latitude: 34.84)
    private static let pair = Coordinate(x: 119.124251234, y: 34.84)

    /// Every reason with what its words must name: what was found, and what works or is likely.
    @Test(arguments: [
        (RejectedReason.unreadable(.areaMu, found: "2O", works: works), ["2O"], "20亩"),
        (.range(.areaMu, found: "20-25"), ["20-25"], "请写一个数"),
        (.outOfBounds(.areaMu, found: "-5", works: works), ["-5"], "20亩"),
        (.sharesMissTheWhole(found: "泥鳅70%", percent: 70), ["泥鳅70%", "100"], "100"),
        (.unknownKind("特水"), ["特水"], "营地"),
        (.noPosition(.pond), ["lon", "lat"], "塘口"), (.halfPosition(missing: .latitude), ["lat"], "纬度"),
        (.openLine(gapMetres: 12.5), ["12.5"], "闭合"), (.severalPlaces(count: 3), ["3"], "3"),
        (.noArea, ["1"], "重画"),
        (.notConvertible(pair), ["119.12425", "--crs"], "34.84"), (.swapped(pair), ["119.12425"], "写反"),
        (.outsideChina(pair), ["119.12425"], "中国"),
        (.farFromAreas(place, nearest: "河口村", kilometres: 443), ["河口村", "443"], "443"),
        (.farFromAreas(place, nearest: nil, kilometres: nil), ["119.12425"], "很远"),
        (.villageUnknown("河囗村", likely: ["河口村"]), ["河囗村", "河口村"], "相近"),
        (.villageAmbiguous("张庄", candidates: ["甲", "乙"]), ["张庄", "甲", "乙"], "镇名或代码"),
        (.townUnknown("旧镇", likely: []), ["旧镇"], "没有镇"),
        (.notInTown(village: "甲村", town: "乙镇", elsewhere: ["丙"]), ["甲村", "乙镇", "丙"], "可能"),
        (.noVillageNear(place, likely: ["甲"]), ["甲", "34.84"], "最近"),
        (.doubtful(mine: "A", known: ["B", "C"]), ["A", "B", "C"], "核对"),
        (.moved(code: "A", kilometres: 2.1), ["A", "2.1"], "坐标系"),
        (.damaged(works), ["20"], "20亩"),
    ])
    func everyReasonSaysWhatWasFoundAndWhatWorks(reason: RejectedReason, found: [String], chinese: String) {
        let words = reason.words
        for text in found {
            #expect(words.english.contains(text), "\(words.english)")
            #expect(words.chinese.contains(text) || text == "lat", "\(words.chinese)")
        }
        #expect(words.chinese.contains(chinese), "\(words.chinese)")
    }

    @Test(arguments: [
        SurveyError.badMapping("x"), .unknownField("f", mapping: "x=f"), .datumUnknown(works),
        .unknownProjection("EPSG:0"), .yearMissing(place: 7),
        .datumConflict(place: 7, name: nil, file: .gcj02, flag: "WGS 84"),
        .claimContradicted(claim: .wgs84, evidence: .gcj02, works),
    ])
    func everyErrorSpeaksBothLanguages(error: SurveyError) {
        #expect(!error.words.chinese.isEmpty && error.words.chinese != error.words.english)
        #expect(error.description == error.words.english)
    }
}

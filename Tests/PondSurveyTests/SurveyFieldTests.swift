import PondModel
import Testing

@testable import PondSurvey

struct SurveyFieldTests {
    /// The contract: every name of every field as the documentation lists them.
    static let contract: [(SurveyField, [String])] = [
        (.kind, ["kind", "类型"]), (.code, ["code", "塘号", "编号"]), (.village, ["village", "村"]),
        (.town, ["town", "镇", "乡镇"]), (.farmer, ["farmer", "养户", "户主", "姓名"]), (.phone, ["phone", "电话"]),
        (.areaMu, ["area_mu", "面积", "面积(亩)", "亩"]), (.netMu, ["net_mu", "净面积"]),
        (.species, ["species", "品种"]),
        (.mode, ["mode", "模式", "养殖模式"]), (.yieldKilogramsPerMu, ["yield_kg_mu", "亩产"]),
        (.feedTonnes, ["feed_t", "年用料", "年用料(吨)"]), (.ourTonnes, ["our_t", "我方", "我方销量"]),
        (.brand, ["brand", "在用品牌", "品牌"]), (.stage, ["stage", "阶段"]), (.money, ["money", "资金", "有钱"]),
        (.intent, ["intent", "意愿"]), (.stockCount, ["stock_no", "放养尾数"]), (.stockGrams, ["stock_g", "放养规格"]),
        (.harvestGrams, ["harvest_g", "出塘规格"]), (.survival, ["survival", "成活率"]), (.top, ["top", "TOP"]),
        (.demonstration, ["demo", "示范户"]), (.year, ["year", "年份"]),
        (.longitude, ["lon", "lng", "longitude", "经度"]), (.latitude, ["lat", "latitude", "纬度"]),
        (.note, ["note", "备注"]),
    ]

    @Test(arguments: contract)
    func everyAgreedNameMeansItsField(field: SurveyField, names: [String]) {
        for name in names { #expect(SurveyField.named(name) == field, "\(name)") }
    }

    @Test func theContractNamesEveryField() { #expect(Self.contract.map(\.0) == SurveyField.allCases) }

    @Test(arguments: [
        ("  面积（亩） ", SurveyField.areaMu), ("面积(亩)", .areaMu), ("ＣＯＤＥ", .code), ("Lon", .longitude),
        ("FEED_T", .feedTonnes),
        ("\u{FEFF}code", .code), ("年用料（吨）", .feedTonnes), ("\u{3000}村\u{3000}", .village), ("Top", .top),
    ])
    func namesAreFolded(text: String, field: SurveyField) { #expect(SurveyField.named(text) == field) }

    @Test(arguments: ["", "面 积", "塘", "area", "codes", "净"])
    func otherNamesMeanNothing(text: String) { #expect(SurveyField.named(text) == nil) }

    @Test func everyFieldSaysWhatItMeansInBothLanguages() {
        for field in SurveyField.allCases {
            #expect(!field.meaning.chinese.isEmpty && !field.meaning.english.isEmpty)
            #expect(field.names.first == field.rawValue)
        }
    }
}

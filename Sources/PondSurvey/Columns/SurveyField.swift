import PondModel

/// A field of a survey row: what a column, a KML datum or a `key: value` line can mean.
package enum SurveyField: String, CaseIterable, Hashable, Sendable {
    case kind, code, village, town, farmer, phone
    case areaMu = "area_mu"
    case netMu = "net_mu"
    case species, mode
    case yieldKilogramsPerMu = "yield_kg_mu"
    case feedTonnes = "feed_t"
    case ourTonnes = "our_t"
    case brand, stage, money, intent
    case stockCount = "stock_no"
    case stockGrams = "stock_g"
    case harvestGrams = "harvest_g"
    case survival, top
    case demonstration = "demo"
    case year
    case longitude = "lon"
    case latitude = "lat"
    case note

    /// The field that a column's name means: trimmed, whatever the case of Latin letters, full-width forms
    /// folded. `nil` for a name nobody has agreed on.
    package static func named(_ text: String) -> SurveyField? {
        byFoldedName[CellText.folded(text).lowercased()]
    }

    private static let byFoldedName: [String: SurveyField] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { field in
            field.names.map { (CellText.folded($0).lowercased(), field) }
        })
}

extension SurveyField {
    /// Every name that means this field; the first is the field's own.
    package var names: [String] { [rawValue] + otherNames }

    private var otherNames: [String] {
        switch self {
        case .kind: ["类型"]
        case .code: ["塘号", "编号"]
        case .village: ["村"]
        case .town: ["镇", "乡镇"]
        case .farmer: ["养户", "户主", "姓名"]
        case .phone: ["电话"]
        case .areaMu: ["面积", "面积(亩)", "亩"]
        case .netMu: ["净面积", "净面积(亩)"]
        case .species: ["品种"]
        case .mode: ["模式", "养殖模式"]
        case .yieldKilogramsPerMu: ["亩产"]
        case .feedTonnes: ["年用料", "年用料(吨)"]
        case .ourTonnes: ["我方", "我方销量"]
        case .brand: ["在用品牌", "品牌"]
        case .stage: ["阶段"]
        case .money: ["资金", "有钱"]
        case .intent: ["意愿"]
        case .stockCount: ["放养尾数"]
        case .stockGrams: ["放养规格"]
        case .harvestGrams: ["出塘规格"]
        case .survival: ["成活率"]
        case .top: ["TOP排名"]
        case .demonstration: ["示范户"]
        case .year: ["年份"]
        case .longitude: ["lng", "longitude", "经度"]
        case .latitude: ["latitude", "纬度"]
        case .note: ["备注"]
        }
    }

    /// What the field holds, for the reader of a list of fields.
    package var meaning: Words {
        switch self {
        case .kind:
            Words(
                zh: "塘口（默认）、养户、客户、竞品、网点或营地", en: "pond (default), farmer, dealer, competitor, outlet or camp")
        case .code: Words(zh: "塘号，村内唯一", en: "unique within its village")
        case .village: Words(zh: "村名或国家代码", en: "the village's name or national code")
        case .town: Words(zh: "镇名或国家代码", en: "the town's name or national code")
        case .farmer: Words(zh: "养户姓名", en: "who runs it")
        case .phone: Words(zh: "电话", en: "telephone number")
        case .areaMu: Words(zh: "上报面积，亩", en: "area as reported, mu")
        case .netMu: Words(zh: "净水面，亩", en: "net water, mu")
        case .species: Words(zh: "一种或几种，可带比例：泥鳅70%+鲫30%", en: "one or several with shares: 泥鳅70%+鲫30%")
        case .mode: Words(zh: "养殖模式：池塘精养、虾蟹混养、小棚……", en: "way of farming: 池塘精养, 虾蟹混养, 小棚 …")
        case .yieldKilogramsPerMu: Words(zh: "每亩产量，公斤", en: "yield, kg per mu")
        case .feedTonnes: Words(zh: "全年用料，所有品牌，吨", en: "feed of all brands, tonnes a year")
        case .ourTonnes: Words(zh: "其中我方，吨", en: "of that ours, tonnes a year")
        case .brand: Words(zh: "在用品牌", en: "brand in use")
        case .stage: Words(zh: "开发阶段，1 至 8", en: "stage of development, 1 to 8")
        case .money: Words(zh: "有没有资金，是/否", en: "has money, yes or no")
        case .intent: Words(zh: "有没有意愿，是/否", en: "is willing, yes or no")
        case .stockCount: Words(zh: "放养总尾数", en: "number of fish stocked")
        case .stockGrams: Words(zh: "放养规格，克/尾", en: "grams each when stocked")
        case .harvestGrams: Words(zh: "出塘规格，克/尾", en: "grams each at harvest")
        case .survival: Words(zh: "成活率，60% 或 0.6", en: "share that lives, 60% or 0.6")
        case .top: Words(zh: "TOP 排名", en: "rank among the top farmers")
        case .demonstration: Words(zh: "示范户，是/否", en: "demonstration farmer, yes or no")
        case .year: Words(zh: "数据年份，默认为本轮年份", en: "year of the figures, the round's by default")
        case .longitude: Words(zh: "经度，度", en: "longitude, degrees")
        case .latitude: Words(zh: "纬度，度", en: "latitude, degrees")
        case .note: Words(zh: "备注", en: "note")
        }
    }

    /// How a message calls the field.
    package var title: Words {
        Words(zh: names.first { !$0.utf8.allSatisfy { $0 < 0x80 } } ?? rawValue, en: rawValue)
    }
}

extension Layer {
    /// Every field of the layer, those that no edition shows included. Money, intent and phones appear
    /// nowhere; names of people, A/B/C, competitors and our own figures only inside; outside, people are
    /// codes.
    package var fields: [LayerField] {
        switch self {
        case .branch: [.open("name", "公司名称", "name of the branch")]
        case .ring: [.open("radiusKilometres", "半径，公里", "radius, kilometres")]
        case .market: Self.areaFields + Self.marketFields
        case .village, .town: Self.areaFields + Self.cultureFields
        case .pond: Self.pondFields
        case .farmer: Self.farmerFields
        case .dealer, .competitor, .outlet, .camp: Self.siteFields
        }
    }

    private static let areaFields: [LayerField] = [
        .open("code", "区划代码", "national code"),
        .open("name", "地名", "name of the place"),
        .open("level", "级别：village 村、town 镇、county 县", "level: village, town or county"),
        .open("parent", "上级地名", "name of the area above"),
        .open("ponds", "塘口数", "number of ponds"),
        .open("netMu", "净水面，亩", "net water, mu"),
        .open("capacityTonnes", "全价料容量，吨/年", "compound feed of all brands, tonnes a year"),
        .inside("surveyedTonnes", "其中已摸排，吨/年", "of that surveyed, tonnes a year"),
        .inside("coverage", "已摸排水面占比，0 到 1", "surveyed part of the water, 0 to 1"),
        .open("newestYear", "最新数据年份", "year of the newest figures"),
    ]

    private static let marketFields: [LayerField] = [
        .open("badge", "万吨村、万吨镇或万吨县", "badge of a 10,000 t village, town or county"),
        .open("locatedBy", "点位来源：point、polygon、ponds、parent", "how the place was found"),
        .open("distanceMetres", "离公司距离，米", "distance from the branch, metres"),
        .inside("ourTonnes", "我方销量，吨/年", "our feed, tonnes a year"),
        .inside("marketShare", "占有率，0 到 1", "our share, 0 to 1"),
        .inside("headcount", "可支撑人数", "people the market can support"),
    ]

    private static let cultureFields: [LayerField] = [
        .open("mainSpecies", "主养品种代码", "code of the species with most feed"),
        .open("commonTonnes", "普水用料，吨/年", "feed of common water, tonnes a year"),
        .open("specialTonnes", "特水用料，吨/年", "feed of special water, tonnes a year"),
        .open("netMuBySpecies", "各品种净亩", "net mu by species code"),
        .open("tonnesBySpecies", "各品种用料，吨/年", "feed by species code, tonnes a year"),
    ]

    private static let pondFields: [LayerField] = [
        .open("code", "塘号", "pond code"),
        .open("village", "村", "village"),
        .open("year", "数据年份", "year of the figures"),
        .open(
            "species", "品种代码，几种时带比例：niqiu 70%+jiyu 30%",
            "species codes; several with shares: niqiu 70%+jiyu 30%"),
        .open("speciesName", "品种", "species"),
        .open("waterClass", "类别：common 普水、special 特水、unfed 不计料", "class: common, special, unfed"),
        .open("netMu", "净水面，亩", "net water, mu"),
        .open("outlineMu", "外轮廓，亩", "outline with dikes, mu"),
        .inside("tonnes", "用料，吨/年", "compound feed, tonnes a year", isPersonal: true),
        .inside("tonnesPerMu", "用料强度，吨/亩", "compound feed, tonnes per mu", isPersonal: true),
        .inside("method", "依据：reported、farmer、stocking、yield、area", "how the tonnes were found"),
        .inside("farmer", "用户姓名", "farmer's name", isPersonal: true),
        .inside("note", "备注", "note", isPersonal: true),
    ]

    private static let farmerFields: [LayerField] = [
        .open("code", "用户编号", "farmer's code"),
        .inside("name", "姓名", "name", isPersonal: true),
        .open("village", "村", "village"),
        .open("waterClass", "类别：common、special、mixed、unfed", "class: common, special, mixed, unfed"),
        .open("scaleGrade", "规模 C1–C5", "size C1 to C5"),
        .inside("tonnes", "用料，吨/年", "compound feed, tonnes a year", isPersonal: true),
        .inside("ourTonnes", "其中我方，吨/年", "of that ours, tonnes a year", isPersonal: true),
        .inside("development", "开发 A/B/C，或未判定", "development A, B, C or undetermined", isPersonal: true),
        .inside("stage", "开发阶段", "stage of the sale", isPersonal: true),
        .inside("brand", "在用品牌", "brand in use", isPersonal: true),
        .inside("symbol", "图例：ours、target、rival、idle、unknown", "key in the legend", isPersonal: true),
        .inside("topRank", "TOP 名次", "TOP rank", isPersonal: true),
        .open("isDemonstration", "是否示范户", "demonstration farmer"),
        .inside("ponds", "塘口数", "number of ponds", isPersonal: true),
        .inside("netMu", "净水面，亩", "net water, mu", isPersonal: true),
        .never("phone", "电话", "phone"),
        .never("hasMoney", "资金", "money"),
        .never("hasIntent", "合作意愿", "intent"),
    ]

    private static let siteFields: [LayerField] = [
        .open("code", "编号", "code"),
        .inside("name", "名称", "name", isPersonal: true),
        .open("village", "村", "village"),
        .inside("brand", "品牌", "brand"),
        .inside("tonnes", "销量，吨/年", "sales of all brands, tonnes a year"),
        .inside("ourTonnes", "其中我方，吨/年", "of that ours, tonnes a year"),
        .inside("note", "备注", "note", isPersonal: true),
        .never("phone", "电话", "phone"),
    ]
}

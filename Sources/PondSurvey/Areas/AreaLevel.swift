import PondModel

/// The level of an area: by its word, else by the digits of its code, else by the end of its name.
enum AreaLevel {
    static func level(word: String?, code: AreaCode?, name: String) -> AdminLevel? {
        if let word, let level = byWord[word.lowercased()] { return level }
        if let code { return code.level }
        return bySuffix.first { name.hasSuffix($0.suffix) }?.level
    }

    /// Why a province or city is passed over; `nil` for counties and below.
    static func aboveCounty(level: String?, code: String?) -> Words? {
        if let level {
            if above.contains(level.lowercased()) { return words(level) }
            if byWord[level.lowercased()] != nil { return nil }
        }
        guard let code else { return nil }
        let isShort = code.utf8.count == 2 || code.utf8.count == 4
        guard isShort || endsAboveCounty(code) else { return nil }
        return words(code)
    }

    /// Whether digits 5 and 6 and all that follow are zero. Four cities have towns and no counties
    /// (东莞, 中山, 儋州, 嘉峪关): they count as counties.
    private static func endsAboveCounty(_ code: String) -> Bool {
        let digits = code.utf8
        guard digits.count >= 6, digits.dropFirst(4).allSatisfy({ $0 == 0x30 }) else { return false }
        return !["4419", "4420", "4604", "6202"].contains(String(code.prefix(4)))
    }

    private static func words(_ found: String) -> Words {
        Words(zh: "县以上的区划（\(found)）不用", en: "levels above the county (\(found)) are passed over")
    }

    private static let above: Set<String> = [
        "country", "province", "city", "prefecture", "国家", "省", "省级", "地级", "地市", "地级市",
    ]

    private static let byWord: [String: AdminLevel] = [
        "county": .county, "district": .county, "县": .county, "区": .county, "市": .county, "区县": .county,
        "县区": .county, "县级": .county, "town": .town, "township": .town, "镇": .town, "乡": .town,
        "街道": .town, "乡镇": .town, "镇级": .town, "乡级": .town, "village": .village, "村": .village,
        "社区": .village, "村级": .village, "行政村": .village,
    ]

    private static let bySuffix: [(suffix: String, level: AdminLevel)] = [
        ("村", .village), ("社区", .village), ("村委会", .village), ("村民委员会", .village), ("居委会", .village),
        ("镇", .town), ("乡", .town), ("街道", .town), ("街道办事处", .town), ("县", .county), ("区", .county),
        ("市", .county),
    ]
}

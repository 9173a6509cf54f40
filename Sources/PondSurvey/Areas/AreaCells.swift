import PondGeodesy
import PondModel

/// The cells of one row of an area file, until it is known what they make.
struct AreaCells {
    private var code: String?
    private var name: String?
    private var level: String?
    private var parent: String?
    private var longitude: Double?
    private var latitude: Double?
    private var county: String?
    private var town: String?
    private var village: String?

    mutating func take(_ value: FieldValue, as field: AreaField) {
        switch field {
        case .code: code = code ?? Self.text(value)
        case .name: name = name ?? Self.text(value)
        case .level: level = Self.text(value)
        case .parent: parent = Self.text(value)
        case .longitude: longitude = Self.number(value, isLongitude: true)
        case .latitude: latitude = Self.number(value, isLongitude: false)
        case .center: takeCentre(value)
        case .county: county = Self.text(value)
        case .town: town = Self.text(value)
        case .village: village = Self.text(value)
        }
    }

    func reading(of feature: Feature) -> AreaReading {
        if let above = AreaLevel.aboveCounty(level: level, code: code) { return .skipped(above) }
        guard let name = name ?? ownName(feature) else { return .rejected(Self.nameless) }
        var areaCode: AreaCode?
        if let code {
            areaCode = AreaCode(code)
            if areaCode == nil { return .rejected(Self.badCode(code)) }
        }
        guard let level = AreaLevel.level(word: level, code: areaCode, name: name) else {
            return .rejected(Self.levelless(name))
        }
        return .area(row(feature, name: name, code: areaCode, level: level))
    }

    private func row(_ feature: Feature, name: String, code: AreaCode?, level: AdminLevel) -> AreaRow {
        var row = AreaRow(place: feature.place, code: code, level: level, name: name, datum: feature.datum)
        row.parentCode = level == .county ? nil : parent.flatMap(AreaCode.init) ?? code?.parent
        row.parentName = parentName(of: level)
        if let x = longitude, let y = latitude { row.point = Coordinate(x: x, y: y) }
        switch feature.geometry {
        case .point(let point)?: row.point = point
        case nil: break
        case let outline?: row.outline = outline
        }
        return row
    }

    /// The name of the level above, when the row gives one.
    private func parentName(of level: AdminLevel) -> String? {
        let given = parent.flatMap { AreaCode($0) == nil ? $0 : nil }
        switch level {
        case .county: return nil
        case .town: return given ?? county
        case .village: return given ?? town
        }
    }

    /// Without a column of its own the name is the feature's, or stands in the column of the lowest level.
    private func ownName(_ feature: Feature) -> String? {
        feature.name.flatMap(CellText.answer) ?? village ?? town ?? county
    }
}

// MARK: - Cells

extension AreaCells {
    private static func text(_ value: FieldValue) -> String? {
        guard case .text(let text) = value else { return value.text }
        return CellText.answer(text)
    }

    private static func number(_ value: FieldValue, isLongitude: Bool) -> Double? {
        switch value {
        case .number(let number): number.isNaN ? nil : number
        case .integer(let integer): Double(integer)
        case .truth: nil
        case .text(let text):
            QuantityText.plainNumber(text) ?? DegreesText.read(text, isLongitude: isLongitude)
        }
    }

    /// `[119.12, 34.84]` or `119.12,34.84`.
    private mutating func takeCentre(_ value: FieldValue) {
        let inside = value.text.drop { "[( ".contains($0) }.prefix { !"])".contains($0) }
        let numbers = inside.split { $0 == "," || $0 == " " }.compactMap { Double($0) }
        guard numbers.count == 2 else { return }
        longitude = longitude ?? numbers[0]
        latitude = latitude ?? numbers[1]
    }

    private static let nameless = Words(zh: "没有名称；请加一列 name（名称）", en: "no name; add a column name (名称)")

    private static func badCode(_ code: String) -> Words {
        Words(zh: "代码“\(code)”不是 6、9 或 12 位数字", en: "code '\(code)' is not of 6, 9 or 12 digits")
    }

    private static func levelless(_ name: String) -> Words {
        Words(
            zh: "不知道“\(name)”是县、镇还是村；请加一列 level（级别）或 code（代码）",
            en: "cannot tell whether '\(name)' is a county, town or village; "
                + "add a column level (级别) or code (代码)")
    }
}

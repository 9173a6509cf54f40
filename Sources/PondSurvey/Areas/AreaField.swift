/// A field of an area file: what its columns can mean.
package enum AreaField: String, CaseIterable, Hashable, Sendable {
    case code, name, level, parent, longitude, latitude, center, county, town, village

    /// Every column name that means this field, in lower case.
    package var names: [String] {
        switch self {
        case .code: ["code", "adcode", "代码", "编码", "区划代码", "行政区划代码"]
        case .name: ["name", "名称", "地名"]
        case .level: ["level", "级别", "层级"]
        case .parent: ["parent", "parent_code", "上级", "上级代码", "父级"]
        case .longitude: ["longitude", "lon", "lng", "经度"]
        case .latitude: ["latitude", "lat", "纬度"]
        case .center: ["center", "centre", "中心", "中心点"]
        case .county: ["county", "县", "区县", "县区"]
        case .town: ["town", "镇", "乡镇"]
        case .village: ["village", "村"]
        }
    }

    /// The field a column means: trimmed, any case, full-width forms folded.
    package static func named(_ text: String) -> AreaField? { byName[CellText.folded(text).lowercased()] }

    private static let byName: [String: AreaField] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { field in field.names.map { ($0, field) } })
}

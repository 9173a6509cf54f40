import PondModel

/// What a row of a survey is about.
package enum RecordKind: String, CaseIterable, Hashable, Sendable {
    case pond, farmer, dealer, competitor, outlet, camp

    /// Every name that means this kind, in a cell or as a folder.
    package var names: [String] {
        switch self {
        case .pond: ["pond", "ponds", "塘口", "塘", "池塘", "鱼塘", "虾塘", "蟹塘", "养殖塘"]
        case .farmer: ["farmer", "farmers", "养户", "用户", "养殖户"]
        case .dealer: ["dealer", "dealers", "客户", "经销商"]
        case .competitor: ["competitor", "competitors", "竞品", "竞争对手"]
        case .outlet: ["outlet", "outlets", "网点"]
        case .camp: ["camp", "camps", "营地"]
        }
    }

    package var title: Words {
        switch self {
        case .pond: Words(zh: "塘口", en: "pond")
        case .farmer: Words(zh: "养户", en: "farmer")
        case .dealer: Words(zh: "客户", en: "dealer")
        case .competitor: Words(zh: "竞品", en: "competitor")
        case .outlet: Words(zh: "网点", en: "outlet")
        case .camp: Words(zh: "营地", en: "camp")
        }
    }

    /// The kind a cell or folder names, by the same folding as column names.
    package static func named(_ text: String) -> RecordKind? { byName[CellText.folded(text).lowercased()] }

    /// The kind that the innermost folder with such a name gives.
    package static func named(byFolders folders: [String]) -> RecordKind? {
        for folder in folders.reversed() {
            if let kind = named(folder) { return kind }
        }
        return nil
    }

    /// The kind of site on the battle map; `nil` for ponds and farmers.
    package var siteKind: Site.Kind? {
        switch self {
        case .pond, .farmer: nil
        case .dealer: .dealer
        case .competitor: .competitor
        case .outlet: .outlet
        case .camp: .camp
        }
    }

    private static let byName: [String: RecordKind] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { kind in kind.names.map { ($0, kind) } })
}

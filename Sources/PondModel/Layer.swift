/// A layer of the two maps: one list feeds exports, collections, the map's switch, the wall sheets and the
/// docs.
package enum Layer: String, CaseIterable, Hashable, Sendable {
    case branch, ring, market, village, town, pond, farmer, dealer, competitor, outlet, camp

    package var title: Words {
        switch self {
        case .branch: Words(zh: "公司", en: "branch")
        case .ring: Words(zh: "百公里圈", en: "100 km ring")
        case .market: Words(zh: "目标市场", en: "target markets")
        case .village: Words(zh: "村汇总", en: "villages")
        case .town: Words(zh: "镇汇总", en: "towns")
        case .pond: Words(zh: "塘口", en: "ponds")
        case .farmer: Words(zh: "用户", en: "farmers")
        case .dealer: Words(zh: "客户", en: "dealers")
        case .competitor: Words(zh: "竞品", en: "competitors")
        case .outlet: Words(zh: "网点", en: "outlets")
        case .camp: Words(zh: "营地", en: "camps")
        }
    }

    package var maps: Set<WallMap> {
        switch self {
        case .branch: [.battle, .aquaculture]
        case .ring, .market, .farmer, .dealer, .competitor, .outlet, .camp: [.battle]
        case .village, .town, .pond: [.aquaculture]
        }
    }

    package var geometry: LayerGeometry {
        switch self {
        case .branch, .farmer, .dealer, .competitor, .outlet, .camp: .point
        case .ring: .polygon
        case .market, .village, .town, .pond: .polygonOrPoint
        }
    }

    /// Who may see the layer at all: competitors are for our own people.
    package var editions: Set<Edition> { self == .competitor ? [.internal] : [.internal, .public] }

    /// What of the layer may appear in `edition`, in the order in which it is written.
    package func fields(in edition: Edition) -> [LayerField] {
        editions.contains(edition) ? fields.filter { $0.editions.contains(edition) } : []
    }
}

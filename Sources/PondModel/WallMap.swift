/// The two maps of a camp's wall.
package enum WallMap: String, CaseIterable, Hashable, Sendable {
    case battle, aquaculture

    package var title: Words {
        switch self {
        case .battle: Words(zh: "作战分布图", en: "battle map")
        case .aquaculture: Words(zh: "养殖分布图", en: "aquaculture distribution map")
        }
    }

    /// Its layers, those that are drawn first in front.
    package var layers: [Layer] { Layer.allCases.filter { $0.maps.contains(self) } }
}

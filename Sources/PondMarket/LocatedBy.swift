import PondModel

/// How an area's place was found.
package enum LocatedBy: String, CaseIterable, Hashable, Sendable {
    /// Its own point.
    case ownPoint = "point"
    /// A point on its polygon.
    case polygon
    /// The middle of its ponds.
    case ponds
    /// Its parent's place.
    case parent

    package var title: Words {
        switch self {
        case .ownPoint: Words(zh: "自有点位", en: "own point")
        case .polygon: Words(zh: "辖区面", en: "polygon")
        case .ponds: Words(zh: "塘口中心", en: "middle of its ponds")
        case .parent: Words(zh: "上级点位", en: "parent's place")
        }
    }
}

/// What the features of a layer are on the map.
package enum LayerGeometry: String, CaseIterable, Hashable, Sendable {
    case point
    case polygon
    /// A polygon where the outline is known, else the place as a point.
    case polygonOrPoint

    package var title: Words {
        switch self {
        case .point: Words(zh: "点", en: "point")
        case .polygon: Words(zh: "面", en: "polygon")
        case .polygonOrPoint: Words(zh: "面，未知时为点", en: "polygon, or point where unknown")
        }
    }
}

/// A geometry in the coordinates of its file. Rings are outer first, then holes, and may be unclosed.
package indirect enum Geometry: Hashable, Sendable {
    case point(Coordinate)
    case points([Coordinate])
    case line([Coordinate])
    case lines([[Coordinate]])
    case polygon([[Coordinate]])
    case polygons([[[Coordinate]]])
    case collection([Geometry])
}

extension Geometry {
    /// Every coordinate in the geometry, in the file's order.
    package var coordinates: [Coordinate] {
        switch self {
        case .point(let one): [one]
        case .points(let many), .line(let many): many
        case .lines(let parts), .polygon(let parts): parts.flatMap { $0 }
        case .polygons(let parts): parts.flatMap { $0.flatMap { $0 } }
        case .collection(let parts): parts.flatMap(\.coordinates)
        }
    }
}

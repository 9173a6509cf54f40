import PondGeodesy

extension Geometry {
    /// Parts that belong together: of one kind as that kind's multi-part geometry, else as a collection.
    /// Parts that have parts themselves are taken apart. `nil` without parts.
    init?(parts: [Geometry]) {
        let leaves = parts.flatMap(\.leaves)
        guard !leaves.isEmpty else { return nil }
        let points = leaves.compactMap { if case .point(let point) = $0 { point } else { nil } }
        let lines = leaves.compactMap { if case .line(let line) = $0 { line } else { nil } }
        let polygons = leaves.compactMap { if case .polygon(let rings) = $0 { rings } else { nil } }
        if points.count == leaves.count {
            self = .points(points)
        } else if lines.count == leaves.count {
            self = .lines(lines)
        } else if polygons.count == leaves.count {
            self = .polygons(polygons)
        } else {
            self = .collection(leaves)
        }
    }

    private var leaves: [Geometry] {
        switch self {
        case .point, .line, .polygon: [self]
        case .points(let points): points.map(Geometry.point)
        case .lines(let lines): lines.map(Geometry.line)
        case .polygons(let polygons): polygons.map(Geometry.polygon)
        case .collection(let parts): parts.flatMap(\.leaves)
        }
    }
}

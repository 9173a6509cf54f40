/// The smallest convex outline around points, counter-clockwise where y points up (Andrew's monotone chain).
struct ConvexHull {
    let corners: [PlanePoint]

    init(_ points: [PlanePoint]) {
        let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard sorted.count > 2 else {
            corners = sorted
            return
        }
        corners = Self.chain(sorted).dropLast() + Self.chain(sorted.reversed()).dropLast()
    }

    var area: Double {
        guard corners.count > 2 else { return 0 }
        return corners.indices.reduce(0) {
            $0 + corners[$1].cross(corners[($1 + 1) % corners.count]) / 2
        }
    }

    func contains(_ point: PlanePoint) -> Bool {
        corners.count > 2
            && corners.indices.allSatisfy {
                (corners[($0 + 1) % corners.count] - corners[$0]).cross(point - corners[$0]) >= 0
            }
    }

    private static func chain(_ points: [PlanePoint]) -> [PlanePoint] {
        points.reduce(into: []) { chain, point in
            while chain.count > 1,
                (chain[chain.count - 1] - chain[chain.count - 2]).cross(point - chain[chain.count - 2]) <= 0
            {
                chain.removeLast()
            }
            chain.append(point)
        }
    }
}

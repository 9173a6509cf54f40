/// A closed line of WGS 84 positions: the last equals the first, and there are at least four.
package typealias Ring = [Position]

/// An outline with holes. The outer ring comes first.
package struct Polygon: Hashable, Sendable {
    package var exterior: Ring
    package var holes: [Ring]

    package init(exterior: Ring, holes: [Ring] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    package var rings: [Ring] { [exterior] + holes }
}

/// One or several polygons that belong together: a pond in two parts, a county with islands.
package struct MultiPolygon: Hashable, Sendable {
    package var polygons: [Polygon]

    package init(_ polygons: [Polygon]) { self.polygons = polygons }
}

extension MultiPolygon {
    /// The smallest box around the outline, or `nil` for an outline without positions.
    package var box: BoundingBox? {
        var box: BoundingBox?
        for polygon in polygons {
            for position in polygon.exterior { box = box?.including(position) ?? BoundingBox(position) }
        }
        return box
    }
}

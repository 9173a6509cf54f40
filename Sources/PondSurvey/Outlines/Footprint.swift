import PondGeodesy

/// Where a thing lies, in WGS 84: a position always, an outline when one was drawn.
package struct Footprint: Hashable, Sendable {
    /// A point, or a position inside the outline.
    package var position: Position
    package var boundary: MultiPolygon?
    /// The outline's area on the ellipsoid.
    package var area: Area?
    /// The outline crossed itself and was made valid.
    package var isRepaired: Bool

    package init(
        position: Position, boundary: MultiPolygon? = nil, area: Area? = nil, isRepaired: Bool = false
    ) {
        self.position = position
        self.boundary = boundary
        self.area = area
        self.isRepaired = isRepaired
    }
}

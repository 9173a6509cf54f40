/// A tag found in a photo.
package struct PageTag: Equatable, Sendable {
    /// Its number within the family tagStandard41h12.
    package let id: Int
    /// Where its corners lie, as they were printed: top left, top right, bottom right, bottom left.
    package let corners: [PixelPoint]
    /// How clearly its cells stand out, in brightness.
    package let clearness: Double

    package init(id: Int, corners: [PixelPoint], clearness: Double) {
        self.id = id
        self.corners = corners
        self.clearness = clearness
    }

    /// The length of its longest side in pixels.
    package var size: Double {
        corners.indices.map { index in
            let (a, b) = (corners[index], corners[(index + 1) % corners.count])
            return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
        }.max() ?? 0
    }
}

import PondGeodesy

/// Turns a sheet's pixels into positions and back.
package struct SheetTransform: Equatable, Codable, Sendable {
    package let plane: LocalPlane
    package let mapping: PlaneMapping

    package init(plane: LocalPlane, mapping: PlaneMapping) {
        self.plane = plane
        self.mapping = mapping
    }

    package var model: SheetModel { mapping.model }

    /// The position of a pixel; nil beyond the horizon of a projective fit.
    package func position(of pixel: PixelPoint) -> Position? {
        mapping.coordinate(of: pixel).map(plane.position(of:))
    }

    /// Whether the photo is folded over there, or lies beyond the horizon.
    package func isFolded(at pixel: PixelPoint) -> Bool { mapping.isFolded(at: pixel) }

    /// The pixel that has this position, to a millionth of a pixel; nil where there is none.
    package func pixel(of position: Position) -> PixelPoint? {
        mapping.pixel(of: plane.coordinate(of: position))
    }
}

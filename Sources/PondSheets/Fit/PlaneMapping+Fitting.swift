import PondGeodesy

extension PlaneMapping {
    /// The mapping of this model that brings `pixels` nearest to `coordinates`; nil where the points do not
    /// determine it: too few, repeated or in line.
    package static func fit(
        _ model: SheetModel, from pixels: [PixelPoint], to coordinates: [Coordinate],
        exactSpline: Bool = false
    ) -> PlaneMapping? {
        FittedMapping(
            model, from: pixels.map(\.upwards), to: coordinates.map(\.point),
            smoothing: exactSpline ? .none : .estimated)?.mapping
    }
}

import PondGeodesy

/// A fitted mapping from a photo's pixels to metres of a plane whose y points up, and back.
package struct PlaneMapping: Equatable, Codable, Sendable {
    /// One of the shapes.
    enum Shape: Equatable, Codable, Sendable {
        case similarity(SimilarityShape)
        case affine(AffineShape)
        case projective(ProjectiveShape)
        case quadratic(QuadraticShape)
        case spline(SplineShape)

        var shape: any PlaneShape {
            switch self {
            case .similarity(let shape): shape
            case .affine(let shape): shape
            case .projective(let shape): shape
            case .quadratic(let shape): shape
            case .spline(let shape): shape
            }
        }
    }

    package let model: SheetModel
    let shape: Shape
    let pixels: PointFrame
    let ground: PointFrame
    /// The affine mapping nearest to this one: where the search for an origin starts.
    let start: AffineShape

    /// Where a pixel lies; nil beyond the horizon of a projective mapping.
    package func coordinate(of pixel: PixelPoint) -> Coordinate? {
        shape.shape.image(of: pixels.inner(pixel.upwards)).map { Coordinate(ground.outer($0)) }
    }

    /// The pixel that `coordinate(of:)` maps there, to a millionth of a pixel; nil where there is none.
    package func pixel(of coordinate: Coordinate) -> PixelPoint? {
        let image = ground.inner(coordinate.point)
        guard image.isFinite,
            let guess = start.origin(of: image, from: PlanePoint(x: 0, y: 0)),
            let origin = shape.shape.origin(of: image, from: guess)
        else { return nil }
        return PixelPoint(upwards: pixels.outer(origin))
    }

    /// Metres for a step of one pixel to the right and one upwards.
    func derivative(at pixel: PixelPoint) -> Derivative {
        let inner = shape.shape.derivative(at: pixels.inner(pixel.upwards))
        let factor = ground.scale / pixels.scale
        return Derivative(alongX: inner.alongX * factor, alongY: inner.alongY * factor)
    }

    /// Whether the mapping turns the photo over there, against how it lies at the control points: what is drawn in
    /// such a fold has no place of its own.
    package func isFolded(at pixel: PixelPoint) -> Bool {
        let usual = start.derivative(at: PlanePoint(x: 0, y: 0)).determinant
        return !(derivative(at: pixel).determinant * usual > 0)
    }

    /// Metres on the ground of one pixel there: the root of its area.
    package func metresPerPixel(at pixel: PixelPoint) -> Double {
        abs(derivative(at: pixel).determinant).squareRoot()
    }

    /// The pixels by which a spot at `pixel` misses when its place is `metres` off; nil where the mapping
    /// folds.
    package func pixels(ofMetres metres: Coordinate, at pixel: PixelPoint) -> Double? {
        derivative(at: pixel).step(for: metres.point)?.length
    }
}

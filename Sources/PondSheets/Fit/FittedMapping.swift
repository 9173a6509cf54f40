/// A mapping together with the fit it came from.
struct FittedMapping: Sendable {
    let mapping: PlaneMapping
    let fit: any PlaneFit

    /// Nil where the points do not determine the model.
    init?(
        _ model: SheetModel, from points: [PlanePoint], to images: [PlanePoint],
        smoothing: SplineFit.Smoothing = .estimated
    ) {
        let (pixels, ground) = (PointFrame(points), PointFrame(images))
        let (inner, outer) = (points.map(pixels.inner), images.map(ground.inner))
        guard points.count >= model.minimumPoints,
            let fit = Self.fit(model, inner, outer, smoothing),
            let start = Self.start(model, inner, outer)
        else { return nil }
        self.fit = fit
        mapping = PlaneMapping(
            model: model, shape: fit.shape, pixels: pixels, ground: ground, start: start)
    }

    /// Metres of each point's residual.
    var residuals: [PlanePoint] { fit.residuals.map { $0 * mapping.ground.scale } }

    /// Metres by which a fit without the point misses it.
    var leaveOneOut: [PlanePoint]? { fit.leaveOneOut?.map { $0 * mapping.ground.scale } }

    /// Root mean square of those errors, near enough to compare models.
    var quickError: Double? {
        fit.quickLeaveOneOut.map { errors in
            (errors.reduce(0) { $0 + $1.squaredLength } / Double(errors.count)).squareRoot()
                * mapping.ground.scale
        }
    }

    /// Square metres of one coordinate; see `PlaneFit`.
    func predictionVariance(at point: PlanePoint) -> Double? {
        fit.predictionVariance(at: mapping.pixels.inner(point))
            .map { $0 * mapping.ground.scale * mapping.ground.scale }
    }

    private static func fit(
        _ model: SheetModel, _ points: [PlanePoint], _ images: [PlanePoint],
        _ smoothing: SplineFit.Smoothing
    ) -> (any PlaneFit)? {
        switch model {
        case .similarity:
            ParametricFit<SimilarityShape>(from: points, to: images) { .similarity($0) }
        case .affine:
            ParametricFit<AffineShape>(from: points, to: images) { .affine($0) }
        case .projective:
            ParametricFit<ProjectiveShape>(from: points, to: images) { .projective($0) }
        case .polynomial2:
            ParametricFit<QuadraticShape>(from: points, to: images) { .quadratic($0) }
        case .spline:
            SplineFit(from: points, to: images, smoothing: smoothing)
        }
    }

    private static func start(
        _ model: SheetModel, _ points: [PlanePoint], _ images: [PlanePoint]
    ) -> AffineShape? {
        if model != .similarity {
            return ParametricSearch<AffineShape>(from: points, to: images)?.shape
        }
        guard let shape = ParametricSearch<SimilarityShape>(from: points, to: images)?.shape else {
            return nil
        }
        let derivative = shape.derivative(at: PlanePoint(x: 0, y: 0))
        return AffineShape(parameters: [
            derivative.alongX.x, derivative.alongY.x, shape.parameters[2], derivative.alongX.y,
            derivative.alongY.y, shape.parameters[3],
        ])
    }
}

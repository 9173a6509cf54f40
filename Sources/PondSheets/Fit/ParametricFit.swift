/// Least squares on the images of a shape with a fixed number of parameters.
struct ParametricFit<Shape: ParametricShape>: PlaneFit {
    /// Up to so many points a bent shape is fitted anew without each of them; above, one more or less moves
    /// it so little that the straight part of its change tells all.
    private static var mostRefits: Int { 40 }

    let fitted: Shape
    let shape: PlaneMapping.Shape
    let residuals: [PlanePoint]
    private let search: ParametricSearch<Shape>
    private let points: [PlanePoint]
    private let images: [PlanePoint]

    /// Nil where the points do not determine the shape.
    init?(from points: [PlanePoint], to images: [PlanePoint], wrap: (Shape) -> PlaneMapping.Shape) {
        guard let search = ParametricSearch<Shape>(from: points, to: images) else { return nil }
        fitted = search.shape
        shape = wrap(fitted)
        residuals = search.residuals
        (self.search, self.points, self.images) = (search, points, images)
    }

    var degreesOfFreedom: Int { 2 * residuals.count - Shape.parameterCount }

    func predictionVariance(at point: PlanePoint) -> Double? {
        guard degreesOfFreedom > 0 else { return nil }
        let noise = residuals.reduce(0) { $0 + $1.squaredLength } / Double(degreesOfFreedom)
        let gradient = fitted.gradient(at: point)
        let leverage = [gradient.x, gradient.y].reduce(0) { sum, row in
            sum + search.system.whitened(row).reduce(0) { $0 + $1 * $1 } / 2
        }
        return noise * (1 + leverage)
    }

    var leaveOneOut: [PlanePoint]? {
        Shape.isLinear || points.count > Self.mostRefits ? quickLeaveOneOut : refitted
    }

    var quickLeaveOneOut: [PlanePoint]? {
        var errors: [PlanePoint] = []
        for (point, residual) in zip(points, residuals) {
            guard let error = search.leftOut(point, residual) else { return nil }
            errors.append(error)
        }
        return errors
    }

    private var refitted: [PlanePoint]? {
        var errors: [PlanePoint] = []
        for index in points.indices {
            var (others, theirs) = (points, images)
            others.remove(at: index)
            theirs.remove(at: index)
            guard let search = ParametricSearch<Shape>(from: others, to: theirs),
                let image = search.shape.image(of: points[index])
            else { return nil }
            errors.append(images[index] - image)
        }
        return errors
    }
}

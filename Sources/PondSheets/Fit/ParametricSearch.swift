/// The parameters of a shape that bring its images nearest to given ones, by Gauss and Newton with the
/// damping of Levenberg and Marquardt; shapes that are linear in their parameters need one step.
struct ParametricSearch<Shape: ParametricShape> {
    private(set) var shape: Shape
    /// Given images less found ones.
    private(set) var residuals: [PlanePoint]
    /// The linear system of the last step.
    private(set) var system: LeastSquares

    /// Nil where the points do not determine the shape.
    init?(from points: [PlanePoint], to images: [PlanePoint]) {
        guard 2 * points.count >= Shape.parameterCount,
            let start = Shape.start(from: points, to: images),
            let residuals = Self.residuals(start, points, images),
            let system = LeastSquares(
                design: Self.design(start, points), target: residuals.flatMap { [$0.x, $0.y] })
        else { return nil }
        (shape, self.residuals, self.system) = (start, residuals, system)
        guard descend(points, images) else { return nil }
    }

    /// The error at a point by a fit without it: (1 − H)⁻¹ times its residual, H its block of the hat matrix.
    func leftOut(_ point: PlanePoint, _ residual: PlanePoint) -> PlanePoint? {
        let gradient = shape.gradient(at: point)
        let (x, y) = (system.whitened(gradient.x), system.whitened(gradient.y))
        func product(_ left: [Double], _ right: [Double]) -> Double {
            zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let rest = Derivative(
            alongX: PlanePoint(x: 1 - product(x, x), y: -product(x, y)),
            alongY: PlanePoint(x: -product(x, y), y: 1 - product(y, y)))
        // A point that alone determines something has nothing to be compared with.
        guard rest.determinant > 1e-9 else { return nil }
        return rest.step(for: residual)
    }

    private mutating func descend(_ points: [PlanePoint], _ images: [PlanePoint]) -> Bool {
        var damping = 0.0
        for _ in 0..<(Shape.isLinear ? 1 : 100) {
            let before = Self.square(residuals)
            guard let step = damping == 0 ? system.solution : damped(points, damping) else { return false }
            let next = Shape(parameters: zip(shape.parameters, step).map { $0 + $1 })
            guard let rest = Self.residuals(next, points, images), Self.square(rest) <= before else {
                damping = max(damping * 10, 1e-6)
                if damping > 1e6 { break }
                continue
            }
            guard let system = Self.system(next, points, rest) else { return false }
            (shape, residuals, self.system) = (next, rest, system)
            damping = damping < 1e-9 ? 0 : damping / 10
            if before - Self.square(rest) <= 1e-15 * before { break }
        }
        return true
    }

    /// The step with so much weight on staying.
    private func damped(_ points: [PlanePoint], _ damping: Double) -> [Double]? {
        let design = Self.design(shape, points)
        var rows = (0..<design.rowCount).map { row in
            (0..<design.columnCount).map { design[row, $0] }
        }
        for index in 0..<Shape.parameterCount {
            var row = [Double](repeating: 0, count: Shape.parameterCount)
            row[index] = damping.squareRoot()
            rows.append(row)
        }
        let target = residuals.flatMap { [$0.x, $0.y] } + shape.parameters.map { _ in 0 }
        return LeastSquares(design: Matrix(rows: rows), target: target)?.solution
    }

    private static func system(
        _ shape: Shape, _ points: [PlanePoint], _ residuals: [PlanePoint]
    ) -> LeastSquares? {
        LeastSquares(design: design(shape, points), target: residuals.flatMap { [$0.x, $0.y] })
    }

    private static func design(_ shape: Shape, _ points: [PlanePoint]) -> Matrix {
        Matrix(
            rows: points.flatMap { point in
                let gradient = shape.gradient(at: point)
                return [gradient.x, gradient.y]
            })
    }

    /// Nil where a point has no image.
    private static func residuals(
        _ shape: Shape, _ points: [PlanePoint], _ images: [PlanePoint]
    ) -> [PlanePoint]? {
        var residuals: [PlanePoint] = []
        for (point, given) in zip(points, images) {
            guard let image = shape.image(of: point) else { return nil }
            residuals.append(given - image)
        }
        return residuals
    }

    private static func square(_ arrows: [PlanePoint]) -> Double {
        arrows.reduce(0) { $0 + $1.squaredLength }
    }
}

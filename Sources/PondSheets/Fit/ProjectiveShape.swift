/// x' = (a·x + b·y + c) / w, y' = (d·x + e·y + f) / w with w = g·x + h·y + 1.
///
/// The start is the direct linear transformation, the search minimises the distance of the images (Hartley
/// and Zisserman, Multiple View Geometry, chapter 4). The middle of the points lies at zero, so w is 1 there
/// and fixing the last parameter loses no picture that a camera can take.
struct ProjectiveShape: ParametricShape {
    static let parameterCount = 8
    static let isLinear = false
    var parameters: [Double]

    private func denominator(_ point: PlanePoint) -> Double {
        parameters[6] * point.x + parameters[7] * point.y + 1
    }

    /// Nil on the horizon and beyond it, which no camera sees.
    func image(of point: PlanePoint) -> PlanePoint? {
        let w = denominator(point)
        guard w > 1e-9 else { return nil }
        return PlanePoint(
            x: (parameters[0] * point.x + parameters[1] * point.y + parameters[2]) / w,
            y: (parameters[3] * point.x + parameters[4] * point.y + parameters[5]) / w)
    }

    func derivative(at point: PlanePoint) -> Derivative {
        let (w, image) = (denominator(point), image(of: point) ?? PlanePoint(x: .nan, y: .nan))
        return Derivative(
            alongX: PlanePoint(
                x: (parameters[0] - parameters[6] * image.x) / w,
                y: (parameters[3] - parameters[6] * image.y) / w),
            alongY: PlanePoint(
                x: (parameters[1] - parameters[7] * image.x) / w,
                y: (parameters[4] - parameters[7] * image.y) / w)
        )
    }

    /// By the inverse matrix: two equations that are linear in the origin.
    func origin(of image: PlanePoint, from start: PlanePoint) -> PlanePoint? {
        let columns = Derivative(
            alongX: PlanePoint(
                x: parameters[0] - parameters[6] * image.x, y: parameters[3] - parameters[6] * image.y),
            alongY: PlanePoint(
                x: parameters[1] - parameters[7] * image.x, y: parameters[4] - parameters[7] * image.y))
        guard let point = columns.step(for: image - PlanePoint(x: parameters[2], y: parameters[5])),
            denominator(point) > 1e-9
        else { return nil }
        return point
    }

    func gradient(at point: PlanePoint) -> (x: [Double], y: [Double]) {
        let (w, image) = (denominator(point), image(of: point) ?? PlanePoint(x: 0, y: 0))
        let (x, y) = (point.x / w, point.y / w)
        return (
            [x, y, 1 / w, 0, 0, 0, -image.x * x, -image.x * y],
            [0, 0, 0, x, y, 1 / w, -image.y * x, -image.y * y]
        )
    }

    static func start(from: [PlanePoint], to: [PlanePoint]) -> ProjectiveShape? {
        let rows = zip(from, to).flatMap { point, image -> [[Double]] in
            [
                [point.x, point.y, 1, 0, 0, 0, -point.x * image.x, -point.y * image.x],
                [0, 0, 0, point.x, point.y, 1, -point.x * image.y, -point.y * image.y],
            ]
        }
        let target = to.flatMap { [$0.x, $0.y] }
        guard let system = LeastSquares(design: Matrix(rows: rows), target: target) else { return nil }
        let shape = ProjectiveShape(parameters: system.solution)
        return from.allSatisfy { shape.image(of: $0) != nil } ? shape : nil
    }
}

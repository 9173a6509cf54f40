/// x' = a·x + b·y + c, y' = d·x + e·y + f.
struct AffineShape: ParametricShape {
    static let parameterCount = 6
    var parameters: [Double]

    func image(of point: PlanePoint) -> PlanePoint? {
        PlanePoint(
            x: parameters[0] * point.x + parameters[1] * point.y + parameters[2],
            y: parameters[3] * point.x + parameters[4] * point.y + parameters[5])
    }

    func derivative(at point: PlanePoint) -> Derivative {
        Derivative(
            alongX: PlanePoint(x: parameters[0], y: parameters[3]),
            alongY: PlanePoint(x: parameters[1], y: parameters[4]))
    }

    func origin(of image: PlanePoint, from start: PlanePoint) -> PlanePoint? {
        derivative(at: start).step(for: image - PlanePoint(x: parameters[2], y: parameters[5]))
    }

    func gradient(at point: PlanePoint) -> (x: [Double], y: [Double]) {
        ([point.x, point.y, 1, 0, 0, 0], [0, 0, 0, point.x, point.y, 1])
    }
}

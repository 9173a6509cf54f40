/// x' = a·x − b·y + c, y' = b·x + a·y + d.
struct SimilarityShape: ParametricShape {
    static let parameterCount = 4
    var parameters: [Double]

    private var affine: AffineShape {
        let (a, b) = (parameters[0], parameters[1])
        return AffineShape(parameters: [a, -b, parameters[2], b, a, parameters[3]])
    }

    func image(of point: PlanePoint) -> PlanePoint? { affine.image(of: point) }
    func derivative(at point: PlanePoint) -> Derivative { affine.derivative(at: point) }
    func origin(of image: PlanePoint, from start: PlanePoint) -> PlanePoint? {
        affine.origin(of: image, from: start)
    }
    func gradient(at point: PlanePoint) -> (x: [Double], y: [Double]) {
        ([point.x, -point.y, 1, 0], [point.y, point.x, 0, 1])
    }
}

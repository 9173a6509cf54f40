/// x' and y' are each a polynomial of the second degree: 1, x, y, x², xy, y².
struct QuadraticShape: ParametricShape {
    static let parameterCount = 12
    var parameters: [Double]

    private func terms(_ point: PlanePoint) -> [Double] {
        [1, point.x, point.y, point.x * point.x, point.x * point.y, point.y * point.y]
    }

    func image(of point: PlanePoint) -> PlanePoint? {
        var image = PlanePoint(x: 0, y: 0)
        for (index, term) in terms(point).enumerated() {
            image.x += parameters[index] * term
            image.y += parameters[index + 6] * term
        }
        return image
    }

    func derivative(at point: PlanePoint) -> Derivative {
        func slope(_ first: Int) -> (x: Double, y: Double) {
            let p = parameters[first..<(first + 6)]
            return (
                p[first + 1] + 2 * p[first + 3] * point.x + p[first + 4] * point.y,
                p[first + 2] + p[first + 4] * point.x + 2 * p[first + 5] * point.y
            )
        }
        let (x, y) = (slope(0), slope(6))
        return Derivative(alongX: PlanePoint(x: x.x, y: y.x), alongY: PlanePoint(x: x.y, y: y.y))
    }

    func gradient(at point: PlanePoint) -> (x: [Double], y: [Double]) {
        let (terms, none) = (terms(point), [Double](repeating: 0, count: 6))
        return (terms + none, none + terms)
    }
}

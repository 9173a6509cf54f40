/// A mapping with a fixed number of parameters, which least squares finds.
protocol ParametricShape: PlaneShape {
    static var parameterCount: Int { get }
    /// Whether the image is linear in the parameters, so that one solution ends the search.
    static var isLinear: Bool { get }

    init(parameters: [Double])
    var parameters: [Double] { get }

    /// How the image's x and y change with each parameter.
    func gradient(at point: PlanePoint) -> (x: [Double], y: [Double])
    /// Parameters near the best ones; nil where the points determine none.
    static func start(from: [PlanePoint], to: [PlanePoint]) -> Self?
}

extension ParametricShape {
    static var isLinear: Bool { true }
    static func start(from: [PlanePoint], to: [PlanePoint]) -> Self? {
        Self(parameters: Array(repeating: 0, count: parameterCount))
    }
}

/// Moves points to around zero with a spread of one, as solving for powers of them needs
/// (R. Hartley, In defense of the eight-point algorithm, IEEE PAMI 19, 1997).
struct PointFrame: Hashable, Codable, Sendable {
    let centre: PlanePoint
    /// The spread of the points, always positive.
    let scale: Double

    init(_ points: [PlanePoint]) {
        let count = Double(max(points.count, 1))
        let middle = points.reduce(PlanePoint(x: 0, y: 0), +) * (1 / count)
        let spread = (points.reduce(0) { $0 + ($1 - middle).squaredLength } / (2 * count)).squareRoot()
        centre = middle
        scale = spread > 0 ? spread : 1
    }

    func inner(_ point: PlanePoint) -> PlanePoint { (point - centre) * (1 / scale) }
    func outer(_ point: PlanePoint) -> PlanePoint { point * scale + centre }
}

/// How a mapping moves its answer when its point moves: the Jacobian matrix at one spot.
struct Derivative: Equatable, Sendable {
    /// The answer's change for a step along x, and along y.
    var alongX: PlanePoint
    var alongY: PlanePoint

    /// How much larger an area becomes; negative where the mapping turns it over.
    var determinant: Double { alongX.cross(alongY) }

    /// The largest and the smallest factor by which a length is stretched.
    var stretches: (largest: Double, smallest: Double) {
        let sum = alongX.squaredLength + alongY.squaredLength
        let root = max(0, sum * sum - 4 * determinant * determinant).squareRoot()
        return (((sum + root) / 2).squareRoot(), (max(0, sum - root) / 2).squareRoot())
    }

    /// The step of the point that moves the answer by `arrow`; nil where the mapping is flat.
    func step(for arrow: PlanePoint) -> PlanePoint? {
        let area = determinant
        guard area.isFinite, abs(area) > 1e-12 * (alongX.squaredLength + alongY.squaredLength) else {
            return nil
        }
        return PlanePoint(x: arrow.cross(alongY) / area, y: alongX.cross(arrow) / area)
    }
}

import Foundation

/// A thin-plate spline: an affine mapping and, around each knot, r²·ln r² (J. Duchon, 1977).
struct SplineShape: PlaneShape {
    let knots: [PlanePoint]
    /// A weight for each knot, then those of 1, x and y.
    let weights: [PlanePoint]

    /// r²·ln r² of the squared distance.
    static func kernel(_ squaredDistance: Double) -> Double {
        squaredDistance > 0 ? squaredDistance * log(squaredDistance) : 0
    }

    /// What the weights are multiplied with at `point`.
    func basis(at point: PlanePoint) -> [Double] {
        knots.map { Self.kernel((point - $0).squaredLength) } + [1, point.x, point.y]
    }

    func image(of point: PlanePoint) -> PlanePoint? {
        zip(basis(at: point), weights).reduce(PlanePoint(x: 0, y: 0)) { $0 + $1.1 * $1.0 }
    }

    func derivative(at point: PlanePoint) -> Derivative {
        var alongX = weights[knots.count + 1]
        var alongY = weights[knots.count + 2]
        for (knot, weight) in zip(knots, weights) {
            let arrow = point - knot
            let square = arrow.squaredLength
            let slope = square > 0 ? 2 * (log(square) + 1) : 0
            alongX = alongX + weight * (slope * arrow.x)
            alongY = alongY + weight * (slope * arrow.y)
        }
        return Derivative(alongX: alongX, alongY: alongY)
    }
}

import Foundation

/// The spline of one stiffness through points, and how likely it makes them.
///
/// The drawing's bending is taken as a random thin plate and what is left as noise of `stiffness` times its
/// variance (G. Wahba, Spline Models for Observational Data, 1990): kriging with a trend of the first order.
struct SplineStiffness: Sendable {
    let shape: SplineShape
    let leaveOneOut: [PlanePoint]
    /// The variance of one coordinate of each of those errors, were this stiffness the true one.
    let leaveOneOutVariances: [Double]
    /// The logarithm of the restricted likelihood, up to a constant that all stiffnesses share.
    let logarithmOfLikelihood: Double
    private let stiffness: Double
    private let inverse: Matrix
    /// The variance of the plate, of one coordinate.
    private let variance: Double

    /// Nil where points are repeated or in line.
    init?(_ stiffness: Double, from points: [PlanePoint], to images: [PlanePoint]) {
        guard let system = LinearSystem(Self.bordered(points, stiffness)) else { return nil }
        let weightsX = system.solve(images.map(\.x) + [0, 0, 0])
        let weightsY = system.solve(images.map(\.y) + [0, 0, 0])
        let weights = zip(weightsX, weightsY).map { PlanePoint(x: $0, y: $1) }
        let inverse = system.inverse()
        let energy = zip(weights, images).reduce(0) { $0 + $1.0.x * $1.1.x + $1.0.y * $1.1.y }
        let freedom = 2 * (points.count - 3)
        shape = SplineShape(knots: points, weights: weights)
        // Dubrule's identity, which holds for the bordered matrix too (Computers & Geosciences 9, 1983).
        leaveOneOut = points.indices.map { weights[$0] * (1 / inverse[$0, $0]) }
        let variance = max(0, energy) / Double(max(freedom, 1))
        leaveOneOutVariances = points.indices.map { variance / inverse[$0, $0] }
        self.variance = variance
        logarithmOfLikelihood =
            -Double(freedom) / 2 * log(max(variance, .leastNormalMagnitude)) - system.logarithmOfDeterminant
        self.stiffness = stiffness
        self.inverse = inverse
    }

    /// The variance of one coordinate of a newly given place less the spline's, were this stiffness the true
    /// one.
    func predictionVariance(at point: PlanePoint) -> Double {
        let basis = shape.basis(at: point)
        let known = zip(basis, inverse.times(basis)).reduce(0) { $0 + $1.0 * $1.1 }
        return variance * max(0, stiffness - known)
    }

    private static func bordered(_ points: [PlanePoint], _ stiffness: Double) -> Matrix {
        let count = points.count
        var matrix = Matrix(rowCount: count + 3, columnCount: count + 3)
        for (row, point) in points.enumerated() {
            for column in 0..<count {
                matrix[row, column] = SplineShape.kernel((point - points[column]).squaredLength)
            }
            matrix[row, row] += stiffness
            for (offset, term) in [1, point.x, point.y].enumerated() {
                matrix[row, count + offset] = term
                matrix[count + offset, row] = term
            }
        }
        return matrix
    }
}

import Foundation

/// A thin-plate spline that bends as far as the points speak for it: the mean of the splines of all
/// stiffnesses, each with the weight of its likelihood.
struct SplineFit: PlaneFit {
    /// How far the spline may pass by its points.
    enum Smoothing: Sendable {
        /// As far as the points themselves tell.
        case estimated
        /// Not at all: the spline of GDAL and QGIS.
        case none
    }

    /// From all but through the points to all but affine, ten times stiffer from step to step.
    private static let stiffnesses = (-4...4).map { pow(10, Double($0)) }

    let spline: SplineShape
    let residuals: [PlanePoint]
    let leaveOneOut: [PlanePoint]?
    private let members: [(stiffness: SplineStiffness, weight: Double)]
    /// By how much the squared errors at points left out exceed those that theory foretells there.
    private let excess: Double

    /// Nil where the points are repeated or in line.
    init?(from points: [PlanePoint], to images: [PlanePoint], smoothing: Smoothing = .estimated) {
        let stiffnesses = smoothing == .none ? [0] : Self.stiffnesses
        let splines = stiffnesses.compactMap { SplineStiffness($0, from: points, to: images) }
        guard let best = splines.map(\.logarithmOfLikelihood).max() else { return nil }
        let likelihoods = splines.map { exp($0.logarithmOfLikelihood - best) }
        let sum = likelihoods.reduce(0, +)
        let members = zip(splines, likelihoods).map { (stiffness: $0, weight: $1 / sum) }
        let spline = SplineShape(
            knots: points, weights: Self.mean(members.map { ($0.stiffness.shape.weights, $0.weight) }))
        self.members = members
        self.spline = spline
        residuals = zip(points, images).map { $1 - (spline.image(of: $0) ?? $1) }
        let leaveOneOut = Self.mean(members.map { ($0.stiffness.leaveOneOut, $0.weight) })
        self.leaveOneOut = points.count > 3 ? leaveOneOut : nil
        let foretold = members.reduce(0) {
            $0 + $1.weight * $1.stiffness.leaveOneOutVariances.reduce(0, +)
        }
        let shown = leaveOneOut.reduce(0) { $0 + $1.squaredLength / 2 }
        excess = foretold > 0 ? shown / foretold : 1
    }

    var shape: PlaneMapping.Shape { .spline(spline) }
    var degreesOfFreedom: Int { 2 * (residuals.count - 3) }

    /// What the plate's theory says of the spot, in units of what it says of points left out and what is seen there.
    ///
    /// A point left out lies farther from the others than most spots of the photo do, often at the edge: its error as
    /// it stands would be a bound too wide between points.
    func predictionVariance(at point: PlanePoint) -> Double? {
        guard leaveOneOut != nil, let middle = spline.image(of: point) else { return nil }
        let told = members.reduce(0) { sum, member in
            let apart = ((member.stiffness.shape.image(of: point) ?? middle) - middle).squaredLength / 2
            return sum + member.weight * (member.stiffness.predictionVariance(at: point) + apart)
        }
        return told * excess
    }

    private static func mean(_ members: [(points: [PlanePoint], weight: Double)]) -> [PlanePoint] {
        members[0].points.indices.map { index in
            members.reduce(PlanePoint(x: 0, y: 0)) { $0 + $1.points[index] * $1.weight }
        }
    }
}

/// A shape fitted to points, with what is needed to tell how far off it may be.
protocol PlaneFit: Sendable {
    var shape: PlaneMapping.Shape { get }
    /// Given place less fitted place, for each point.
    var residuals: [PlanePoint] { get }
    /// Given place less the place by a fit without that point; nil where the others do not suffice.
    var leaveOneOut: [PlanePoint]? { get }
    /// The same without fitting bent shapes anew: near enough to compare models.
    var quickLeaveOneOut: [PlanePoint]? { get }
    /// Numbers given less numbers found.
    var degreesOfFreedom: Int { get }
    /// The variance of one coordinate of a newly given place less its fitted one; nil without spare points.
    func predictionVariance(at point: PlanePoint) -> Double?
}

extension PlaneFit {
    var quickLeaveOneOut: [PlanePoint]? { leaveOneOut }
}

import PondGeodesy

/// Chooses the model that predicts left-out points best.
struct ModelSelection {
    /// A stiffer model is taken when it is not worse than the best by more than this factor.
    private static let parsimony = 1.25
    /// Up to so many points the choice itself is tried with each point left out.
    private static let mostTrials = 16

    let points: [ControlPoint]
    let plane: LocalPlane
    private let isBearable: (SheetFit) -> Bool

    /// `isBearable` tells of a fit whether it may be chosen: one that folds is not.
    init(_ points: [ControlPoint], on plane: LocalPlane, isBearable: @escaping (SheetFit) -> Bool) {
        self.points = points
        self.plane = plane
        self.isBearable = isBearable
    }

    /// The chosen fit and what was seen of each model. Without points to spare, the stiffest model that fits.
    func choose() -> (fit: SheetFit, scores: [ModelScore])? {
        let fits = Self.candidates(points, plane).filter(isBearable)
        guard let chosen = Self.best(fits) ?? stiffest() else { return nil }
        let scores = fits.map { ModelScore(model: $0.model, rmse: $0.rmse, leaveOneOut: $0.leaveOneOut) }
        let cost = costOfChoice(chosen)
        let fit = SheetFit(chosen.model, to: points, on: plane, costOfChoice: cost) ?? chosen
        return (fit, scores)
    }

    /// The fit of a model that was chosen before, with what the choice costs.
    func fit(ofChosen model: SheetModel) -> SheetFit? {
        SheetFit(model, to: points, on: plane, costOfChoice: 1).flatMap {
            SheetFit(model, to: points, on: plane, costOfChoice: costOfChoice($0))
        }
    }

    private func stiffest() -> SheetFit? {
        SheetModel.allCases.lazy.compactMap {
            SheetFit($0, to: points, on: plane, costOfChoice: 1)
        }.first
    }

    /// The best of several models looks better than it is: the mean square of choosing and fitting without
    /// each point in turn, over that of the chosen model, tells by how much.
    private func costOfChoice(_ chosen: SheetFit) -> Double {
        guard points.count <= Self.mostTrials, let own = chosen.leaveOneOut?.metres, own > 0 else { return 1 }
        let pixels = points.map(\.pixel.upwards)
        let places = points.map { plane.coordinate(of: $0.position).point }
        var sum = 0.0
        for index in points.indices {
            guard let mapping = Self.choice(pixels, places, without: index),
                let place = mapping.coordinate(of: points[index].pixel)
            else { return 1 }
            sum += (place.point - places[index]).squaredLength
        }
        return max(1, sum / Double(points.count) / (own * own))
    }

    /// The mapping that would have been chosen without one of the points.
    private static func choice(
        _ pixels: [PlanePoint], _ places: [PlanePoint], without index: Int
    ) -> PlaneMapping? {
        var (others, theirs) = (pixels, places)
        others.remove(at: index)
        theirs.remove(at: index)
        let fits = SheetModel.allCases.filter { others.count >= $0.minimumPointsForChoice }
            .compactMap { FittedMapping($0, from: others, to: theirs) }
            .compactMap { fit in fit.quickError.map { (mapping: fit.mapping, error: $0) } }
        guard let least = fits.map(\.error).min() else { return nil }
        return fits.first { $0.error <= least * parsimony }?.mapping
    }

    private static func candidates(_ points: [ControlPoint], _ plane: LocalPlane) -> [SheetFit] {
        SheetModel.allCases.filter { points.count >= $0.minimumPointsForChoice }
            .compactMap { SheetFit($0, to: points, on: plane, costOfChoice: 1) }
            .filter { $0.leaveOneOut != nil }
    }

    /// `fits` go from stiff to soft.
    private static func best(_ fits: [SheetFit]) -> SheetFit? {
        guard let least = fits.compactMap(\.leaveOneOut).min() else { return nil }
        return fits.first { $0.leaveOneOut! <= least * parsimony }
    }
}

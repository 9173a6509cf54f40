import PondGeodesy
import PondModel

/// A fit to all control points and what there is to say about it.
package struct FitReport: Sendable {
    /// The fit to all points.
    package let fit: SheetFit
    /// What `auto` saw of each model, stiff ones first; empty for a model that was named.
    package let scores: [ModelScore]
    /// Points that contradict the others.
    package let outliers: [ControlPoint]
    /// The fit without them, by the same choice of model.
    package let withoutOutliers: SheetFit?
    package let warnings: [FitWarning]
    /// The policy's limits that the fit does not keep: an error too large or unknown, a fold, an unbearable stretch.
    package let passedLimits: [PassedLimit]
    package var isWithinLimits: Bool { passedLimits.isEmpty }

    /// Fits as asked. Refuses points that are too few, repeated, in line, mirrored, off the photo or the
    /// earth.
    package init(_ request: FitRequest) throws {
        guard let plane = LocalPlane(around: request.points.map(\.position)) else {
            throw SheetFitError.tooFew(found: 0, needed: 2, .similarity)
        }
        try ControlCheck(points: request.points, plane: plane)
            .run(request.choice, photo: request.photo, maximumSpan: request.limits.maximumSpan)
        let (fit, scores) = try Self.fit(request, request.points, plane)
        let finding = OutlierFinder(
            pixels: request.points.map(\.pixel.upwards),
            places: request.points.map { plane.coordinate(of: $0.position).point }
        ).find()
        let bad = if case .some(let indices) = finding { indices } else { [Int]() }
        let good = request.points.indices.filter { !bad.contains($0) }.map { request.points[$0] }
        self.fit = fit
        self.scores = scores
        outliers = bad.map { request.points[$0] }
        withoutOutliers = bad.isEmpty ? nil : try Self.fitOfRest(request, good, plane)
        let grid = Self.grid(fit, request.photo)
        let isAlone = !bad.isEmpty && withoutOutliers == nil
        warnings = Self.warnings(fit, request, grid, finding) + (isAlone ? [.noFitWithoutOutliers] : [])
        passedLimits = Self.passedLimits(fit, request.limits, grid)
    }

    private static func passedLimits(
        _ fit: SheetFit, _ limits: Policy.Sheets, _ grid: PhotoGrid
    ) -> [PassedLimit] {
        var passed: [PassedLimit] = []
        if !((fit.leaveOneOut ?? .metres(.infinity)) <= limits.maximumError) {
            passed.append(.error(fit.leaveOneOut, limit: limits.maximumError))
        }
        if let folded = grid.folded { passed.append(.fold(share: folded.share)) }
        if grid.mostStretched.ratio > limits.maximumStretch {
            passed.append(.stretch(grid.mostStretched.ratio, limit: limits.maximumStretch))
        }
        return passed
    }

    /// Nil where the points that agree do not determine a fit by themselves; a warning says so.
    private static func fitOfRest(
        _ request: FitRequest, _ rest: [ControlPoint], _ plane: LocalPlane
    ) throws -> SheetFit? {
        do {
            return try fit(request, rest, plane).fit
        } catch SheetFitError.undetermined {
            return nil
        }
    }

    private static func fit(
        _ request: FitRequest, _ points: [ControlPoint], _ plane: LocalPlane
    ) throws -> (fit: SheetFit, scores: [ModelScore]) {
        switch request.choice {
        case .fixed(let model):
            guard let fit = SheetFit(model, to: points, on: plane, costOfChoice: 1) else {
                throw SheetFitError.undetermined(model)
            }
            return (fit, [])
        case .auto:
            return try choose(request, points, plane)
        }
    }

    /// A model that folds the photo only where no control point is may be the one that follows a bent drawing: it is
    /// taken where no other is within the limit, and its fold needs a reason all the same.
    private static func choose(
        _ request: FitRequest, _ points: [ControlPoint], _ plane: LocalPlane
    ) throws -> (fit: SheetFit, scores: [ModelScore]) {
        let whole = ModelSelection(points, on: plane) { grid($0, request.photo).folded == nil }.choose()
        if let whole, let error = whole.fit.leaveOneOut, error <= request.limits.maximumError { return whole }
        let among = ModelSelection(points, on: plane) { grid($0, nil).folded == nil }.choose()
        guard let chosen = among ?? whole else { throw SheetFitError.undetermined(.similarity) }
        return chosen
    }

    /// Of the whole photo; around the control points where nobody knows its size.
    private static func grid(_ fit: SheetFit, _ photo: PhotoSize?) -> PhotoGrid {
        guard let photo else { return PhotoGrid(fit.transform.mapping, around: fit.points.map(\.pixel)) }
        return PhotoGrid(
            fit.transform.mapping, from: PixelPoint(x: 0, y: 0),
            to: PixelPoint(x: Double(photo.width), y: Double(photo.height)))
    }

    private static func warnings(
        _ fit: SheetFit, _ request: FitRequest, _ grid: PhotoGrid, _ finding: OutlierFinder.Finding
    ) -> [FitWarning] {
        var warnings: [FitWarning] = []
        if fit.leaveOneOut == nil { warnings.append(.noSparePoints(fit.model)) }
        if let photo = request.photo {
            let hull = ConvexHull(fit.points.map(\.pixel.upwards))
            let share = hull.area / (Double(photo.width) * Double(photo.height))
            if share < 0.25 { warnings.append(.smallCorner(share: share)) }
        }
        if let folded = grid.folded { warnings.append(.foldOver(share: folded.share, at: folded.first)) }
        if grid.mostStretched.ratio > request.limits.maximumStretch {
            warnings.append(.stretched(ratio: grid.mostStretched.ratio, at: grid.mostStretched.at))
        }
        switch finding {
        case .none: break
        case .some(let indices): warnings.append(.outliers(indices.map { request.points[$0].label }))
        case .disagreement: warnings.append(.disagreement)
        }
        return warnings
    }
}

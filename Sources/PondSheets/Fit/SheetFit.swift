import Foundation
import PondGeodesy

/// A sheet's transform with what its control points tell about its error.
package struct SheetFit: Sendable {
    package let transform: SheetTransform
    package let residuals: [ControlResidual]
    /// Root mean square of the residuals: how well the model follows its own points, which proves little.
    package let rmse: Length
    /// Root mean square of the errors at points left out; nil where no point is to spare.
    package let leaveOneOut: Length?

    private let fitted: FittedMapping
    /// How much larger the squared error of choosing and fitting is than that of fitting alone.
    private let costOfChoice: Double

    /// Nil where the points do not determine the model: too few, repeated or in line.
    package init?(_ model: SheetModel, to points: [ControlPoint]) {
        self.init(model, to: points, on: LocalPlane(around: points.map(\.position)), costOfChoice: 1)
    }

    /// The fit of a model that `choice` has led to before: the same points, model and bounds. Nil as above.
    package static func again(
        _ model: SheetModel, by choice: ModelChoice, to points: [ControlPoint]
    ) -> SheetFit? {
        guard choice == .auto else { return SheetFit(model, to: points) }
        return LocalPlane(around: points.map(\.position)).flatMap { plane in
            ModelSelection(points, on: plane) { _ in true }.fit(ofChosen: model)
        }
    }

    init?(_ model: SheetModel, to points: [ControlPoint], on plane: LocalPlane?, costOfChoice: Double) {
        guard let plane,
            let fitted = FittedMapping(
                model, from: points.map(\.pixel.upwards),
                to: points.map { plane.coordinate(of: $0.position).point })
        else { return nil }
        self.fitted = fitted
        self.costOfChoice = costOfChoice
        transform = SheetTransform(plane: plane, mapping: fitted.mapping)
        let leftOut = fitted.leaveOneOut
        residuals = Self.residuals(points, fitted, leftOut)
        rmse = Self.rootMeanSquare(fitted.residuals)
        leaveOneOut = leftOut.map(Self.rootMeanSquare)
    }

    package var model: SheetModel { transform.model }
    package var points: [ControlPoint] { residuals.map(\.point) }

    /// The point that a fit without it misses by most, else the one with the largest residual.
    package var worst: ControlResidual? {
        residuals.max { ($0.leaveOneOut ?? $0.distance) < ($1.leaveOneOut ?? $1.distance) }
    }

    /// The distance below which, in nine cases of ten, a mark read there with the care of the control points
    /// lies from its true place. Nil without spare points.
    ///
    /// Errors of both coordinates are taken as normal, of one variance known from 2n − p numbers, so that the
    /// squared distance over twice the variance follows F(2, 2n − p). Outside the control points it says only
    /// what the model would make of them.
    package func errorBound(at pixel: PixelPoint) -> Length? {
        guard fitted.fit.degreesOfFreedom > 0,
            let variance = fitted.predictionVariance(at: pixel.upwards)
        else { return nil }
        let quantile = Self.quantile(0.9, freedom: Double(fitted.fit.degreesOfFreedom))
        return .metres((2 * variance * costOfChoice * quantile).squareRoot())
    }

    /// The F distribution with 2 and `freedom` degrees of freedom has a closed inverse.
    static func quantile(_ share: Double, freedom: Double) -> Double {
        freedom / 2 * (pow(1 - share, -2 / freedom) - 1)
    }

    private static func residuals(
        _ points: [ControlPoint], _ fitted: FittedMapping, _ leftOut: [PlanePoint]?
    ) -> [ControlResidual] {
        zip(points, fitted.residuals).enumerated().map { index, pair in
            let (point, arrow) = pair
            return ControlResidual(
                point: point, eastMetres: arrow.x, northMetres: arrow.y,
                pixels: fitted.mapping.pixels(ofMetres: Coordinate(arrow), at: point.pixel),
                leaveOneOut: leftOut.map { .metres($0[index].length) })
        }
    }

    private static func rootMeanSquare(_ arrows: [PlanePoint]) -> Length {
        .metres((arrows.reduce(0) { $0 + $1.squaredLength } / Double(max(arrows.count, 1))).squareRoot())
    }
}

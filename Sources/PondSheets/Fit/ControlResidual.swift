import PondGeodesy

/// How a fit meets one of its control points.
package struct ControlResidual: Sendable {
    package let point: ControlPoint
    /// Given position less fitted one.
    package let eastMetres: Double
    package let northMetres: Double
    /// The same on the photo; nil where the fit folds.
    package let pixels: Double?
    /// By how much a fit without the point misses it; nil where the others do not suffice.
    package let leaveOneOut: Length?

    package var distance: Length {
        .metres((eastMetres * eastMetres + northMetres * northMetres).squareRoot())
    }
}

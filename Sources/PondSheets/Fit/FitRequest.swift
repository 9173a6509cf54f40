import PondGeodesy
import PondModel

/// What is asked when a sheet is fitted by control points.
package struct FitRequest: Sendable {
    package var points: [ControlPoint]
    package var choice: ModelChoice
    /// Known where the photo is; without it the control points' own frame is looked at.
    package var photo: PhotoSize?
    package var limits: Policy.Sheets

    package init(
        points: [ControlPoint], choice: ModelChoice = .auto, photo: PhotoSize? = nil, limits: Policy.Sheets
    ) {
        self.points = points
        self.choice = choice
        self.photo = photo
        self.limits = limits
    }
}

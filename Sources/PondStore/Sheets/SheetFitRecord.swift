import PondModel

/// How a sheet lies on the earth, as it was fitted last.
package struct SheetFitRecord: Hashable, Sendable {
    package var model: String
    /// The transform, in the words of the module that made it.
    package var transform: String
    /// The report on it, in the same words.
    package var report: String
    /// Of the points used.
    package var rmseMetres: Double?
    /// Leaving one point out at a time.
    package var crossMetres: Double?
    /// Why a fit past the policy's limit was taken all the same.
    package var acceptedReason: String?
    /// The file of control points, or what else it was fitted by.
    package var source: String
    /// ISO 8601.
    package var fittedAt: String
    package var controls: [SheetControlRecord]

    package init(
        model: String, transform: String, report: String, rmseMetres: Double?, crossMetres: Double?,
        acceptedReason: String?, source: String, fittedAt: String, controls: [SheetControlRecord]
    ) {
        self.model = model
        self.transform = transform
        self.report = report
        self.rmseMetres = rmseMetres
        self.crossMetres = crossMetres
        self.acceptedReason = acceptedReason
        self.source = source
        self.fittedAt = fittedAt
        self.controls = controls
    }
}

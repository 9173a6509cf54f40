import PondModel
import PondSheets
import PondSurvey

/// What the ponds of an earlier round say of a sheet's marks.
package struct LastRoundAnswer: Sendable {
    /// A mark and the pond that it means.
    package struct Link: Sendable {
        package let number: String
        /// The pond's code, or `#` and its key where it has none.
        package let pond: String
        package let village: String
        package let basis: MarkLink.Basis
        /// From where the neighbouring marks put it to where the pond lies.
        package let missedMetres: Double
        /// Whether it is a control point: its own label names the pond and nothing contradicts it.
        package let isCertain: Bool
    }

    package let round: String
    /// In the order of the marks.
    package let links: [Link]
    /// What contradicts the earlier round.
    package let doubts: [MarkDoubt]
    /// Numbers without a pond: new ones, or ones that cannot be told.
    package let loose: [String]
    /// Rows of the file that are no mark on the photo.
    package let unread: [SurveyReport.Note]

    /// Marks that name or could name a pond.
    package var markCount: Int { links.count + loose.count }
}

import PondModel

/// One going-round of the surveyors, such as `2025 first round`.
package struct SurveyRound: Hashable, Sendable {
    package let id: Identifier<SurveyRound>
    package let name: String
    /// The season its figures belong to, unless a row says otherwise.
    package let year: Int?
}

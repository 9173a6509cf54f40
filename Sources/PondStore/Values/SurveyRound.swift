import PondModel

/// One going-round of the surveyors, such as `2025 first round`.
package struct SurveyRound: Hashable, Sendable {
    /// By which ponds name it.
    package let id: Identifier<SurveyRound>
    /// By which people name it; no two are called the same.
    package let name: String
    /// The season its figures belong to, unless a row says otherwise.
    package let year: Int?
}

import PondModel

/// How fresh what is known of a pond is.
package enum SurveyState: String, CaseIterable, Sendable {
    /// Told in the year of the sheet.
    case current
    /// Told in a year before.
    case earlier
    /// Nobody has told yet what is in it.
    case never

    package var title: Words {
        switch self {
        case .current: Words(zh: "本年摸排", en: "surveyed this year")
        case .earlier: Words(zh: "往年摸排", en: "surveyed in a year before")
        case .never: Words(zh: "未访", en: "not visited yet")
        }
    }
}

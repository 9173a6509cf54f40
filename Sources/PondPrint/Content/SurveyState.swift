import PondModel

/// How fresh what is known of a pond is.
package enum SurveyState: String, CaseIterable, Sendable {
    /// Seen by the newest round; without rounds, told in the year of the sheet.
    case current
    /// Told before that.
    case earlier
    /// Nobody has told yet what is in it.
    case never

    /// With `round`, the newest one's name.
    package func title(round: String?) -> Words {
        switch self {
        case .current:
            round.map { Words(zh: "本轮已访 \($0)", en: "seen this round \($0)") }
                ?? Words(zh: "本年摸排", en: "surveyed this year")
        case .earlier:
            round == nil
                ? Words(zh: "往年摸排", en: "surveyed in a year before")
                : Words(zh: "前轮已访", en: "seen in an earlier round")
        case .never: Words(zh: "未访", en: "not visited yet")
        }
    }
}

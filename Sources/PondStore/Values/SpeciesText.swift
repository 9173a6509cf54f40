import PondModel

/// The species of a pond as one text: `niqiu:0.7,jiyu:0.3`. Signs that part the text are written as in a URL.
package enum SpeciesText {
    /// The text, or `nil` where there are no species.
    package static func encode(_ shares: [SpeciesShare]) -> String? {
        shares.isEmpty ? nil : shares.map { "\(escaped($0.species)):\($0.share)" }.joined(separator: ",")
    }

    /// The species in the text, and none for NULL.
    package static func decode(_ text: String?) -> [SpeciesShare] {
        (text ?? "").split(separator: ",").compactMap { part in
            guard let colon = part.lastIndex(of: ":"), let share = Double(part[part.index(after: colon)...])
            else {
                return nil
            }
            return SpeciesShare(species: plain(part[..<colon]), share: share)
        }
    }

    private static let escapes: [(plain: Character, escaped: String)] = [
        ("%", "%25"), (":", "%3A"), (",", "%2C"),
    ]

    private static func escaped(_ species: String) -> String {
        guard species.contains(where: { $0 == "%" || $0 == ":" || $0 == "," }) else { return species }
        return escapes.reduce(species) { text, escape in
            String(
                text.split(separator: escape.plain, omittingEmptySubsequences: false).joined(
                    separator: escape.escaped))
        }
    }

    private static func plain(_ text: Substring) -> String {
        guard text.contains("%") else { return String(text) }
        return escapes.reversed().reduce(String(text)) { text, escape in
            text.split(separator: escape.escaped, omittingEmptySubsequences: false)
                .joined(separator: String(escape.plain))
        }
    }
}

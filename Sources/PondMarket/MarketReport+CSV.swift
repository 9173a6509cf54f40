import PondModel

extension MarketReport {
    /// The report as a CSV table by RFC 4180, a line for each market and near miss, with the keys of the JSON
    /// for a header and `group` (`market` or `nearMiss`) in front.
    package func csv(language: Language) -> String {
        let groups = [("market", ranking.markets), ("nearMiss", ranking.nearMisses)]
        let rows = groups.flatMap { group, markets in
            markets.map { [group] + $0.members(language).map { Self.plain($0.value) } }
        }
        return ([Self.header] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static let header = [
        "group", "code", "name", "level", "parent", "lon", "lat", "locatedBy", "distanceMetres",
        "capacityTonnes",
        "surveyedTonnes", "ponds", "netMu", "coverage", "ourTonnes", "marketShare", "headcount",
        "explanation",
    ]

    private static func plain(_ value: JSONValue) -> String {
        switch value {
        case .text(let text): text
        case .null: ""
        default: value.text()
        }
    }

    private static func cell(_ text: String) -> String {
        let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}

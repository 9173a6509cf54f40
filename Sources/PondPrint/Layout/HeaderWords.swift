import PondModel

/// What stands in the header of a sheet.
package struct HeaderWords: Sendable, Hashable {
    /// Map and year.
    package let title: String
    /// Branch and camp.
    package let owner: String
    /// Area and scale.
    package let area: String
    /// Whether it stays inside the company, in a word.
    package let mark: String

    package init(
        _ map: WallMap, _ edition: Edition, _ language: Language, _ facts: SheetFacts, scale: String
    ) {
        let name = map.title.text(in: language)
        let capital = name.prefix(1).uppercased() + name.dropFirst()
        title = [capital, facts.year.map(String.init)].compactMap { $0 }.joined(separator: " ")
        owner = [facts.branchName, facts.campName].compactMap { $0 }.joined(separator: " · ")
        area = "\(facts.areaName)  \(scale)"
        let words =
            edition == .internal ? Words(zh: "内部资料", en: "INTERNAL") : Words(zh: "对外版", en: "PUBLIC")
        mark = words.text(in: language)
    }
}

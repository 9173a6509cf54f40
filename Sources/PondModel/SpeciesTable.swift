import Foundation

/// The coefficients of all species, and the names by which people call them.
package struct SpeciesTable: Hashable, Sendable {
    package let rows: [Species]
    private let indexByCode: [String: Int]
    private let indexesByName: [String: [Int]]

    /// Takes the rows of `species.csv`. Refuses a code that stands twice, and two rows that share a name
    /// unless a word of the mode tells them apart.
    init(rows: [Species], file: String) throws {
        self.rows = rows
        var indexByCode: [String: Int] = [:]
        var indexesByName: [String: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            guard indexByCode.updateValue(index, forKey: row.code) == nil else {
                throw Self.twice(row.code, file: file, line: index + 2)
            }
            for name in Set(([row.name, row.title.chinese, row.title.english] + row.aliases).map(Self.key)) {
                indexesByName[name, default: []].append(index)
            }
        }
        for (name, indexes) in indexesByName where indexes.count(where: { rows[$0].modeWords.isEmpty }) > 1 {
            throw Self.twice(name, file: file, line: indexes[1] + 2)
        }
        self.indexByCode = indexByCode
        self.indexesByName = indexesByName
    }

    /// The row of that code.
    package func species(code: String) -> Species? { indexByCode[code].map { rows[$0] } }

    /// Where the row of that code stands in `rows`.
    package func index(code: String) -> Int? { indexByCode[code] }

    /// The row people mean by `name`: a code, a name or an alias, whatever its width, case and blanks. Where
    /// rows share a name (白对虾, 小龙虾), a word in the pond's mode decides, else the row that needs none is
    /// meant.
    package func species(named name: String, mode: String? = nil) -> Species? {
        let key = Self.key(name)
        if let index = indexByCode[key] { return rows[index] }
        guard let candidates = indexesByName[key]?.map({ rows[$0] }) else { return nil }
        let mode = mode.map(Self.key) ?? ""
        return candidates.first { $0.modeWords.contains { mode.contains($0) } }
            ?? candidates.first { $0.modeWords.isEmpty } ?? candidates.first
    }

    /// The name of a code, or the text itself where no row has it.
    package func title(of code: String) -> Words { species(code: code)?.title ?? Words(zh: code, en: code) }

    /// A name as it is compared: half-width, lower-case, without blanks.
    private static func key(_ name: String) -> String {
        name.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
    }

    private static func twice(_ name: String, file: String, line: Int) -> SettingsError {
        .badRow(
            file: file, line: line,
            problem: Words(zh: "“\(name)”已指另一行", en: "'\(name)' already means another row"))
    }
}

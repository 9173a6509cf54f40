/// One line of `species.csv` on its way to a `Species`.
struct SpeciesRow {
    let cells: [String]
    let columns: [SpeciesColumn: Int]
    let file: String
    let line: Int

    /// The row's values, each within its range; refuses the first that is not.
    func species() throws -> Species {
        try checkLength()
        return Species(
            code: try text(.code), name: try text(.name),
            title: Words(zh: try text(.short), en: try text(.english)),
            aliases: list(.aliases), modeWords: list(.modeWords), waterClass: try waterClass(),
            mode: cell(.mode), stocking: cell(.stocking),
            yieldKilogramsPerMu: try estimate(.yieldLow, .yieldTypical, .yieldHigh, in: 0...100_000),
            stockRatio: try number(.stockRatio, in: 0...0.99),
            feedConversion: try estimate(.conversionLow, .conversionTypical, .conversionHigh, in: 0...20),
            compoundShare: try number(.compoundShare, in: 0...1),
            feedTonnesPerMu: try estimate(.feedLow, .feedTypical, .feedHigh, in: 0...1000),
            potentialFeedTonnesPerMu: try number(.feedPotential, in: 0...1000),
            confidence: try confidence(), evidence: cell(.evidence))
    }

    private func checkLength() throws {
        guard cells.count != columns.count else { return }
        throw SettingsError.badRow(
            file: file, line: line,
            problem: Words(
                zh: "有 \(cells.count) 格，表头有 \(columns.count) 格",
                en: "\(cells.count) cells, where the header has \(columns.count)"))
    }

    private func cell(_ column: SpeciesColumn) -> String { columns[column].map { cells[$0] } ?? "" }

    private func list(_ column: SpeciesColumn) -> [String] {
        cell(column).split(separator: "|").map(String.init)
    }

    private func text(_ column: SpeciesColumn) throws -> String {
        let text = cell(column)
        guard !text.isEmpty else { throw bad(column, works: Words(zh: "文字", en: "some text")) }
        return text
    }

    private func number(_ column: SpeciesColumn, in range: ClosedRange<Double>) throws -> Double {
        guard let number = Double(cell(column)), range.contains(number) else {
            let span = "\(range.lowerBound)–\(range.upperBound)"
            throw bad(column, works: Words(zh: "\(span) 的数", en: "a number from \(span)"))
        }
        return number
    }

    private func estimate(
        _ low: SpeciesColumn, _ typical: SpeciesColumn, _ high: SpeciesColumn, in range: ClosedRange<Double>
    ) throws -> Estimate {
        let lowest = try number(low, in: range)
        let middle = try number(typical, in: lowest...range.upperBound)
        return Estimate(low: lowest, typical: middle, high: try number(high, in: middle...range.upperBound))
    }

    private func waterClass() throws -> WaterClass {
        let classes = WaterClass.allCases
        guard let found = classes.first(where: { $0.title.chinese == cell(.waterClass) }) else {
            let names = classes.map(\.title.chinese).joined(separator: " / ")
            throw bad(.waterClass, works: Words(zh: names, en: names))
        }
        return found
    }

    private func confidence() throws -> Species.Confidence {
        guard let found = Species.Confidence(rawValue: cell(.confidence)) else {
            throw bad(.confidence, works: Words(zh: "H、M 或 L", en: "H, M or L"))
        }
        return found
    }

    private func bad(_ column: SpeciesColumn, works: Words) -> SettingsError {
        .badValue(key: column.rawValue, file: file, line: line, found: cell(column), works: works)
    }
}

import PondGeodesy
import PondModel

/// Why an area's capacity is what it is, in sentences whose printed numbers add up.
package struct Explanation: Sendable {
    package let name: String
    package let total: AreaTotal
    package let threshold: Mass
    /// The year asked for; `nil` when the newest figures were.
    package let year: Int?
    let terms: [ExplanationTerm]

    /// Explains by species where `species` terms are given (surveyed ponds only), else by the way of knowing
    /// alone. What the terms leave of the totals is told as a term of its own.
    package init(
        name: String, total: AreaTotal, threshold: Mass, year: Int?, species: [SpeciesTerm] = [],
        table: SpeciesTable? = nil
    ) {
        self.name = name
        self.total = total
        self.threshold = threshold
        self.year = year
        let surveyed = species.isEmpty ? Self.bare(total) : Self.named(species, table: table)
        terms = surveyed + Self.rest(of: total, after: surveyed) + Self.extrapolation(of: total)
    }

    /// All sentences on one line.
    package var words: Words {
        let parts = [sentence, sources, age].compactMap { $0 }
        return Words(
            zh: parts.map(\.chinese).joined(separator: "；"), en: parts.map(\.english).joined(separator: "; "))
    }

    // MARK: - The summands

    private static func bare(_ total: AreaTotal) -> [ExplanationTerm] {
        let reported = ExplanationTerm(
            label: Words(zh: "实报", en: "reported"), kilograms: total.reportedKilograms, showsFactor: false)
        let calculated = ExplanationTerm(
            label: Words(zh: "推算", en: "calculated"), kilograms: total.calculatedKilograms, showsFactor: false
        )
        return [reported, calculated].filter { $0.kilograms != 0 }
    }

    private static func named(_ species: [SpeciesTerm], table: SpeciesTable?) -> [ExplanationTerm] {
        species.map { term in
            let title =
                term.species.map { table?.title(of: $0) ?? Words(zh: $0, en: $0) }
                ?? Words(zh: "品种未知", en: "species unknown")
            let reported = Words(zh: "实报\(title.chinese)", en: "reported \(title.english)")
            return ExplanationTerm(
                label: term.isReported ? reported : title, netSquareMetres: term.netSquareMetres,
                kilograms: term.kilograms, showsFactor: !term.isReported)
        }
    }

    private static func rest(of total: AreaTotal, after terms: [ExplanationTerm]) -> [ExplanationTerm] {
        let feed = total.surveyedKilograms - terms.reduce(0) { $0 + ($1.kilograms ?? 0) }
        guard feed != 0 else { return [] }
        return [ExplanationTerm(label: Words(zh: "其他", en: "other"), kilograms: feed, showsFactor: false)]
    }

    private static func extrapolation(of total: AreaTotal) -> [ExplanationTerm] {
        guard total.unsurveyedSquareMetres > 0 || total.extrapolatedKilograms > 0 else { return [] }
        let isKnown = total.surveyedSquareMetres > 0 || total.extrapolatedKilograms > 0
        return [
            ExplanationTerm(
                label: Words(zh: "未摸排", en: "unsurveyed"), netSquareMetres: total.unsurveyedSquareMetres,
                kilograms: isKnown ? total.extrapolatedKilograms : nil, showsFactor: true)
        ]
    }
}

extension ExplanationTerm {
    fileprivate init(label: Words, kilograms: Int, showsFactor: Bool) {
        self.init(label: label, netSquareMetres: nil, kilograms: kilograms, showsFactor: showsFactor)
    }
}

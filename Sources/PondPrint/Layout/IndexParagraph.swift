/// The ponds of a village as running words of the index: `D5: 001–040 052`, cell after cell.
package struct IndexParagraph: Sendable, Hashable {
    /// The village.
    package let group: String
    package let words: [String]

    /// Ponds are in the order of their codes, cells in that of their first pond.
    init(group: String, ponds: [(code: String, cell: String)]) {
        self.group = group
        let cells = InGroups.of(ponds.sorted { ($0.code, $0.cell) < ($1.code, $1.cell) }) { $0.cell }
        words = cells.flatMap { cell, ponds in ["\(cell):"] + CodeRuns.words(of: ponds.map(\.code)) }
    }
}

import PondDrawing
import PondModel

/// Everything named on the map with the cell where it is found, in the order of the index.
package struct SheetIndex: Sendable {
    /// Places, people and blocks, each with its cell.
    package let entries: [IndexEntry]
    /// Ponds by their codes, village by village in the order in which they first come. A sheet that is schematic does
    /// not tell where each pond lies.
    package let ponds: [IndexParagraph]

    init(
        _ sheet: WallSheet, _ window: MapWindow, _ grid: IndexGrid, _ ponds: [PondShape?],
        _ blocks: [SheetBlock], _ insets: [SheetInset] = []
    ) {
        var entries: [IndexEntry] = []
        let places = Words(zh: "地名", en: "Places").text(in: sheet.language)
        for place in sheet.places {
            guard let cell = grid.cell(of: window.place(of: place.position)) else { continue }
            entries.append(IndexEntry(group: places, name: place.title, cell: cell))
        }
        for symbol in sheet.symbols where !symbol.name.isEmpty {
            guard let cell = grid.cell(of: window.place(of: symbol.position)) else { continue }
            let group = sheet.legend[symbol.key].title.text(in: sheet.language)
            entries.append(IndexEntry(group: group, name: symbol.name, cell: cell))
        }
        for block in blocks where sheet.map == .aquaculture {
            guard let cell = block.shapes.first.flatMap({ grid.cell(of: $0.inner) }) else { continue }
            entries.append(
                IndexEntry(group: block.village, name: block.indexName(sheet.language), cell: cell))
        }
        self.entries = Self.grouped(entries)
        self.ponds =
            sheet.schematic?.mergesPonds ?? false ? [] : Self.paragraphs(sheet, ponds, grid, insets)
    }

    private static func paragraphs(
        _ sheet: WallSheet, _ shapes: [PondShape?], _ grid: IndexGrid, _ insets: [SheetInset]
    ) -> [IndexParagraph] {
        let letters = Self.letters(sheet, insets)
        let found = zip(sheet.ponds, shapes).enumerated().compactMap { number, found in
            let (pond, shape) = found
            guard !pond.code.isEmpty, let cell = shape.flatMap({ grid.cell(of: $0.inner) }) else {
                return nil as (village: String, code: String, cell: String)?
            }
            return (pond.village, pond.code, cell + (letters[number] ?? ""))
        }
        return InGroups.of(found) { $0.village }.map { village, ponds in
            IndexParagraph(group: village, ponds: ponds.map { ($0.code, $0.cell) })
        }
    }

    /// Of ponds whose numbers stand in an inset, its letter: `F5a`.
    private static func letters(_ sheet: WallSheet, _ insets: [SheetInset]) -> [Int: String] {
        guard sheet.map == .aquaculture else { return [:] }
        let pairs = insets.flatMap { inset in inset.ponds.map { ($0.index, inset.name) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Groups in the order in which they first come, names in the order of their characters.
    private static func grouped(_ entries: [IndexEntry]) -> [IndexEntry] {
        var order: [String: Int] = [:]
        for entry in entries where order[entry.group] == nil { order[entry.group] = order.count }
        return Array(Set(entries)).sorted {
            (order[$0.group] ?? 0, $0.name, $0.cell) < (order[$1.group] ?? 0, $1.name, $1.cell)
        }
    }
}

extension SheetBlock {
    /// `鳅142口 2,650亩 4,293t`: in the index and, in two lines, on the map. Unknown water has a word in the index and
    /// `?` on the map.
    func indexName(_ language: Language) -> String {
        let head =
            letter.isEmpty
            ? Words(zh: "未知 \(pondCount)口", en: "unknown \(pondCount)").text(in: language) : head(language)
        return "\(head) \(figures(language))"
    }

    func head(_ language: Language) -> String {
        (letter.isEmpty ? "?" : letter) + Words(zh: "\(pondCount)口", en: "\(pondCount)").text(in: language)
    }

    func figures(_ language: Language) -> String {
        let mu = MapScale.grouped(netMu) + Words(zh: "亩", en: " mu").text(in: language)
        guard let tonnes else { return mu }
        return mu + " " + MapScale.grouped(tonnes) + Words(zh: "t", en: " t").text(in: language)
    }
}

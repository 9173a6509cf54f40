import PondDrawing
import PondModel

extension Proof {
    /// Whether title, branch, camp, area and scale stand on the sheet with all their characters, and nothing is cut with
    /// `…` that is told nowhere else. By the words read from the file, or by what was drawn where it has none.
    func whole(_ pages: [[PageWord]]?) -> ProofFinding {
        let grids = (pages ?? drawnWords).map(WordGrid.init)
        let cut = inventory.headings.filter { heading in
            !grids.indices.contains(heading.page) || !grids[heading.page].holds(heading)
        }
        return ProofFinding(
            .whole, looked: inventory.headings.count,
            failures: (cut.map(\.text) + inventory.shortened).map {
                Words(zh: "“\($0)”不完整", en: "'\($0)' is not whole")
            })
    }

    private var drawnWords: [[PageWord]] {
        let texts = Dictionary(grouping: inventory.texts, by: \.page)
        return inventory.pages.indices.map { page in
            (texts[page] ?? []).map { PageWord(text: $0.text, box: $0.box) }
        }
    }
}

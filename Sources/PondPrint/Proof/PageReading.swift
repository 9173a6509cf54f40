import Foundation
import PondDrawing
import PondModel

/// Compares the texts drawn with the words that were read back.
struct PageReading {
    private let inventory: DrawnInventory
    /// By page; empty where the form has no text.
    private let pages: [[PageWord]]
    /// For each text whether all its characters were read where it was drawn.
    private let isRead: [Bool]

    init(_ inventory: DrawnInventory, pages: [[PageWord]]) {
        self.inventory = inventory
        self.pages = pages
        guard !pages.isEmpty else {
            isRead = inventory.texts.map { _ in true }
            return
        }
        let grids = pages.indices.map { WordGrid(pages[$0], inventory.pages, page: $0) }
        isRead = inventory.texts.map { text in
            grids.indices.contains(text.page) && grids[text.page].holds(text)
        }
    }

    /// Live text reads back complete.
    var text: ProofFinding {
        let lost = inventory.texts.indices.filter { !isRead[$0] }
        return ProofFinding(
            .text, looked: inventory.texts.count,
            failures: lost.map { number in
                let text = inventory.texts[number]
                return Words(
                    zh: "第 \(text.page + 1) 页的“\(text.text)”读不回来",
                    en: "'\(text.text)' on page \(text.page + 1) does not read back")
            })
    }

    /// What the placer dropped stands in the index, and the index is in the file.
    var index: ProofFinding {
        let entries = ReadIndex(
            inventory.texts.indices.lazy.filter { inventory.texts[$0].isIndex && isRead[$0] }
                .map { inventory.texts[$0] })
        let failures = inventory.droppedLabels.filter { !entries.holds($0) }
        return ProofFinding(
            .index, looked: inventory.droppedLabels.count,
            failures: failures.map {
                Words(
                    zh: "没上图的“\($0.name)”不在索引里", en: "'\($0.name)' is neither on the map nor in the index")
            })
    }
}

/// What the index tells beneath each heading, with its runs of codes written out.
private struct ReadIndex {
    private var lines: [String: Set<String>] = [:]
    private var codes: [String: Set<String>] = [:]

    init(_ texts: some Sequence<DrawnInventory.Text>) {
        for text in texts {
            lines[text.group, default: []].insert(text.text)
            for word in text.text.split(separator: " ") {
                codes[text.group, default: []].formUnion(CodeRuns.codes(in: String(word)))
            }
        }
    }

    func holds(_ label: DrawnInventory.Dropped) -> Bool {
        guard let group = label.group else { return lines.values.contains { $0.contains(label.name) } }
        return codes[group]?.contains(label.name) ?? false
            || lines[group]?.contains { $0 == label.name || " \($0) ".contains(" \(label.name) ") } ?? false
    }
}

import Foundation
import PondDrawing
import PondModel

/// Compares the texts drawn with the words that were read back.
struct PageReading {
    private let inventory: DrawnInventory
    /// For each text whether all its characters were read where it was drawn; `nil` where its form has no text to read.
    private let isRead: [Bool?]

    /// `pages` of the sheet's file and `index` of the index's; `nil` where there is no such file or it has no text.
    init(_ inventory: DrawnInventory, pages: [[PageWord]]?, index: [[PageWord]]? = nil) {
        self.inventory = inventory
        let grids = (pages?.map(WordGrid.init), index?.map(WordGrid.init))
        isRead = inventory.texts.map { text in
            let isInIndex = text.page >= Proof.indexPage
            guard let grids = isInIndex ? grids.1 : grids.0 else { return nil }
            let page = isInIndex ? text.page - Proof.indexPage : text.page
            return grids.indices.contains(page) && grids[page].holds(text)
        }
    }

    /// Live text reads back complete.
    var text: ProofFinding {
        let lost = inventory.texts.indices.filter { isRead[$0] == false }
        return ProofFinding(
            .text, looked: isRead.count { $0 != nil },
            failures: lost.map { number in
                let text = inventory.texts[number]
                let page = ProofPage(text.page).words
                return Words(
                    zh: "\(page.chinese)的“\(text.text)”读不回来",
                    en: "'\(text.text)' on \(page.english) does not read back")
            })
    }

    /// What the placer dropped stands in the index, and the index is in the file.
    var index: ProofFinding {
        let entries = ReadIndex(
            inventory.texts.indices.lazy.filter { inventory.texts[$0].isIndex && isRead[$0] != false }
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

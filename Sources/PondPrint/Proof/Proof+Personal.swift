import Foundation
import PondModel

extension Proof {
    /// Whether nothing that this edition must not show is in what was drawn, in what reads back, or in what the
    /// file tells of itself.
    func personal(_ pages: [[PageWord]], index: [[PageWord]] = [], about: String) -> ProofFinding {
        let finder = ForbiddenFinder(inventory.forbidden, allowed: inventory.allowed)
        var failures: [Words] = []
        for text in inventory.texts + (inventory.cuts ?? []).flatMap(\.pieces) {
            for found in finder.found(in: text.text) { failures.append(Self.words(found, page: text.page)) }
        }
        let numbered =
            pages.enumerated().map { ($0.offset, $0.element) }
            + index.enumerated().map { (Self.indexPage + $0.offset, $0.element) }
        for (page, words) in numbered {
            for word in words {
                for found in finder.found(in: word.text) { failures.append(Self.words(found, page: page)) }
            }
        }
        failures += finder.found(in: about).map {
            Words(zh: "文件信息里有“\($0)”", en: "the file tells '\($0)' of itself")
        }
        return ProofFinding(.personal, looked: inventory.forbidden.count, failures: failures)
    }

    private static func words(_ found: String, page: Int) -> Words {
        let page = ProofPage(page).words
        return Words(zh: "\(page.chinese)露出“\(found)”", en: "'\(found)' shows on \(page.english)")
    }
}

/// Finds any of many short texts in others, in time that does not grow with how many there are.
struct ForbiddenFinder {
    private let forbidden: Set<[Character]>
    private let lengths: [Int]
    private let allowed: [String]

    /// `allowed` are names of places, in which a person's name may be contained by chance.
    init(_ forbidden: [String], allowed: [String]) {
        self.forbidden = Set(forbidden.map { Array(WordGrid.plain($0)) }.filter { $0.count > 1 })
        lengths = Set(self.forbidden.map(\.count)).sorted()
        self.allowed = allowed.map(WordGrid.plain).filter { !$0.isEmpty }.sorted {
            ($1.count, $0) < ($0.count, $1)
        }
    }

    func found(in text: String) -> [String] {
        let plain = WordGrid.plain(text)
        guard !forbidden.isEmpty, has(Array(plain)) != nil else { return [] }
        // A blank in place of each allowed name, so that its neighbours do not grow together.
        let rest = allowed.reduce(plain) { $0.replacing($1, with: " ") }
        return has(Array(rest)).map { [String($0)] } ?? []
    }

    private func has(_ characters: [Character]) -> [Character]? {
        for length in lengths where length <= characters.count {
            for start in 0...(characters.count - length) {
                let piece = Array(characters[start..<start + length])
                if forbidden.contains(piece) { return piece }
            }
        }
        return nil
    }
}

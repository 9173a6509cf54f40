import Foundation
import PondDrawing

/// Words of a page by where they lie.
struct WordGrid {
    private let words: [PageWord]
    private let grid: CellGrid
    private var members: [[Int32]]

    init(_ words: [PageWord]) {
        self.words = words
        let corners = words.lazy.flatMap {
            [PaperPoint(x: $0.box.left, y: $0.box.top), PaperPoint(x: $0.box.right, y: $0.box.bottom)]
        }
        grid = CellGrid(
            PaperBox(around: corners) ?? PaperBox(left: 0, top: 0, width: 1, height: 1),
            things: words.count / 2)
        members = Array(repeating: [], count: grid.count)
        for (number, word) in words.enumerated() {
            _ = grid.anyCell(of: word.box) { cell in
                members[cell].append(Int32(number))
                return false
            }
        }
    }

    /// Whether the words in the text's box hold each of its characters as often as it does. Programs differ in
    /// where a word ends, so words are not compared with words.
    func holds(_ text: DrawnInventory.Text) -> Bool {
        var wanted: [Character: Int] = [:]
        for character in Self.plain(text.text) { wanted[character, default: 0] += 1 }
        var missing = wanted.count
        var seen: Set<Int32> = []
        let box = text.box.inset(by: -0.3)
        return missing == 0
            || grid.anyCell(of: box) { cell in
                for number in members[cell] where words[Int(number)].box.overlaps(box) {
                    guard seen.insert(number).inserted else { continue }
                    for character in Self.plain(words[Int(number)].text) {
                        guard let left = wanted[character] else { continue }
                        wanted[character] = left - 1
                        if left == 1 { missing -= 1 }
                    }
                }
                return missing == 0
            }
    }

    /// What the words in the box are made of, each word once.
    func characters(in box: PaperBox) -> String {
        let box = box.inset(by: -0.3)
        var seen: Set<Int32> = []
        _ = grid.anyCell(of: box) { cell in
            seen.formUnion(members[cell].filter { words[Int($0)].box.overlaps(box) })
            return false
        }
        return seen.map { Self.plain(words[Int($0)].text) }.joined()
    }

    /// Without blanks, and with the compatibility forms that fonts share between characters (⼀ and 一) made
    /// one (Unicode, NFKC).
    static func plain(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
    }
}

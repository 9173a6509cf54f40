import Foundation
import PondDrawing
import PondModel

/// Looks for outlines among the paths of a page: what lies beneath names and symbols shows in no pixel, and is in the file
/// all the same.
struct DrawnOutlines {
    private let spots: [DrawnInventory.Spot]
    private let colours: Set<Colour>
    /// Numbers of the spots by the place of their outlines' upper left corner.
    private let near: [Cell: [Int]]
    private(set) var isFound: [Bool]

    /// How far each side may be off, millimetres: corners lie on an eighth of a point.
    private static let tolerance = 0.1

    /// Spots without an outline are never found.
    init(_ spots: [DrawnInventory.Spot]) {
        self.spots = spots
        colours = Set(spots.compactMap { Colour(hex: $0.colour) })
        near = Dictionary(grouping: spots.indices.filter { spots[$0].outline != nil }) { number in
            Cell(spots[number].outline ?? PaperBox(left: 0, top: 0, width: 0, height: 0))
        }
        isFound = spots.map { _ in false }
    }

    /// Goes through the paths of a page as `pdftocairo` writes them.
    mutating func look(through page: Data) {
        for line in page.split(separator: UInt8(ascii: "\n")) where line.starts(with: "<path ".utf8) {
            guard let path = FilledPath(line: line, colours: colours) else { continue }
            for box in path.boxes { note(box, path.colour.hex) }
        }
    }

    private mutating func note(_ box: PaperBox, _ colour: String) {
        for cell in Cell(box).andAround {
            for number in near[cell] ?? [] where !isFound[number] && spots[number].colour == colour {
                isFound[number] = spots[number].outline.map { Self.isSame(box, $0) } ?? false
            }
        }
    }

    private static func isSame(_ found: PaperBox, _ asked: PaperBox) -> Bool {
        max(
            abs(found.left - asked.left), abs(found.top - asked.top), abs(found.right - asked.right),
            abs(found.bottom - asked.bottom)) <= tolerance
    }

    /// A square millimetre of the page.
    private struct Cell: Hashable {
        private let column: Int
        private let row: Int

        init(_ box: PaperBox) {
            self.init(column: Int(box.left.rounded(.down)), row: Int(box.top.rounded(.down)))
        }

        private init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }

        var andAround: [Cell] {
            (-1...1).flatMap { down in
                (-1...1).map { Cell(column: column + $0, row: row + down) }
            }
        }
    }
}

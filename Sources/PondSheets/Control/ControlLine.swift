import Foundation
import PondGeodesy

/// A line of a control file that is not empty.
struct ControlLine {
    /// From 1.
    let number: Int
    let text: String

    static func lines(of text: String) -> [ControlLine] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .map { ControlLine(number: $0 + 1, text: $1.trimmingCharacters(in: .whitespaces)) }
            .filter { !$0.text.isEmpty }
    }

    /// The cells between tabs, else semicolons, else commas, in quotes or not; else between blanks.
    var cells: [String] {
        for separator in ["\t", ";", ",", "，"] as [Character] where text.contains(separator) {
            return Self.split(text, at: separator)
        }
        return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The number in a cell, named for the reader by its column.
    func number(_ cells: [String], _ index: Int, _ column: String) throws(ControlFile.RejectedRow) -> Double {
        guard cells.indices.contains(index) else {
            throw ControlFile.RejectedRow(number, .tooFewCells(found: cells.count))
        }
        guard let value = Double(cells[index]), value.isFinite else {
            throw ControlFile.RejectedRow(number, .notANumber(cells[index], column: column))
        }
        return value
    }

    /// The control point of four columns.
    func entry(
        _ cells: [String], x: Int, y: Int, longitude: Int, latitude: Int, name: String? = nil
    ) throws(ControlFile.RejectedRow) -> ControlEntry {
        ControlEntry(
            line: number,
            pixel: PixelPoint(x: try number(cells, x, "x"), y: try number(cells, y, "y")),
            place: .coordinate(
                Coordinate(x: try number(cells, longitude, "lon"), y: try number(cells, latitude, "lat"))),
            name: name)
    }

    private static func split(_ text: String, at separator: Character) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == separator, !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

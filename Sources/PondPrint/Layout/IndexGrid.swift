import PondDrawing

/// The letters across and numbers down by which places on a map are found: `C4`.
package struct IndexGrid: Sendable {
    package let box: PaperBox
    package let columns: Int
    package let rows: Int

    /// Cells of about `side` millimetres; no more columns than letters.
    package init(_ box: PaperBox, side: Double) {
        self.box = box
        columns = min(max(Int((box.width / side).rounded()), 1), 26)
        rows = max(Int((box.height / side).rounded()), 1)
    }

    package func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

    package func left(_ column: Int) -> Double { box.left + box.width * Double(column) / Double(columns) }

    package func top(_ row: Int) -> Double { box.top + box.height * Double(row) / Double(rows) }

    /// The cell of a place; `nil` outside the map.
    package func cell(of place: PaperPoint) -> String? {
        guard box.contains(place) else { return nil }
        let column = min(Int((place.x - box.left) / box.width * Double(columns)), columns - 1)
        let row = min(Int((place.y - box.top) / box.height * Double(rows)), rows - 1)
        return letter(column) + String(row + 1)
    }
}

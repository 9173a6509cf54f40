import PondGeodesy

/// Where ponds lie thickest: what insets show larger.
package struct DensestPlaces: Sendable {
    package struct Place: Hashable, Sendable {
        package let box: GroundBox
        /// Ponds whose inner place lies in the box.
        package let count: Int
    }

    /// Up to `count` boxes of this size in metres with most of the places, the fullest first. They do not
    /// overlap, and each holds at least two places.
    package static func find(
        _ count: Int, width: Double, height: Double, among places: [Coordinate]
    ) -> [Place] {
        guard width > 0, height > 0, let around = GroundBox(around: places) else { return [] }
        let table = CountTable(places, around, width: width / 4, height: height / 4)
        var found: [Place] = []
        for box in table.candidates(width: 4, height: 4) {
            guard found.count < count else { break }
            if !found.contains(where: { $0.box.overlaps(box) }) {
                found.append(Place(box: box, count: places.count(where: box.contains)))
            }
        }
        return found.filter { $0.count > 1 }
    }
}

/// How many places lie in each cell of a grid.
private struct CountTable {
    private struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    private let origin: (west: Double, south: Double)
    private let width: Double
    private let height: Double
    private var counts: [Cell: Int] = [:]

    init(_ places: [Coordinate], _ around: GroundBox, width: Double, height: Double) {
        origin = (around.west, around.south)
        self.width = width
        self.height = height
        for place in places {
            let column = Int(((place.x - around.west) / width).rounded(.down))
            let row = Int(((place.y - around.south) / height).rounded(.down))
            counts[Cell(column: column, row: row), default: 0] += 1
        }
    }

    /// Boxes of so many cells with a place in them, the fullest first, then from south-west on.
    func candidates(width columns: Int, height rows: Int) -> [GroundBox] {
        var sums: [Cell: Int] = [:]
        for (cell, count) in counts {
            for row in (cell.row - rows + 1)...cell.row {
                for column in (cell.column - columns + 1)...cell.column {
                    sums[Cell(column: column, row: row), default: 0] += count
                }
            }
        }
        let fullest = sums.sorted {
            (-$0.value, $0.key.row, $0.key.column) < (-$1.value, $1.key.row, $1.key.column)
        }
        return fullest.map { box($0.key, columns, rows) }
    }

    private func box(_ cell: Cell, _ columns: Int, _ rows: Int) -> GroundBox {
        let west = origin.west + Double(cell.column) * width
        let south = origin.south + Double(cell.row) * height
        return GroundBox(
            west: west, south: south, east: west + Double(columns) * width,
            north: south + Double(rows) * height)
    }
}

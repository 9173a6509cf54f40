import GRDB
import PondGeodesy

/// Compares every box of an R*Tree with the geometry it stands for, both ways.
struct BoxCheck {
    private let index: SpatialIndex
    private let database: Database
    private var column: GeometryColumn { index.column }

    init(_ index: SpatialIndex, _ database: Database) {
        self.index = index
        self.database = database
    }

    func findings() throws -> [CheckFinding] {
        var boxes = try indexedBoxes()
        var findings: [CheckFinding] = []
        let rows = try PreparedStatement(
            database, "SELECT id, \(column.name) FROM \(column.table) WHERE \(index.condition)")
        try rows.forEach { row in
            let id = Int64(row.int(0))
            let box = boxes.removeValue(forKey: id)
            // What cannot be read is a finding of the outlines, not of the index.
            guard let geometry = self.box(of: row) else { return }
            guard let box else { return findings.append(finding(.missingBox, id)) }
            if !Self.fits(box, geometry) { findings.append(finding(.movedBox, id)) }
        }
        return findings + boxes.keys.sorted().map { finding(.extraBox, $0) }
    }

    private func finding(_ kind: CheckFinding.Kind, _ id: Int64) -> CheckFinding {
        CheckFinding(kind: kind, place: "\(column.table) \(id)", detail: index.name)
    }

    private func indexedBoxes() throws -> [Int64: BoundingBox] {
        let rows = try PreparedStatement(database, "SELECT pkid, xmin, xmax, ymin, ymax FROM \(index.name)")
        var boxes: [Int64: BoundingBox] = [:]
        try rows.forEach { row in
            boxes[Int64(row.int(0))] = BoundingBox(
                west: row.double(1), south: row.double(3), east: row.double(2), north: row.double(4))
        }
        return boxes
    }

    /// From the coordinates themselves: the box that a blob states could be wrong as well.
    private func box(of row: PreparedStatement) -> BoundingBox? {
        column.shape == "POINT" ? row.position(1).map { BoundingBox($0) } : row.multiPolygon(1)?.box
    }

    /// The index holds 32-bit numbers, rounded outwards: each edge lies at most two such steps outside.
    static func fits(_ index: BoundingBox, _ geometry: BoundingBox) -> Bool {
        func isJustOutside(_ outer: Double, _ inner: Double) -> Bool {
            outer >= inner && outer - inner <= 2 * Double(Float(abs(inner)).ulp)
        }
        return isJustOutside(index.east, geometry.east) && isJustOutside(index.north, geometry.north)
            && isJustOutside(-index.west, -geometry.west) && isJustOutside(-index.south, -geometry.south)
    }
}

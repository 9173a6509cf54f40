import GRDB

/// What the triggers noted since the store was settled last.
struct Marks {
    /// In the order of their ids.
    let ponds: [Int64]
    /// Ponds whose outline another program may have drawn anew.
    let outlines: [Int64]
    let farmers: [Int64]
    let areas: [Int64]

    init(_ database: Database) throws {
        func marked(_ kind: String) throws -> [Int64] {
            try Int64.fetchAll(
                database, sql: "SELECT id FROM dirty WHERE kind = ? ORDER BY id", arguments: [kind])
        }
        ponds = try marked("pond")
        outlines = try marked("outline")
        farmers = try marked("farmer")
        areas = try marked("area")
    }

    var isEmpty: Bool { ponds.isEmpty && outlines.isEmpty && farmers.isEmpty && areas.isEmpty }
}

import PondModel

/// The columns of a table.
struct TableHeader {
    /// As the file writes them.
    let written: [String]
    /// Each one different and none empty: a repeated name gets a number, a blank one its column's.
    let names: [String]
    /// The column with the geometry as WKT.
    let geometryColumn: Int?
    let folderColumn: Int?
    let nameColumn: Int?
    let datumColumn: Int?

    init(_ written: [String]) {
        self.written = written
        names = Self.distinct(written)
        geometryColumn = names.firstIndex { Self.geometryNames.contains($0.lowercased()) }
        folderColumn = names.firstIndex(of: RejectColumn.folder.rawValue)
        nameColumn = names.firstIndex(of: RejectColumn.name.rawValue)
        datumColumn = names.firstIndex { $0.lowercased() == "datum" }
    }

    private static let geometryNames: Set<String> = ["wkt", "geometry", "geom", "几何"]

    private static func distinct(_ written: [String]) -> [String] {
        var names: [String] = []
        var taken: Set<String> = []
        for (index, text) in written.enumerated() {
            let trimmed = text.trimmed
            let name = trimmed.isEmpty ? "column \(index + 1)" : trimmed
            var distinct = name
            var number = 2
            while taken.contains(distinct) {
                distinct = "\(name) \(number)"
                number += 1
            }
            taken.insert(distinct)
            names.append(distinct)
        }
        return names
    }
}

extension StringProtocol {
    /// Without white space at both ends, the full-width space included.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }),
            let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}

/// Finds the header among the first rows of a table: behind a title, and over two rows where cells of the
/// first are merged, as in 放养 over 尾数 and 规格.
struct HeaderRows {
    /// A row as it is written, and where it stands.
    struct Row {
        let number: Int
        let cells: [String]
    }

    /// How many rows are looked at.
    static let looked = 10
    /// Stands between the names of two rows of a header: 放养 › 尾数.
    static let joint = " › "

    /// The columns' names as they are written.
    let names: [String]
    /// The number of the header's last row: what follows is data.
    let last: Int

    /// `nil` when every row is blank.
    init?(in rows: [Row]) {
        let rows = rows.filter { $0.filled > 0 }
        guard let start = Self.start(rows) else { return nil }
        let header = rows[start]
        if start + 1 < rows.count, Self.isBeneath(rows[start + 1], header) {
            names = Self.joined(header.trimmed, rows[start + 1].trimmed)
            last = rows[start + 1].number
        } else {
            names = header.cells
            last = header.number
        }
    }

    /// A title is one cell alone above a row of several; beneath it a line such as 单位 and 日期 may stand.
    private static func start(_ rows: [Row]) -> Int? {
        var start = rows.startIndex
        while start + 1 < rows.count {
            let filled = rows[start].filled
            let most = rows[(start + 1)...].prefix(3).map(\.filled).max() ?? 0
            let isTitle = filled == 1 && rows[start + 1].filled > 1
            let isBeneathTitle = start > 0 && filled <= 2 && most >= filled * 2
            guard isTitle || isBeneathTitle else { break }
            start += 1
        }
        return rows.isEmpty ? nil : start
    }

    /// Whether the row only names what a merged cell above it holds: it stands directly beneath, has no digits,
    /// and is empty wherever the row above has a name of one column.
    private static func isBeneath(_ row: Row, _ header: Row) -> Bool {
        guard row.number == header.number + 1 else { return false }
        let (above, below) = (header.trimmed, row.trimmed)
        func isBlank(_ index: Int) -> Bool { index < above.count && above[index].isEmpty }
        let filled = below.indices.filter { !below[$0].isEmpty }
        return filled.contains(where: isBlank)
            && filled.allSatisfy { index in
                guard !below[index].contains(where: \.isNumber) else { return false }
                return isBlank(index) || (isBlank(index + 1) && filled.contains(index + 1))
            }
    }

    private static func joined(_ above: [String], _ below: [String]) -> [String] {
        var group = ""
        return (0..<max(above.count, below.count)).map { index in
            let name = index < above.count ? above[index] : ""
            let part = index < below.count ? below[index] : ""
            if !name.isEmpty { group = name }
            return part.isEmpty ? name : group.isEmpty ? part : group + joint + part
        }
    }
}

extension HeaderRows.Row {
    var trimmed: [String] { cells.map(\.trimmed) }

    var filled: Int { cells.count { !$0.trimmed.isEmpty } }
}

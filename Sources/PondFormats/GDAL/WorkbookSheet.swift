/// One sheet of a workbook on its way to rows: keeps the first ones back until the header is found.
struct WorkbookSheet {
    private var merges: MergedCells
    private var leading: [HeaderRows.Row] = []
    private var header: TableHeader?
    /// The number of the last row seen.
    private(set) var lastRow = 0

    init(merges: MergedCells) { self.merges = merges }

    /// Hands on what can be told of the rows so far to `body`.
    mutating func take(_ row: HeaderRows.Row, _ body: (TableHeader, HeaderRows.Row) throws -> Void) throws {
        lastRow = max(lastRow, row.number)
        guard let header else {
            leading.append(row)
            if leading.count == HeaderRows.looked { try finish(body) }
            return
        }
        try give(row, header, body)
    }

    /// Hands on the rows kept back; for a short sheet at its end.
    mutating func finish(_ body: (TableHeader, HeaderRows.Row) throws -> Void) throws {
        guard header == nil, let found = HeaderRows(in: leading) else { return }
        let header = TableHeader(found.names)
        self.header = header
        for row in leading where row.number > found.last { try give(row, header, body) }
        leading = []
    }

    private mutating func give(
        _ row: HeaderRows.Row, _ header: TableHeader, _ body: (TableHeader, HeaderRows.Row) throws -> Void
    ) throws {
        if row.filled == 0 { return }
        try body(header, HeaderRows.Row(number: row.number, cells: merges.filled(row)))
    }
}

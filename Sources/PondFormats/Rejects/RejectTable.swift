/// Rejected rows of tables as CSV: the original columns, then line and reason.
struct RejectTable {
    /// A column of any of the sources: the same name twice in one header is two columns.
    private struct Column: Hashable {
        let name: String
        let occurrence: Int
    }

    private let sources: [RejectSource]
    private var columns: [Column] = []
    private var hasSheets = false

    init(_ sources: [RejectSource]) { self.sources = sources }

    mutating func write(to path: String) throws {
        for source in sources { try gatherColumns(of: source) }
        let output = try OutputFile(path: path)
        var text = ByteBuffer()
        // With a byte order mark Excel takes the file for what it is, UTF-8.
        text.append("\u{FEFF}")
        text.append(csvRow: columns.map(\.name) + extraNames)
        try output.write(text)
        for source in sources { try write(source, to: output) }
        try output.finish()
    }

    private var extraNames: [String] {
        (hasSheets ? [RejectColumn.folder.rawValue] : [])
            + [RejectColumn.line.rawValue, RejectColumn.reason.rawValue]
    }

    // MARK: - Columns

    private mutating func gatherColumns(of source: RejectSource) throws {
        var headers: [TableHeader]
        if source.file.format == .xlsx {
            hasSheets = true
            headers = try WorkbookReader(path: source.file.path, sink: .nowhere).headers()
        } else {
            headers = [try TableFile(path: source.file.path).header]
        }
        for header in headers {
            for case let column? in Self.columns(of: header) where !columns.contains(column) {
                columns.append(column)
            }
        }
    }

    /// `nil` for the columns that an earlier file of rejected rows had added.
    private static func columns(of header: TableHeader) -> [Column?] {
        var occurrences: [String: Int] = [:]
        return header.written.map { name in
            let added: [RejectColumn] = [.line, .reason]
            if added.contains(where: { $0.rawValue == name }) { return nil }
            occurrences[name, default: 0] += 1
            return Column(name: name, occurrence: occurrences[name]!)
        }
    }

    // MARK: - Rows

    private func write(_ source: RejectSource, to output: OutputFile) throws {
        if source.file.format == .xlsx {
            let reader = try WorkbookReader(path: source.file.path, sink: .nowhere)
            try reader.forEachRow { header, sheet, place, cells in
                try write(cells, header, sheet: sheet, place: place, of: source, to: output)
            }
            return
        }
        var table = try TableFile(path: source.file.path)
        while table.scanner.nextRow() {
            guard source.reasons[table.scanner.rowLine] != nil else { continue }
            try write(
                table.scanner.cells.map(\.text), table.header, sheet: "", place: table.scanner.rowLine,
                of: source, to: output)
        }
    }

    private func write(
        _ cells: [String], _ header: TableHeader, sheet: String, place: Int, of source: RejectSource,
        to output: OutputFile
    ) throws {
        guard let reason = source.reasons[place] else { return }
        var row = [String](repeating: "", count: columns.count)
        for (cell, column) in zip(cells, Self.columns(of: header)) {
            if let column, let index = columns.firstIndex(of: column) { row[index] = cell }
        }
        if hasSheets { row.append(sheet.isEmpty ? "" : RejectColumn.text(of: [sheet])) }
        row += [String(place), sources.count > 1 ? "\(source.name): \(reason)" : reason]
        // Cells beyond the header stay beyond it.
        row += cells.dropFirst(header.written.count)
        var text = ByteBuffer()
        text.append(csvRow: row)
        try output.write(text)
    }
}

extension FeatureSink {
    /// For readers that are only asked about a file.
    static var nowhere: FeatureSink { FeatureSink(batchSize: 1) { _, _ in } }
}

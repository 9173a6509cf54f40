import PondGeodesy
import PondModel

/// Reads the sheets of an Excel workbook through GDAL, each with its header; every cell as it is written.
///
/// The sheet is the features' folder. A row's place is its row number; further sheets count on. A merged
/// cell of text holds for each of its rows.
struct WorkbookReader {
    private let dataset: GDALDataset
    private let merges: [String: MergedCells]
    private let sink: FeatureSink

    init(path: String, sink: FeatureSink) throws {
        dataset = try GDALDataset(path: path, as: path, format: .xlsx)
        merges = WorkbookParts(path: path).merges()
        self.sink = sink
    }

    /// The header of each sheet that has one. Reading it uses the reader up.
    func headers() throws -> [TableHeader] {
        try dataset.layers.compactMap { layer in
            var leading: [HeaderRows.Row] = []
            do {
                try forEachCells(of: layer) { row in
                    leading.append(row)
                    if leading.count == HeaderRows.looked { throw Enough() }
                }
            } catch is Enough {}
            return HeaderRows(in: leading).map { TableHeader($0.names) }
        }
    }

    func read() throws {
        try forEachRow { header, sheet, place, cells in
            var row = TableRow(header: header, place: place)
            row.feature.folders = [sheet]
            for (index, text) in cells.enumerated() where !text.isEmpty { row.set(text, at: index) }
            try sink.append(row.feature)
        }
    }

    /// Calls `body` for each row that is not blank with its header, sheet, place and cells.
    func forEachRow(_ body: (TableHeader, String, Int, [String]) throws -> Void) throws {
        var rowsBefore = 0
        for layer in dataset.layers {
            var sheet = WorkbookSheet(merges: merges[layer.name] ?? MergedCells())
            func give(_ header: TableHeader, _ row: HeaderRows.Row) throws {
                try body(header, layer.name, rowsBefore + row.number, row.cells)
            }
            try forEachCells(of: layer) { try sheet.take($0, give) }
            try sheet.finish(give)
            rowsBefore += sheet.lastRow
        }
    }

    private struct Enough: Error {}

    private func forEachCells(of layer: GDALLayer, _ body: (HeaderRows.Row) throws -> Void) throws {
        try layer.forEach { source in
            let cells = layer.columns.map {
                source.value(of: $0, decode: ShapefileText.utf8)?.text ?? ""
            }
            try body(HeaderRows.Row(number: source.number, cells: cells))
        }
    }
}

import PondGeodesy
import PondModel

/// Reads the sheets of an Excel workbook through GDAL, each with a header in its first row.
///
/// The sheet is the features' folder. A row's place is its row number; further sheets count on.
struct WorkbookReader {
    private let dataset: GDALDataset
    private let sink: FeatureSink

    init(path: String, sink: FeatureSink) throws {
        dataset = try GDALDataset(path: path, as: path, format: .xlsx)
        self.sink = sink
    }

    /// The header of each sheet, as it is written.
    var headers: [TableHeader] { dataset.layers.map { TableHeader($0.columns.map(\.name)) } }

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
        for (layer, header) in zip(dataset.layers, headers) {
            var lastRow = 0
            try layer.forEach { source in
                lastRow = max(lastRow, source.number)
                let cells = layer.columns.map { source.value(of: $0, decode: ShapefileText.utf8)?.text ?? "" }
                if cells.allSatisfy(\.isEmpty) { return }
                try body(header, layer.name, rowsBefore + source.number, cells)
            }
            rowsBefore += lastRow
        }
    }
}

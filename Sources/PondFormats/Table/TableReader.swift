import PondGeodesy
import PondModel

/// Reads CSV and TSV as a stream. `lon` and `lat` columns stay plain fields; WKT becomes a geometry.
struct TableReader {
    private var table: TableFile
    private let sink: FeatureSink
    /// Names repeat on every row; long values often do: see `text(of:in:)`.
    private var lastValues: [(bytes: [UInt8], text: String)]

    init(path: String, known: TextEncoding.Recognised?, sink: FeatureSink) throws {
        table = try TableFile(path: path, known: known)
        self.sink = sink
        lastValues = Array(repeating: ([], ""), count: table.header.names.count)
    }

    mutating func read() throws {
        while table.scanner.nextRow() {
            if table.scanner.isBlank { continue }
            sink.share = Double(table.scanner.offset) / Double(table.text.file.bytes.count)
            try sink.append(feature())
            table.text.file.forget(upTo: table.scanner.offset)
        }
    }

    private mutating func feature() -> Feature {
        var row = TableRow(header: table.header, place: table.scanner.rowLine)
        let cells = table.scanner.cells
        for index in 0..<min(cells.count, table.header.names.count) where !TableScanner.isBlank(cells[index])
        {
            if index == table.header.geometryColumn, row.setGeometry(of: cells[index]) { continue }
            row.set(text(of: cells[index], in: index), at: index)
        }
        row.feature.damage = damage(of: cells) ?? row.feature.damage
        return row.feature
    }

    /// Up to fifteen bytes live inside the String itself; longer text is shared when it repeats.
    @inline(__always)
    private mutating func text(of cell: TableScanner.Cell, in column: Int) -> String {
        guard cell.count > 15, !cell.isQuoted else { return cell.text }
        let bytes = UnsafeBufferPointer(start: cell.start, count: cell.count)
        if !bytes.isSame(as: lastValues[column].bytes) {
            guard cell.count < 64 else { return cell.text }
            lastValues[column] = (Array(bytes), cell.text)
        }
        return lastValues[column].text
    }

    // MARK: - Damage

    private func damage(of cells: [TableScanner.Cell]) -> Words? {
        if table.scanner.hasOpenQuote {
            return Words(zh: "引号没有闭合", en: "a quote is opened and never closed")
        }
        let columns = table.header.names.count
        if cells.count < columns || cells[columns...].contains(where: { !TableScanner.isBlank($0) }) {
            return Words(
                zh: "这一行有 \(cells.count) 格，表头有 \(columns) 列",
                en: "the row has \(cells.count) cells and the header \(columns)")
        }
        if table.text.recognised.hasBadBytes, cells.contains(where: \.hasBadBytes) {
            let encoding = table.text.recognised.encoding.rawValue
            return Words(zh: "有些字节不是 \(encoding) 文字", en: "some bytes are no text in \(encoding)")
        }
        return nil
    }
}

extension TableScanner.Cell {
    /// Whether the text is not UTF-8, or holds the mark of bytes that could not be converted.
    var hasBadBytes: Bool {
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        return UTF8Census(of: bytes).badSequences > 0 || text.unicodeScalars.contains("\u{FFFD}")
    }
}

/// A table that has been opened and whose header has been read: rows come one after another.
struct TableFile {
    let header: TableHeader
    let text: UTF8Text
    var scanner: TableScanner

    init(path: String, known: TextEncoding.Recognised? = nil) throws {
        text = try UTF8Text(path: path, known: known)
        let whole = text.file.bytes
        let firstLine = whole[text.start...].prefix { $0 != 0x0A && $0 != 0x0D }
        var start = text.start
        var delimiter = Self.delimiter(of: whole[text.start...])
        // Excel's own hint, a first line such as "sep=;".
        if firstLine.count == 5, firstLine.starts(with: Array("sep=".utf8)) {
            delimiter = firstLine.last!
            start += 5
        }
        scanner = TableScanner(whole, from: start)
        scanner.delimiter = delimiter
        header = try Self.readHeader(&scanner, path: path)
    }

    /// Leaves the scanner behind the header.
    private static func readHeader(_ scanner: inout TableScanner, path: String) throws -> TableHeader {
        var ahead = scanner
        var leading: [HeaderRows.Row] = []
        while leading.count < HeaderRows.looked, ahead.nextRow() {
            leading.append(HeaderRows.Row(number: ahead.rowLine, cells: ahead.cells.map(\.text)))
        }
        guard let header = HeaderRows(in: leading) else { throw FormatError.noHeader(path) }
        while scanner.nextRow(), scanner.rowLine < header.last {}
        return TableHeader(header.names)
    }

    /// The delimiter of the first line that has one: a title above the header has none.
    private static func delimiter(of text: Slice<UnsafeRawBufferPointer>) -> UInt8 {
        var rest = text
        for _ in 0..<3 {
            let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
            if let found = delimiter(inLine: line) { return found }
            rest = rest[line.endIndex...].drop { $0 == 0x0A || $0 == 0x0D }
        }
        return UInt8(ascii: ",")
    }

    /// The commonest of comma, tab and semicolon outside of quotes.
    private static func delimiter(inLine line: Slice<UnsafeRawBufferPointer>) -> UInt8? {
        var counts: [UInt8: Int] = [:]
        var isInside = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isInside.toggle() }
            if !isInside { counts[byte, default: 0] += 1 }
        }
        let candidates = ",\t;".utf8
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }.flatMap {
            counts[$0, default: 0] > 0 ? $0 : nil
        }
    }
}

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
        var delimiter = Self.delimiter(of: firstLine)
        // Excel's own hint, a first line such as "sep=;".
        if firstLine.count == 5, firstLine.starts(with: Array("sep=".utf8)) {
            delimiter = firstLine.last!
            start += 5
        }
        scanner = TableScanner(whole, from: start)
        scanner.delimiter = delimiter
        header = try Self.readHeader(&scanner, path: path)
    }

    private static func readHeader(_ scanner: inout TableScanner, path: String) throws -> TableHeader {
        while scanner.nextRow() {
            if !scanner.isBlank { return TableHeader(scanner.cells.map(\.text)) }
        }
        throw FormatError.noHeader(path)
    }

    /// The commonest of comma, tab and semicolon outside of quotes; a comma when there is none.
    private static func delimiter(of line: Slice<UnsafeRawBufferPointer>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isInside = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isInside.toggle() }
            if !isInside { counts[byte, default: 0] += 1 }
        }
        let candidates = ",\t;".utf8
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }.flatMap {
            counts[$0, default: 0] > 0 ? $0 : nil
        } ?? UInt8(ascii: ",")
    }
}

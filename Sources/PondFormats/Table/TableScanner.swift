/// Cuts the UTF-8 text of a table into rows and cells (RFC 4180, and what programs make of it).
struct TableScanner {
    /// Where a cell's text lies; with quotes inside, it has to be unquoted.
    struct Cell {
        var start: UnsafePointer<UInt8>
        var count: Int
        var isQuoted: Bool
    }

    /// The cells of the row read last.
    private(set) var cells: [Cell] = []
    /// The physical line on which the row read last begins, from 1.
    private(set) var rowLine = 0
    /// Whether a quote in the row read last never closes; the row then ends with its first line.
    private(set) var hasOpenQuote = false

    private let bytes: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private var at: UnsafePointer<UInt8>
    private var line = 1
    private var openQuotes = 0
    var delimiter = UInt8(ascii: ",")

    init(_ source: UnsafeRawBufferPointer, from start: Int) {
        let whole = source.bindMemory(to: UInt8.self)
        bytes = whole.baseAddress!
        end = bytes + whole.count
        at = bytes + start
    }

    var offset: Int { at - bytes }

    /// Reads one row, blank or not; `false` at the end of the text.
    mutating func nextRow() -> Bool {
        guard at < end else { return false }
        let rowStart = at
        rowLine = line
        hasOpenQuote = false
        // A quote that never closes would swallow the rest again and again: after some, quotes are letters.
        if !readRow(honoursQuotes: openQuotes < 20) {
            openQuotes += 1
            at = rowStart
            line = rowLine
            hasOpenQuote = true
            _ = readRow(honoursQuotes: false)
        }
        return true
    }

    /// Whether the row holds nothing at all.
    var isBlank: Bool { cells.allSatisfy { cell in Self.isBlank(cell) } }

    @inline(__always)
    static func isBlank(_ cell: Cell) -> Bool {
        let bytes = UnsafeBufferPointer(start: cell.start, count: cell.count)
        let closing = cell.isQuoted && bytes.last == UInt8(ascii: "\"") ? 1 : 0
        return bytes.dropLast(closing).allSatisfy { $0 <= 0x20 }
    }

    // MARK: - Rows and cells

    private mutating func readRow(honoursQuotes: Bool) -> Bool {
        cells.removeAll(keepingCapacity: true)
        while true {
            if honoursQuotes, at < end, at.pointee == UInt8(ascii: "\"") {
                guard readQuotedCell() else { return false }
            } else {
                readPlainCell()
            }
            guard at < end, at.pointee == delimiter else { break }
            at += 1
        }
        skipLineEnd()
        return true
    }

    @inline(__always)
    private mutating func readPlainCell() {
        let start = at
        while at < end {
            let byte = at.pointee
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            at += 1
        }
        cells.append(Cell(start: start, count: at - start, isQuoted: false))
    }

    /// Up to the delimiter after the closing quote; text behind that quote belongs to the cell.
    private mutating func readQuotedCell() -> Bool {
        at += 1
        let start = at
        var isInside = true
        while at < end {
            let byte = at.pointee
            if byte == UInt8(ascii: "\"") {
                isInside.toggle()
            } else if !isInside, byte == delimiter || byte == 0x0A || byte == 0x0D {
                break
            } else if byte == 0x0A || (byte == 0x0D && !(at + 1 < end && at[1] == 0x0A)) {
                line += 1
            }
            at += 1
        }
        cells.append(Cell(start: start, count: at - start, isQuoted: true))
        return !isInside
    }

    private mutating func skipLineEnd() {
        guard at < end else { return }
        line += 1
        if at.pointee == 0x0D, at + 1 < end, at[1] == 0x0A { at += 1 }
        at += 1
    }
}

extension TableScanner.Cell {
    /// The bytes as they stand in the file, without the quotes around them.
    var bytes: UnsafeBufferPointer<UInt8> {
        let closes = isQuoted && count > 0 && start[count - 1] == UInt8(ascii: "\"")
        return UnsafeBufferPointer(start: start, count: closes ? count - 1 : count)
    }

    /// The cell's text; doubled quotes inside quotes are one.
    var text: String {
        let bytes = UnsafeBufferPointer(start: start, count: count)
        guard isQuoted else { return String(decoding: bytes, as: UTF8.self) }
        if count > 0, bytes.dropLast().firstIndex(of: 0x22) == nil {
            return String(decoding: bytes.last == 0x22 ? bytes[..<(count - 1)] : bytes[...], as: UTF8.self)
        }
        return String(decoding: unquoted(bytes), as: UTF8.self)
    }

    private func unquoted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var isInside = true
        for byte in bytes {
            guard byte == 0x22 else {
                text.append(byte)
                continue
            }
            if !isInside { text.append(byte) }
            isInside.toggle()
        }
        return text
    }
}

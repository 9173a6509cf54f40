/// Tables as CSV text (RFC 4180).
package enum CSVText {
    /// One row with its line end, cells quoted where they must be.
    package static func row(_ cells: [String]) -> String {
        var buffer = ByteBuffer()
        buffer.append(csvRow: cells)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}

extension ByteBuffer {
    package mutating func append(csvRow cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            append(csv: cell)
        }
        append("\r\n")
    }
}

/// The cells of a small CSV text by RFC 4180: quoted cells may hold commas, quotes and line ends.
enum CommaSeparatedLines {
    /// One record and the line on which it begins.
    struct Line: Equatable {
        var number: Int
        var cells: [String]
    }

    /// Every record that is not empty. Takes a BOM and any line end; refuses a quote that never closes.
    static func read(_ text: String, file: String) throws -> [Line] {
        var reader = Reader(rest: text.unicodeScalars[...])
        while let line = try reader.next(file: file) { reader.lines.append(line) }
        return reader.lines.filter { $0.cells != [""] }
    }

    private struct Reader {
        var rest: Substring.UnicodeScalarView
        var number = 1
        var lines: [Line] = []

        init(rest: Substring.UnicodeScalarView) {
            self.rest = rest.first == "\u{FEFF}" ? rest.dropFirst() : rest
        }

        mutating func next(file: String) throws -> Line? {
            guard !rest.isEmpty else { return nil }
            var line = Line(number: number, cells: [])
            while true {
                line.cells.append(try cell(file: file))
                guard let separator = rest.popFirst() else { return line }
                if separator == "," { continue }
                if separator == "\r", rest.first == "\n" { rest.removeFirst() }
                number += 1
                return line
            }
        }

        private mutating func cell(file: String) throws -> String {
            guard rest.first == "\"" else { return plainCell() }
            rest.removeFirst()
            let start = number
            var cell = String.UnicodeScalarView()
            while let scalar = rest.popFirst() {
                if scalar == "\"" {
                    guard rest.first == "\"" else { return String(cell) + plainCell() }
                    rest.removeFirst()
                }
                if scalar == "\n" { number += 1 }
                cell.append(scalar)
            }
            throw SettingsError.badRow(
                file: file, line: start, problem: Words(zh: "引号没有结束", en: "a quote never closes"))
        }

        private mutating func plainCell() -> String {
            let cell = rest.prefix { $0 != "," && $0 != "\r" && $0 != "\n" }
            rest = rest[cell.endIndex...]
            return String(cell)
        }
    }
}

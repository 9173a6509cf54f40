/// The text of a piece of HTML, or of plain text: its lines, and the rows of tables that have two cells.
struct HTMLText {
    private(set) var pairs: [(String, String)] = []
    private(set) var lines: [String] = []

    /// A table row that is open, at its depth of nested tables.
    private struct Row {
        let depth: Int
        var cells: [String] = []
        var cell: String?
    }

    private var rows: [Row] = []
    private var tableDepth = 0
    private var line = ""
    private var hidden: String?

    init(_ source: String) {
        guard source.contains("<") || source.contains("&") else {
            lines = source.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
            return
        }
        var rest = source[...]
        while let first = rest.first {
            if first == "<", let tag = HTMLTag(rest) {
                take(tag)
                rest = rest[tag.end...]
            } else {
                let text = rest.dropFirst().prefix { $0 != "<" }
                take(text: rest[rest.startIndex..<text.endIndex])
                rest = rest[text.endIndex...]
            }
        }
        while !rows.isEmpty { closeRow() }
        endLine()
    }

    // MARK: - Pieces

    private mutating func take(text: Substring) {
        guard hidden == nil else { return }
        let text = HTMLEntities.resolved(in: text)
        if rows.last?.cell != nil {
            rows[rows.count - 1].cell?.append(text)
        } else {
            for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .enumerated()
            {
                if index > 0 { endLine() }
                line.append(contentsOf: part)
            }
        }
    }

    private mutating func take(_ tag: HTMLTag) {
        if let open = hidden {
            if tag.isClosing, tag.name == open { hidden = nil }
            return
        }
        switch tag.name {
        case "script", "style", "head": hidden = tag.isClosing || tag.isSelfClosing ? nil : tag.name
        case "table": takeTable(tag)
        case "tr":
            if let row = rows.last, row.depth == tableDepth { closeRow() }
            if !tag.isClosing { rows.append(Row(depth: tableDepth)) }
        case "td", "th":
            closeCell()
            if !tag.isClosing, !rows.isEmpty { rows[rows.count - 1].cell = "" }
        case "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "hr": endLine()
        default: break
        }
    }

    private mutating func takeTable(_ tag: HTMLTag) {
        if tag.isClosing {
            while let row = rows.last, row.depth >= tableDepth, tableDepth > 0 { closeRow() }
            tableDepth = max(tableDepth - 1, 0)
        } else {
            tableDepth += 1
        }
        endLine()
    }

    private mutating func closeCell() {
        guard let last = rows.indices.last, let cell = rows[last].cell else { return }
        rows[last].cells.append(cell.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        rows[last].cell = nil
    }

    private mutating func closeRow() {
        closeCell()
        let cells = rows.removeLast().cells
        if cells.count == 2, !cells[0].isEmpty {
            pairs.append((cells[0], cells[1]))
        } else {
            let text = cells.filter { !$0.isEmpty }.joined(separator: " ")
            if !text.isEmpty { lines.append(text) }
        }
    }

    private mutating func endLine() {
        if rows.last?.cell != nil {
            rows[rows.count - 1].cell?.append(" ")
        } else {
            let text = line.trimmed
            if !text.isEmpty { lines.append(text) }
            line = ""
        }
    }
}

import Foundation

/// The parts of a workbook's archive that GDAL does not tell of: which cells of a sheet are merged.
struct WorkbookParts {
    private let path: String

    init(path: String) { self.path = path }

    /// The merged cells by the name of their sheet. A part that cannot be read says nothing.
    func merges() -> [String: MergedCells] {
        guard let workbook = text(of: "xl/workbook.xml"),
            let relations = text(of: "xl/_rels/workbook.xml.rels")
        else { return [:] }
        let targets = Self.tags("Relationship", in: relations).reduce(into: [String: String]()) {
            if let id = $1["Id"], let target = $1["Target"] { $0[id] = target }
        }
        var merges: [String: MergedCells] = [:]
        for sheet in Self.tags("sheet", in: workbook) {
            guard let name = sheet["name"], let target = sheet["r:id"].flatMap({ targets[$0] }) else {
                continue
            }
            let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            guard let end = endOfSheet(part) else { continue }
            var cells = MergedCells()
            for merge in Self.tags("mergeCell", in: end) { cells.add(merge["ref"] ?? "") }
            merges[name] = cells
        }
        return merges
    }

    // MARK: - Parts

    private func text(of part: String) -> String? {
        guard let file = VirtualFile(anyOf: ["/vsizip/{\(path)}/\(part)"]) else { return nil }
        let (bytes, failure) = file.read(atMost: 4 << 20)
        return failure.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// What stands behind the rows of a sheet, which may be many megabytes.
    private func endOfSheet(_ part: String) -> String? {
        guard let file = VirtualFile(anyOf: ["/vsizip/{\(path)}/\(part)"]) else { return nil }
        let mark = Data("</sheetData>".utf8)
        var end: Data?
        var last = Data()
        while true {
            let (bytes, failure) = file.read(atMost: 1 << 20)
            guard failure.isEmpty else { return nil }
            if bytes.isEmpty { return end.map { String(decoding: $0, as: UTF8.self) } }
            if end != nil {
                end?.append(contentsOf: bytes)
            } else {
                last.append(contentsOf: bytes)
                end = last.range(of: mark).map { last[$0.upperBound...] }
                last = Data(last.suffix(mark.count))
            }
            guard end?.count ?? 0 < Self.mostBytes else { return nil }
        }
    }

    private static let mostBytes = 64 << 20

    /// The attributes of every element of that name.
    private static func tags(_ name: String, in text: String) -> [[String: String]] {
        let tag = try! Regex("<(?:\\w+:)?\(name)\\s([^>]*)>")
        return text.matches(of: tag).map { match in
            let inside = match.output[1].substring ?? ""
            var attributes: [String: String] = [:]
            for pair in inside.matches(of: /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/) {
                let value = Array((pair.output.2 ?? pair.output.3 ?? "").utf8)
                attributes[String(pair.output.1)] = value.withUnsafeBufferPointer {
                    XMLEntities.resolved(in: $0)
                }
            }
            return attributes
        }
    }
}

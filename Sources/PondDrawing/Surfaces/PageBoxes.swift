import Foundation

/// Tells in a written PDF where its first page is to be trimmed and how far its bleed reaches: Cairo has no call for it, so
/// the page's object is written once more behind the file's end, with its boxes (ISO 32000-1, 7.5.6 and 14.11.2).
package struct PageBoxes {
    /// Millimetres from the page's upper left corner.
    package let trim: PaperBox
    package let bleed: PaperBox
    package let page: PaperSize

    package init(trim: PaperBox, bleed: PaperBox, page: PaperSize) {
        self.trim = trim
        self.bleed = bleed
        self.page = page
    }

    /// Throws where the file is not as Cairo writes it, or takes nothing more.
    package func add(to path: String) throws {
        let file = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        guard let tail = PDFTail(file), let object = tail.firstPage, let written = withBoxes(object.text)
        else {
            throw DrawingError.drawingFailed(why: "no page with a MediaBox in \(path)")
        }
        var update = Data("\n".utf8)
        let place = file.count + update.count
        update.append(Data("\(object.number) 0 obj\n\(written)\nendobj\n".utf8))
        let table = file.count + update.count
        update.append(Data("xref\n\(object.number) 1\n\(PDFTail.offset(place)) 00000 n \n".utf8))
        update.append(Data(tail.trailer(table).utf8))
        do {
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try handle.seekToEnd()
            try handle.write(contentsOf: update)
            try handle.synchronize()
            try handle.close()
        } catch {
            throw DrawingError.cannotWrite(path: path, why: error.localizedDescription)
        }
    }

    private func withBoxes(_ object: String) -> String? {
        guard let media = object.firstMatch(of: /\/MediaBox \[[^\]]*\]/) else { return nil }
        let boxes = "\n   /TrimBox \(points(trim))\n   /BleedBox \(points(bleed))"
        return object.replacingCharacters(in: media.range.upperBound..<media.range.upperBound, with: boxes)
    }

    /// In points from the lower left corner.
    private func points(_ box: PaperBox) -> String {
        let sides = [
            box.left, page.heightMillimetres - box.bottom, box.right, page.heightMillimetres - box.top,
        ]
        let numbers = sides.map { String((max($0, 0) * 72 / 25.4 * 1000).rounded() / 1000) }
        return "[ \(numbers.joined(separator: " ")) ]"
    }
}

/// The end of a PDF with a plain table of its objects, as Cairo writes it.
private struct PDFTail {
    private let file: Data
    private let table: Int
    private let entries: Int
    private let dictionary: String

    init?(_ file: Data) {
        self.file = file
        let end = String(decoding: file.suffix(1024), as: UTF8.self)
        guard let start = end.firstMatch(of: /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)/),
            let table = Int(start.2), table < file.count
        else { return nil }
        let head = String(decoding: file[table..<min(table + 40, file.count)], as: UTF8.self)
        guard let size = head.firstMatch(of: /^xref\n0 (\d+)\n/), let count = Int(size.1) else { return nil }
        self.table = table + size.0.utf8.count
        entries = count
        dictionary = start.1.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The object of the first page, without `obj` and `endobj`.
    var firstPage: (number: Int, text: String)? {
        for number in 1..<max(entries, 1) {
            let head = Data("\(number) 0 obj\n".utf8)
            guard let place = place(of: number), file[place...].starts(with: head),
                file[(place + head.count)...].starts(with: "<< /Type /Page % 1\n".utf8),
                let end = file.range(of: Data("endobj".utf8), in: place..<file.count)
            else { continue }
            let text = String(decoding: file[(place + head.count)..<end.lowerBound], as: UTF8.self)
            return (number, text.trimmingCharacters(in: .newlines))
        }
        return nil
    }

    /// Entries of the table are twenty bytes each.
    private func place(of number: Int) -> Int? {
        let start = table + 20 * number
        guard start + 20 <= file.count else { return nil }
        let entry = String(decoding: file[start..<start + 20], as: UTF8.self)
        guard let place = Int(entry.prefix(10)), place < file.count else { return nil }
        return place
    }

    /// The trailer of an update whose table begins at `place`.
    func trailer(_ place: Int) -> String {
        let before = table - "xref\n0 \(entries)\n".utf8.count
        return "trailer\n<< \(dictionary)\n   /Prev \(before)\n>>\nstartxref\n\(place)\n%%EOF\n"
    }

    static func offset(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(10 - digits.count, 0)) + digits
    }
}

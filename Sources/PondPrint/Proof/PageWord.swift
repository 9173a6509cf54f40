import Foundation
import PondDrawing

/// A run of characters that a program read back from a page, with its place in millimetres.
struct PageWord {
    let text: String
    let box: PaperBox
}

extension PageWord {
    /// The words in the answer of `pdftotext -bbox`: for each page a line `<page …>`, then lines
    /// `<word xMin="…" yMin="…" xMax="…" yMax="…">…</word>` in points.
    static func pages(inBoxes answer: Data) -> [[PageWord]] {
        var pages: [[PageWord]] = []
        for line in answer.split(separator: UInt8(ascii: "\n")) {
            guard let open = line.firstIndex(of: UInt8(ascii: "<")) else { continue }
            if line[open...].starts(with: "<page ".utf8) {
                pages.append([])
            } else if line[open...].starts(with: "<word ".utf8), !pages.isEmpty,
                let word = PageWord(line: String(decoding: line[open...], as: UTF8.self))
            {
                pages[pages.count - 1].append(word)
            }
        }
        return pages
    }

    private init?(line: String) {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count >= 9, let left = Double(parts[1]), let top = Double(parts[3]),
            let right = Double(parts[5]), let bottom = Double(parts[7])
        else { return nil }
        let rest = parts[8...].joined(separator: "\"")
        guard let start = rest.firstIndex(of: ">"), let end = rest.range(of: "</word>", options: .backwards)
        else { return nil }
        let millimetres = 25.4 / 72
        text = Self.plain(String(rest[rest.index(after: start)..<end.lowerBound]))
        box = PaperBox(
            left: left * millimetres, top: top * millimetres, right: right * millimetres,
            bottom: bottom * millimetres)
    }

    /// Without the five entities of XML.
    private static func plain(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

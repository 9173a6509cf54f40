import Foundation
import PondDrawing
import PondModel

/// A filled path of a page, as poppler's `pdftocairo` reads it out of a PDF.
struct FilledPath {
    let colour: Colour
    /// Around each of its rings, millimetres.
    let boxes: [PaperBox]

    /// A line of the answer of `pdftocairo -svg -noshrink -nocenter`, which has one element a line:
    /// `<path style="…;fill:rgb(81.2%,89%,93.7%);fill-opacity:1;…" d="M 1441 1560.125 L …"/>` in points of the page.
    /// `nil` for what is not filled, not opaque, or moved by a transform of its own, and for colours not among `colours`.
    init?(line: Data, colours: Set<Colour>) {
        let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        guard parts.count == 5, Self.text(parts[0]).hasSuffix("style="), Self.text(parts[2]) == " d=",
            let colour = Self.fill(in: Self.text(parts[1])), colours.contains(colour)
        else { return nil }
        self.colour = colour
        boxes = Self.boxes(in: Self.text(parts[3]))
    }

    private static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The colour of an opaque filling.
    private static func fill(in style: String) -> Colour? {
        let values = Dictionary(
            style.split(separator: ";").compactMap { pair -> (String, String)? in
                let parts = pair.split(separator: ":")
                guard parts.count == 2 else { return nil }
                return (parts[0].trimmingCharacters(in: .whitespaces), String(parts[1]))
            }, uniquingKeysWith: { first, _ in first })
        guard values["fill-opacity"] == "1", let fill = values["fill"], fill.hasPrefix("rgb(") else {
            return nil
        }
        let shares = fill.dropFirst(4).dropLast().split(separator: ",").compactMap { Double($0.dropLast()) }
        guard shares.count == 3, shares.allSatisfy({ (0...100).contains($0) }) else { return nil }
        let levels = shares.map { UInt8(($0 * 2.55).rounded()) }
        return Colour(red: levels[0], green: levels[1], blue: levels[2])
    }

    private static func boxes(in path: String) -> [PaperBox] {
        let millimetres = 25.4 / 72
        var boxes: [PaperBox] = []
        var (places, across): ([PaperPoint], Double?) = ([], nil)
        for step in path.split(whereSeparator: \.isWhitespace) {
            if let number = Double(step) {
                guard let x = across else {
                    across = number * millimetres
                    continue
                }
                places.append(PaperPoint(x: x, y: number * millimetres))
                across = nil
            } else if step == "M" {
                if places.count > 1, let box = PaperBox(around: places) { boxes.append(box) }
                places.removeAll(keepingCapacity: true)
            }
        }
        if places.count > 1, let box = PaperBox(around: places) { boxes.append(box) }
        return boxes
    }
}

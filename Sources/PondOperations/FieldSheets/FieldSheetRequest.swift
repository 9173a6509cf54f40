import Foundation
import PondGeodesy
import PondSheets

/// What `pondmap sheet print` is asked for.
package struct FieldSheetRequest: Sendable {
    /// The land to print.
    package enum Land: Sendable {
        /// A code or a name.
        case area(String)
        case box(BoundingBox)
    }

    package let land: Land
    /// 3,000 for 1:3,000.
    package let scale: Int
    package let papers: [FieldPaper]
    package let path: String

    /// Reads the words of the command line. `scale` may be written `3000` or `1:3000`.
    package init(area: String?, box: String?, scale: String, paper: String, path: String) throws {
        if let area { land = .area(area) } else { land = .box(try Self.box(box ?? "")) }
        let digits = scale.hasPrefix("1:") ? String(scale.dropFirst(2)) : scale
        guard let number = Int(digits), (500...50_000).contains(number) else {
            throw FieldSheetError.scaleUnreadable(scale)
        }
        self.scale = number
        papers = FieldPaper.named(paper)
        guard !papers.isEmpty else { throw FieldSheetError.paperUnknown(paper) }
        self.path = path
    }

    private static func box(_ text: String) throws -> BoundingBox {
        let parts = text.split(whereSeparator: { $0 == "," || $0 == "\u{FF0C}" })
            .map { Double($0.trimmingCharacters(in: .whitespaces)) }
        guard parts.count == 4, let west = parts[0], let south = parts[1], let east = parts[2],
            let north = parts[3], west < east, south < north,
            Position(longitude: west, latitude: south).isInChina,
            Position(longitude: east, latitude: north).isInChina
        else { throw FieldSheetError.boxUnreadable(text) }
        return BoundingBox(west: west, south: south, east: east, north: north)
    }
}

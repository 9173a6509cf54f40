import PondGeodesy
import PondSheets

/// What `pondmap sheet print` is asked for.
package struct FieldSheetRequest: Sendable {
    package let land: LandChoice
    /// 3,000 for 1:3,000.
    package let scale: Int
    package let papers: [FieldPaper]
    package let path: String

    /// Reads the words of the command line. `scale` may be written `3000` or `1:3000`.
    package init(land: LandChoice, scale: String, paper: String, path: String) throws {
        // The tags of a page tell places of China only.
        if case .box(let box) = land, !box.isInChina { throw FieldSheetError.boxAbroad }
        self.land = land
        let digits = scale.hasPrefix("1:") ? String(scale.dropFirst(2)) : scale
        guard let number = Int(digits), (500...50_000).contains(number) else {
            throw FieldSheetError.scaleUnreadable(scale)
        }
        self.scale = number
        papers = FieldPaper.named(paper)
        guard !papers.isEmpty else { throw FieldSheetError.paperUnknown(paper) }
        guard path.lowercased().hasSuffix(".pdf") else { throw FieldSheetError.noPDF(path) }
        self.path = path
    }
}

extension BoundingBox {
    fileprivate var isInChina: Bool {
        Position(longitude: west, latitude: south).isInChina
            && Position(longitude: east, latitude: north).isInChina
    }
}

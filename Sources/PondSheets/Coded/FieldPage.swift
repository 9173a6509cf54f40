import Foundation
import PondGeodesy

/// A printed page of a field sheet: what it is, and where on earth its paper lies. Its QR code says all of it.
package struct FieldPage: Equatable, Sendable {
    package let store: UUID
    /// Five letters and digits that people can read out.
    package let sheet: String
    /// From 1 up to `pageCount`.
    package let ordinal: Int
    package let pageCount: Int
    package let paper: FieldPaper
    /// 3,000 for 1:3,000.
    package let scale: Int
    /// The plane's origin in ten-thousandths of a degree, so that it reads back the same from print.
    package let origin: FieldPlane
    /// Where the middle of the frame lies in the plane, in whole metres.
    package let centreEast: Int
    package let centreNorth: Int
    package let dataVersion: Int
    /// The page's number within its store, which the tags carry.
    package let number: Int

    package init(
        store: UUID, sheet: String, ordinal: Int, pageCount: Int, paper: FieldPaper, scale: Int,
        origin: FieldPlane, centreEast: Int, centreNorth: Int, dataVersion: Int, number: Int
    ) {
        self.store = store
        self.sheet = sheet
        self.ordinal = ordinal
        self.pageCount = pageCount
        self.paper = paper
        self.scale = scale
        self.origin = origin
        self.centreEast = centreEast
        self.centreNorth = centreNorth
        self.dataVersion = dataVersion
        self.number = number
    }

    package var layout: FieldPageLayout { FieldPageLayout(paper) }

    /// What its tags say.
    package var code: FieldPageCode {
        let bytes = withUnsafeBytes(of: store.uuid) { Array($0) }
        return FieldPageCode(number: number, paper: paper, check: FieldPageCode.check(ofStore: bytes))
    }

    /// `3K7QX 2/8`: how people name the page.
    package var name: String { "\(sheet) \(ordinal)/\(pageCount)" }
}

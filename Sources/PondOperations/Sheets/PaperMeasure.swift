import Foundation
import PondDrawing
import PondSheets
import PondStore

/// How many millimetres on paper a pixel of a photo is, where that is known.
package struct PaperMeasure: Sendable {
    private enum Knowledge: Sendable {
        /// The page fills the photo: the same all over.
        case everywhere(millimetresPerPixel: Double)
        /// The tags of a printed page tell it for each spot.
        case page(PagePlacing)
    }

    private let knowledge: Knowledge

    /// Of the paper that was named, else of the printed page by which the photo placed itself; nil for neither.
    init?(_ paper: PaperSize?, of sheet: SurveySheet, _ reading: StoreReading) throws {
        if let paper {
            let longSide = Double(max(sheet.widthPixels, sheet.heightPixels))
            let millimetres = max(paper.widthMillimetres, paper.heightMillimetres)
            knowledge = .everywhere(millimetresPerPixel: millimetres / longSide)
            return
        }
        guard let fit = try sheet.id.flatMap({ try reading.fit(of: $0) }),
            case .coded(let page) = try? StoredPlacing(text: fit.transform)
        else { return nil }
        knowledge = .page(page)
    }

    /// What a length of so many pixels is on paper at a spot; nil where the page cannot be.
    package func millimetres(ofPixels pixels: Double, at spot: PixelPoint) -> Double? {
        switch knowledge {
        case .everywhere(let millimetresPerPixel): pixels * millimetresPerPixel
        case .page(let page): page.millimetresPerPixel(at: spot).map { pixels * $0 }
        }
    }
}

import Foundation
import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// How a fitted sheet's pixels lie on the earth, and how far off they may be: made anew from what the store keeps.
struct SheetPlacing: Sendable {
    /// `nil` where the pixel lies nowhere, such as beyond the horizon of a projective fit or in a fold.
    let position: @Sendable (PixelPoint) -> Position?
    /// Whether the fit folds the photo over there.
    let isFolded: @Sendable (PixelPoint) -> Bool
    /// `nil` for a position that the photo does not show.
    let pixel: @Sendable (Position) -> PixelPoint?
    /// The distance within which the truth lies nine times in ten; `nil` when nobody knows.
    let errorBound: @Sendable (PixelPoint) -> Length?

    /// Throws when the sheet has not been fitted yet, or when its control points no longer tell an error.
    init(of sheet: SurveySheet, _ reading: StoreReading) throws {
        guard let id = sheet.id, let fit = try reading.fit(of: id) else {
            throw SheetError.notFitted(sheet: sheet.id?.number ?? 0)
        }
        guard let stored = try? StoredPlacing(text: fit.transform) else {
            throw SheetError.unreadableFit(
                sheet: id.number, photo: fit.model == PlaceFieldPhoto.model ? sheet.title : nil)
        }
        do {
            self = try stored.placing(fit)
        } catch let error as SheetFitError {
            throw SheetError.noLongerFits(sheet: id.number, error.words)
        }
    }

    init(_ transform: SheetTransform, errorBound: @escaping @Sendable (PixelPoint) -> Length?) {
        position = { transform.isFolded(at: $0) ? nil : transform.position(of: $0) }
        isFolded = { transform.isFolded(at: $0) }
        pixel = { transform.pixel(of: $0) }
        self.errorBound = errorBound
    }

    init(_ page: PagePlacing) {
        position = { page.position(of: $0) }
        isFolded = { _ in false }
        pixel = { page.pixel(of: $0) }
        errorBound = { _ in page.errorBound }
    }
}

/// What the store keeps of a fit: the transform itself, and by which choice it came about.
enum StoredPlacing: Codable {
    /// By control points, which the store keeps too.
    case control(SheetTransform, choice: String)
    /// By the tags of a printed page.
    case coded(PagePlacing)

    init(text: String) throws { self = try JSONDecoder().decode(StoredPlacing.self, from: Data(text.utf8)) }

    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// The bound at a spot follows from the control points, so those are fitted once more by the model that was chosen.
    /// Throws when they determine it no longer.
    func placing(_ fit: SheetFitRecord) throws -> SheetPlacing {
        switch self {
        case .control(let transform, let choice):
            let points = fit.controls.filter(\.isUsed).map {
                ControlPoint(pixel: PixelPoint(x: $0.x, y: $0.y), position: $0.position, name: $0.name)
            }
            let model = transform.model
            guard let choice = ModelChoice(name: choice),
                let again = SheetFit.again(model, by: choice, to: points)
            else { throw SheetFitError.undetermined(model) }
            return SheetPlacing(transform) { again.errorBound(at: $0) }
        case .coded(let page): return SheetPlacing(page)
        }
    }
}

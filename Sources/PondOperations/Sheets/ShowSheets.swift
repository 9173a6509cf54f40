import PondModel
import PondSheets
import PondStore

/// `pondmap sheet list` and `sheet show`: what the store knows of its sheets.
package enum ShowSheets {
    /// All sheets in the order in which they were added.
    package static func list(in store: Store) async throws -> [SheetAnswer] {
        try await store.read { reading in
            try reading.sheets().map { try SheetAnswer($0, reading) }
        }
    }

    /// The sheet of that number, or of the photo of that name, and where each of the pixels lies. Throws when pixels are
    /// asked for and the sheet is not fitted.
    package static func show(
        _ text: String, at pixels: [PixelPoint] = [], in store: Store
    ) async throws -> SheetAnswer {
        try await store.read { reading in
            let sheet = try SheetFinder.sheet(text, reading)
            var answer = try SheetAnswer(sheet, reading)
            guard !pixels.isEmpty else { return answer }
            let placing = try SheetPlacing(of: sheet, reading)
            let photo = PhotoSize(width: sheet.widthPixels, height: sheet.heightPixels)
            answer.spots = pixels.map { pixel in
                let isOnPhoto = photo.contains(pixel)
                let position = isOnPhoto ? placing.position(pixel) : nil
                return SheetAnswer.Spot(
                    pixel: pixel, position: position, isFolded: isOnPhoto && placing.isFolded(pixel),
                    bound: position.flatMap { _ in placing.errorBound(pixel) })
            }
            return answer
        }
    }
}

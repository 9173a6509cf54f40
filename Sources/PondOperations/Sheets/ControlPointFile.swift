import Foundation
import PondSheets
import PondStore

/// The control points of a fit as a file with which QGIS or Allmaps goes on.
enum ControlPointFile {
    private static let endings = [".points", ".json"]

    /// Throws for an ending that says no format.
    static func require(_ path: String) throws {
        guard endings.contains(where: path.lowercased().hasSuffix) else {
            throw SheetError.unknownEnding(path, known: endings)
        }
    }

    /// Writes QGIS' `.points`, or an IIIF Georeference Annotation whose picture is named by its hash.
    static func write(
        _ fit: SheetFit, leftOut: [ControlPoint], of sheet: SurveySheet, to path: String
    ) throws {
        let text =
            path.lowercased().hasSuffix(".points")
            ? ControlPointWriter.qgis(fit.points, leftOut: leftOut)
            : try ControlPointWriter.iiif(
                fit.points, source: "urn:sha256:\(sheet.sha256)",
                size: PhotoSize(width: sheet.widthPixels, height: sheet.heightPixels), model: fit.model)
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw OperationError.cannotWrite(path: path, why: error.localizedDescription)
        }
    }
}

import Foundation
import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// `pondmap sheet warp`: a fitted photo in map position, for a look in QGIS or over a web map.
package enum WarpSheet {
    /// What was written.
    package struct Answer: Sendable {
        package let files: [String]
        package let frame: WarpFrame
    }

    /// Writes a GeoTIFF or a PNG with its world file, as the ending of `path` says, in Web Mercator.
    package static func run(
        _ text: String, to path: String, from store: Store, progress: @escaping ProgressListener = { _ in }
    ) async throws -> Answer {
        let isPNG = path.lowercased().hasSuffix(".png")
        guard isPNG || path.lowercased().hasSuffix(".tif") || path.lowercased().hasSuffix(".tiff") else {
            throw SheetError.unknownEnding(path, known: [".tif", ".png"])
        }
        let target = URL(fileURLWithPath: path)
        for file in [target] + (isPNG ? [worldFile(target), sourceFile(target)] : []) {
            try SheetOutput.check(file.path == target.path ? path : file.path, beside: store)
        }
        let (sheet, placing) = try await store.read { reading in
            let sheet = try SheetFinder.sheet(text, reading)
            return (sheet, try SheetPlacing(of: sheet, reading))
        }
        let image = try PhotoFile(path: store.photoPath(of: sheet), as: sheet.title).image()
        guard
            let frame = WarpFrame(
                photoWidth: image.width, photoHeight: image.height, position: placing.position)
        else { throw SheetError.nowhere(sheet: sheet.id?.number ?? 0) }
        let warp = PhotoWarp(image, in: frame, pixel: placing.pixel, position: placing.position)
        let step = Words(zh: "纠正照片", en: "warping the photo")
        let files = try write(warp, isPNG: isPNG, to: path) { progress(WorkProgress(step: step, share: $0)) }
        return Answer(files: files, frame: frame)
    }

    /// Written under another name and moved, so that no half picture is left behind.
    private static func write(
        _ warp: PhotoWarp, isPNG: Bool, to path: String, progress: @escaping (Double) -> Void
    ) throws -> [String] {
        let target = URL(fileURLWithPath: path)
        let draft = target.deletingLastPathComponent()
            .appendingPathComponent(".part-\(UUID().uuidString.prefix(8))").appendingPathExtension(
                target.pathExtension)
        let sidecars = isPNG ? [worldFile, sourceFile] : []
        defer { for file in [{ $0 }] + sidecars { try? FileManager.default.removeItem(at: file(draft)) } }
        if isPNG {
            try warp.writePNG(to: draft.path, as: path, progress: progress)
        } else {
            try warp.writeGeoTIFF(to: draft.path, as: path, progress: progress)
        }
        var written: [String] = []
        for file in sidecars + [{ $0 }] where FileManager.default.fileExists(atPath: file(draft).path) {
            guard rename(file(draft).path, file(target).path) == 0 else {
                throw OperationError.cannotWrite(
                    path: file(target).path, why: String(cString: strerror(errno)))
            }
            written.append(file(target).path)
        }
        return written.reversed()
    }

    private static func worldFile(_ picture: URL) -> URL {
        picture.deletingPathExtension().appendingPathExtension("pgw")
    }

    private static func sourceFile(_ picture: URL) -> URL { picture.appendingPathExtension("aux.xml") }
}

import CGDAL
import Foundation
import PondModel

/// A photo on disk: known by its first bytes and measured before anything of it is decoded. One thread's own.
package final class PhotoFile {
    package let format: PhotoFormat
    /// How the stored pixels are turned to stand upright; `upright` where the decoder does it.
    package let orientation: PhotoOrientation
    /// Of the upright photo, in pixels.
    package let width: Int
    package let height: Int
    private let path: String
    private let shownPath: String
    private let handle: UnsafeMutableRawPointer
    private var storedWidth: Int { orientation.swapsSides ? height : width }
    private var storedHeight: Int { orientation.swapsSides ? width : height }

    /// Phones of 2025 take 50 megapixels; larger ones are stitched or made up.
    package static let mostPixels = 50_000_000

    /// Errors name the file `shownPath`, which is where the person has it.
    package init(path: String, as shownPath: String? = nil) throws(PhotoError) {
        let shown = shownPath ?? path
        let (format, orientation) = try Self.recognise(path, as: shown)
        try RasterLibrary.require()
        let (opened, message) = RasterLibrary.quietly { Self.open(path, format) }
        guard let opened else { throw Self.failure(message, format, path, as: shown) }
        handle = opened
        self.path = path
        self.shownPath = shown
        self.format = format
        self.orientation = orientation
        let size = (Int(PondGDALGetRasterXSize(opened)), Int(PondGDALGetRasterYSize(opened)))
        (width, height) = orientation.swapsSides ? (size.1, size.0) : size
        guard width * height <= Self.mostPixels else { throw .tooLarge(shown, width: width, height: height) }
    }

    deinit { PondGDALClose(handle) }

    // MARK: - Recognising

    private static func recognise(
        _ path: String, as shown: String
    ) throws(PhotoError) -> (PhotoFormat, PhotoOrientation) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .missing(shown)
        }
        if isFolder.boolValue { throw .isFolder(shown) }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            throw .missing(shown)
        }
        guard let format = PhotoFormat(firstBytes: data.prefix(12)) else {
            throw .notAPicture(shown, found: found(data))
        }
        return (format, data.withUnsafeBytes { ExifReader($0).orientation(in: format) })
    }

    /// What a file that is no photo looks like.
    private static func found(_ data: Data) -> Words {
        if data.isEmpty { return Words(zh: "空文件", en: "0 bytes") }
        let head = String(decoding: data.prefix(8), as: UTF8.self)
        let bytes = data.prefix(4).map { String(format: "%02X", $0) }.joined(separator: " ")
        let format = head.hasPrefix("%PDF") ? "PDF" : head.hasPrefix("GIF8") ? "GIF" : bytes
        return Words(zh: format, en: format)
    }

    /// No file beside the photo is looked at, and none is written.
    private static func open(_ path: String, _ format: PhotoFormat) -> UnsafeMutableRawPointer? {
        RasterLibrary.with(settings) {
            RasterLibrary.withList([format.driver]) { drivers in
                RasterLibrary.withList([]) { nothing in
                    PondGDALOpenEx(path, 0x02 | 0x40, constant(drivers), nil, constant(nothing))
                }
            }
        }
    }

    static let settings = ["GDAL_PAM_ENABLED": "NO", "GDAL_ERROR_ON_LIBJPEG_WARNING": "YES"]

    private static func constant(
        _ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    ) -> UnsafePointer<UnsafePointer<CChar>?> {
        UnsafeRawPointer(list).assumingMemoryBound(to: UnsafePointer<CChar>?.self)
    }

    /// The error for what GDAL says, without our own path in it.
    private static func failure(
        _ message: String, _ format: PhotoFormat, _ path: String, as shown: String
    ) -> PhotoError {
        let words = message.replacing(path, with: "").trimmingCharacters(
            in: CharacterSet(charactersIn: " :.\n"))
        let reason = words.isEmpty ? format.title : String(words.prefix(100))
        return isCutOff(message) ? .truncated(shown, reason: reason) : .damaged(shown, reason: reason)
    }

    // MARK: - Decoding

    /// The whole photo, upright. Throws when it is cut off or damaged.
    package func image() throws(PhotoError) -> ColourImage {
        let (stored, message) = RasterLibrary.quietly {
            RasterLibrary.with(Self.settings) {
                PixelReader(handle, width: storedWidth, height: storedHeight).image()
            }
        }
        guard let stored else { throw Self.failure(message, format, path, as: shownPath) }
        return stored.turned(orientation)
    }

    /// Words by which libjpeg, libpng and libtiff tell that the file ends too early.
    private static func isCutOff(_ message: String) -> Bool {
        let words = message.lowercased()
        return [
            "premature", "read error", "not enough", "end of file", "truncated", "too short",
            "failed to read",
        ]
        .contains { words.contains($0) }
    }
}

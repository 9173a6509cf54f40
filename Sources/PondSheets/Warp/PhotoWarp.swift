import CGDAL
import Foundation
import PondGeodesy

/// Writes a photo in map position, by GDAL's warper: a GeoTIFF, or a PNG with its world file. Where the photo does not
/// reach, the picture is see-through.
package struct PhotoWarp {
    private let image: ColourImage
    private let frame: WarpFrame
    private let pixel: (Position) -> PixelPoint?
    private let position: (PixelPoint) -> Position?

    /// Between the spots at which the transform is asked, GDAL interpolates to within this, in pixels of the photo.
    private static let maximumError = 0.1
    private static let memoryLimit = 128e6

    package init(
        _ image: ColourImage, in frame: WarpFrame, pixel: @escaping (Position) -> PixelPoint?,
        position: @escaping (PixelPoint) -> Position?
    ) {
        self.image = image
        self.frame = frame
        self.pixel = pixel
        self.position = position
    }

    /// Writes to `path`; `shown` is what messages call it. `progress` is told the share done.
    package func writeGeoTIFF(to path: String, as shown: String, progress: @escaping (Double) -> Void) throws
    {
        try RasterLibrary.require()
        let options = ["COMPRESS=DEFLATE", "PREDICTOR=2", "TILED=YES", "PHOTOMETRIC=RGB", "ALPHA=YES"]
        try refusing(shown) {
            guard let target = create("GTiff", path, options) else { return false }
            return close(target, after: warp(into: target, progress))
        }
    }

    /// Writes the picture to `path`, and beside it what places it: `.pgw`, and `.aux.xml` which names the system too.
    package func writePNG(to path: String, as shown: String, progress: @escaping (Double) -> Void) throws {
        try RasterLibrary.require()
        try refusing(shown) {
            guard let target = create("MEM", "", []) else { return false }
            let isWarped = warp(into: target, progress)
            let copy = isWarped ? PondGDALCreateCopy(driver("PNG"), path, target, 1, nil, nil, nil) : nil
            if let copy { PondGDALClose(copy) }
            return close(target, after: copy != nil)
        }
        let world = [
            frame.pixelSize, 0, 0, -frame.pixelSize, frame.west + frame.pixelSize / 2,
            frame.north - frame.pixelSize / 2,
        ]
        let text = world.map { "\($0)\n" }.joined()
        try Data(text.utf8).write(
            to: URL(fileURLWithPath: path).deletingPathExtension().appendingPathExtension("pgw"))
    }

    // MARK: - Steps

    private func refusing(_ shown: String, _ work: () -> Bool) throws {
        let (isDone, message) = RasterLibrary.quietly(work)
        guard isDone else { throw PhotoError.cannotWarp(shown, reason: message.isEmpty ? "GDAL" : message) }
    }

    private func driver(_ name: String) -> UnsafeMutableRawPointer? { PondGDALGetDriverByName(name) }

    private func create(_ name: String, _ path: String, _ options: [String]) -> UnsafeMutableRawPointer? {
        let target = RasterLibrary.withList(options) {
            PondGDALCreate(driver(name), path, Int32(frame.width), Int32(frame.height), 4, 1, $0)
        }
        guard let target else { return nil }
        var numbers = [frame.west, frame.pixelSize, 0, frame.north, 0, -frame.pixelSize]
        _ = PondGDALSetGeoTransform(target, &numbers)
        if let wkt = Self.mercatorText() {
            _ = PondGDALSetProjection(target, wkt)
            PondVSIFree(wkt)
        }
        // GCI_RedBand to GCI_AlphaBand.
        for band in 1...4 {
            _ = PondGDALSetRasterColorInterpretation(
                PondGDALGetRasterBand(target, Int32(band)), Int32(band + 2))
        }
        return target
    }

    private static func mercatorText() -> UnsafeMutablePointer<CChar>? {
        let reference = PondOSRNewSpatialReference(nil)
        defer { PondOSRDestroySpatialReference(reference) }
        var text: UnsafeMutablePointer<CChar>?
        guard PondOSRImportFromEPSG(reference, WebMercator.epsg) == 0,
            PondOSRExportToWkt(reference, &text) == 0
        else {
            return nil
        }
        return text
    }

    /// Closing writes what is left; GDAL tells of a full disk only there.
    private func close(_ target: UnsafeMutableRawPointer, after isDone: Bool) -> Bool {
        PondCPLErrorReset()
        PondGDALClose(target)
        let failure: Int32 = 3  // CE_Failure
        return isDone && PondCPLGetLastErrorType() < failure
    }

    private func warp(into target: UnsafeMutableRawPointer, _ progress: @escaping (Double) -> Void) -> Bool {
        let transformer = WarpTransformer(frame: frame, pixel: pixel, position: position, progress: progress)
        return image.bytes.withUnsafeBufferPointer { bytes in
            guard let source = open(bytes) else { return false }
            defer { PondGDALClose(source) }
            let argument = Unmanaged.passUnretained(transformer).toOpaque()
            return withExtendedLifetime(transformer) {
                PondGDALWarp(
                    source, target, 3, WarpTransformer.transform, argument, Self.maximumError,
                    Self.memoryLimit,
                    WarpTransformer.tell, argument) == 0
            }
        }
    }

    /// The photo's pixels where they lie in memory.
    private func open(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeMutableRawPointer? {
        guard let start = bytes.baseAddress else { return nil }
        let name =
            "MEM:::DATAPOINTER=\(UInt(bitPattern: start)),PIXELS=\(image.width),LINES=\(image.height),BANDS=3,"
            + "DATATYPE=Byte,PIXELOFFSET=3,LINEOFFSET=\(image.width * 3),BANDOFFSET=1"
        return PondGDALOpenEx(name, 0x02 | 0x40, nil, nil, nil)
    }
}

import CGDAL
import Foundation

/// TIFF, by GDAL, for shops that take nothing else.
extension RasterSheet {
    /// Writes a compressed TIFF that carries its resolution and its colours.
    package func writeTIFF(to path: String) throws {
        try write(
            "GTiff", to: path,
            options: ["COMPRESS=DEFLATE", "PREDICTOR=2", "PHOTOMETRIC=RGB", "BIGTIFF=IF_SAFER", "TILED=NO"])
    }

    /// The picture is not to be drawn on any more: its pixels change places for GDAL.
    private func write(_ driver: String, to path: String, options: [String]) throws {
        guard PondGDALIsReady() == 1 else {
            throw DrawingError.drawingFailed(why: String(cString: PondGDALFailure()))
        }
        PondGDALKeepErrors()
        defer { PondCPLPopErrorHandler() }
        // Without this, GDAL leaves a file of its own beside the picture.
        PondCPLSetThreadLocalConfigOption("GDAL_PAM_ENABLED", "NO")
        // Else GDAL keeps a twentieth of the machine's memory full of pixels, all of which lie here already.
        PondGDALSetCacheMax64(64_000_000)
        try withPixels { pixels in
            for index in pixels.indices { pixels[index] = Self.inOrder(pixels[index]) }
            let place = UInt(bitPattern: pixels.baseAddress)
            let source =
                "MEM:::DATAPOINTER=\(place),PIXELS=\(width),LINES=\(height),BANDS=3,DATATYPE=Byte,"
                + "PIXELOFFSET=4,LINEOFFSET=\(width * 4),BANDOFFSET=1"
            guard let picture = PondGDALOpenEx(source, 2, nil, nil, nil) else { throw Self.failure(path) }
            defer { PondGDALClose(picture) }
            for (name, value) in [
                ("TIFFTAG_XRESOLUTION", "\(dotsPerInch)"), ("TIFFTAG_YRESOLUTION", "\(dotsPerInch)"),
                ("TIFFTAG_RESOLUTIONUNIT", "2"),
            ] {
                _ = PondGDALSetMetadataItem(picture, name, value, nil)
            }
            let profile = "SOURCE_ICC_PROFILE=" + Data(ColourProfile.sRGB).base64EncodedString()
            try copy(picture, driver, to: path, options: options + [profile])
        }
    }

    private func copy(
        _ picture: UnsafeMutableRawPointer, _ driver: String, to path: String, options: [String]
    ) throws {
        var list = options.map { strdup($0) } + [nil]
        defer { for option in list { free(option) } }
        PondCPLErrorReset()
        let copy = list.withUnsafeMutableBufferPointer {
            PondGDALCreateCopy(PondGDALGetDriverByName(driver), path, picture, 0, $0.baseAddress, nil, nil)
        }
        guard let copy else { throw Self.failure(path) }
        PondGDALClose(copy)
        // CE_Failure is 3: a full disk shows only when the last bytes are written.
        guard PondCPLGetLastErrorType() < 3 else { throw Self.failure(path) }
    }

    private static func failure(_ path: String) -> DrawingError {
        .cannotWrite(path: path, why: PondCPLGetLastErrorMsg().map { String(cString: $0) } ?? "?")
    }

    /// Cairo's `0x00RRGGBB`, which lies as B, G, R in memory, as R, G, B.
    private static func inOrder(_ pixel: UInt32) -> UInt32 {
        (pixel & 0xFF00_FF00) | (pixel & 0xFF) << 16 | (pixel >> 16) & 0xFF
    }
}

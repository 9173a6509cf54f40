import CJPEG
import Foundation

/// JPEG, by libjpeg itself: GDAL's driver holds all coefficients of a picture in memory before it writes the first.
extension RasterSheet {
    private static let quality: Int32 = 92

    /// Writes a JPEG of high quality that carries its resolution and its colours.
    package func writeJPEG(to path: String) throws {
        let file = try InkFile(path: path)
        var failure = [CChar](repeating: 0, count: 512)
        let isWritten = try withPixels { pixels in
            try ColourProfile.sRGB.withUnsafeBufferPointer { profile in
                try failure.withUnsafeMutableBufferPointer {
                    try write(pixels, profile, to: file, failure: $0)
                }
            }
        }
        // What the disk refused is told by the file, in the system's own words.
        try file.close()
        guard isWritten else {
            let why = failure.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw DrawingError.drawingFailed(why: String(decoding: why, as: UTF8.self))
        }
    }

    private func write(
        _ pixels: UnsafeMutableBufferPointer<UInt32>, _ profile: UnsafeBufferPointer<UInt8>, to file: InkFile,
        failure: UnsafeMutableBufferPointer<CChar>
    ) throws -> Bool {
        var picture = PondJPEGPicture(
            pixels: pixels.baseAddress, width: Int32(width), height: Int32(height), quality: Self.quality,
            // A JFIF header has sixteen bits for them (ITU-T T.871).
            dotsPerInch: Int32(min(dotsPerInch.rounded(), 65535)), profile: profile.baseAddress,
            profileLength: UInt32(profile.count))
        let take: PondJPEGTake = { target, bytes, count in
            guard let target, let bytes else { return 0 }
            return Unmanaged<InkFile>.fromOpaque(target).takeUnretainedValue().write(bytes, count) ? 1 : 0
        }
        return PondJPEGWrite(
            &picture, take, Unmanaged.passUnretained(file).toOpaque(), failure.baseAddress) == 1
    }
}

import CGDAL

/// A file that GDAL opens for reading bytes, perhaps inside an archive.
final class VirtualFile {
    private let handle: UnsafeMutableRawPointer

    /// The first of `paths` that can be opened.
    init?(anyOf paths: [String]) {
        guard PondGDALIsReady() == 1 else { return nil }
        let (opened, _) = GDALLibrary.quietly { paths.lazy.compactMap { PondVSIFOpenL($0, "rb") }.first }
        guard let opened else { return nil }
        handle = opened
    }

    deinit { _ = PondVSIFCloseL(handle) }

    /// The next bytes; fewer than `count` only at the end. `failure` is GDAL's word for a bad archive.
    func read(atMost count: Int) -> (bytes: [UInt8], failure: String) {
        var failure = ""
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
            (size, failure) = GDALLibrary.quietly { PondVSIFReadL(buffer.baseAddress, 1, count, handle) }
        }
        return (bytes, failure)
    }
}

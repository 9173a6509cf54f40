import CGDAL
import Foundation
import PondDrawing
import PondModel

/// A PNG, JPEG or TIFF as GDAL sees it, with the resolution that its header tells. One thread's own.
final class PictureFile {
    let path: String
    /// Dots an inch as the file tells them; 0 where it tells none.
    let dotsPerInch: Double
    private let dataset: UnsafeMutableRawPointer
    private let resolutionFinding: ProofFinding
    private let width: Int
    private let height: Int

    /// Throws where GDAL cannot read the file.
    init(path: String, form: SheetForm) throws {
        guard PondGDALIsReady() == 1 else {
            throw SheetError.unreadable(path: path, program: "GDAL", why: String(cString: PondGDALFailure()))
        }
        PondGDALKeepErrors()
        // Bands come once, from above; else GDAL keeps a twentieth of the machine's memory full of them.
        PondGDALSetCacheMax64(64_000_000)
        defer { PondCPLPopErrorHandler() }
        // GDAL_OF_RASTER | GDAL_OF_VERBOSE_ERROR
        guard let dataset = PondGDALOpenEx(path, 0x42, nil, nil, nil) else {
            let why = PondCPLGetLastErrorMsg().map { String(cString: $0) } ?? "?"
            throw SheetError.unreadable(path: path, program: "GDAL", why: why)
        }
        self.path = path
        self.dataset = dataset
        width = Int(PondGDALGetRasterXSize(dataset))
        height = Int(PondGDALGetRasterYSize(dataset))
        let header = try PictureHeader(path: path, form: form)
        dotsPerInch = header.dotsPerInch ?? 0
        resolutionFinding = header.finding
    }

    deinit { PondGDALClose(dataset) }

    /// The picture on paper at its own resolution; nothing where it tells none.
    var size: PaperSize {
        guard dotsPerInch > 0 else { return PaperSize(widthMillimetres: 0, heightMillimetres: 0) }
        return PaperSize(
            widthMillimetres: Double(width) * 25.4 / dotsPerInch,
            heightMillimetres: Double(height) * 25.4 / dotsPerInch)
    }

    /// Whether the file tells its resolution and that its colours are sRGB.
    var resolution: ProofFinding { resolutionFinding }

    /// Dots an inch that the picture has when it is as wide as it should be: what its places are counted by.
    func dotsPerInch(onWidth millimetres: Double) -> Double { Double(width) * 25.4 / millimetres }

    /// The pixels of some rows, counted in `dotsPerInch`.
    func raster(rows: Range<Int>, dotsPerInch: Double) throws -> PageRaster {
        let rows = rows.clamped(to: 0..<height)
        var bytes = Data(count: width * rows.count * 3)
        var bands: [Int32] = PondGDALGetRasterCount(dataset) < 3 ? [1, 1, 1] : [1, 2, 3]
        let answer = bytes.withUnsafeMutableBytes { target in
            // GDT_Byte, interleaved by pixel.
            PondGDALDatasetRasterIO(
                dataset, 0, 0, Int32(rows.lowerBound), Int32(width), Int32(rows.count), target.baseAddress,
                Int32(width), Int32(rows.count), 1, 3, &bands, 3, Int32(width * 3), 1)
        }
        guard answer == 0 else {
            let why = PondCPLGetLastErrorMsg().map { String(cString: $0) } ?? "?"
            throw SheetError.unreadable(path: path, program: "GDAL", why: why)
        }
        return PageRaster(
            width: width, height: rows.count, firstRow: rows.lowerBound,
            dotsPerMillimetre: dotsPerInch / 25.4, bytes: bytes)
    }
}

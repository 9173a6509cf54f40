import CGDAL
import Foundation

/// A file that GDAL has opened for reading. Used within one task.
final class GDALDataset {
    private let handle: UnsafeMutableRawPointer
    private let options: [(String, String)]
    let shownPath: String

    /// `path` may be one of GDAL's virtual paths; errors name the file `shownPath`.
    init(path: String, as shownPath: String, format: FileFormat) throws {
        try GDALLibrary.require()
        let flags = UInt32(0x04 | 0x40)  // GDAL_OF_VECTOR, GDAL_OF_VERBOSE_ERROR
        let (handle, message) = GDALLibrary.quietly {
            GDALLibrary.withList([format.driver]) { drivers in
                GDALLibrary.withOptions(format.options) { PondGDALOpenEx(path, flags, drivers, nil, nil) }
            }
        }
        guard let handle else {
            throw FormatError.refusedByGDAL(shownPath, reason: message.isEmpty ? format.driver : message)
        }
        self.handle = handle
        options = format.options
        self.shownPath = shownPath
    }

    deinit { PondGDALClose(handle) }

    /// A sheet of a workbook is read when it is first asked about, and by the settings of that moment.
    var layers: [GDALLayer] {
        GDALLibrary.quietly {
            GDALLibrary.withOptions(options) {
                (0..<PondGDALDatasetGetLayerCount(handle)).compactMap { index in
                    guard let layer = PondGDALDatasetGetLayer(handle, index) else { return nil }
                    _ = PondOGR_L_GetLayerDefn(layer)
                    return GDALLayer(handle: layer, dataset: self)
                }
            }
        }.0
    }
}

extension FileFormat {
    /// GDAL's name for the format. No other driver may open the file, whatever it holds.
    fileprivate var driver: String {
        switch self {
        case .shapefile: "ESRI Shapefile"
        case .geopackage: "GPKG"
        case .dxf: "DXF"
        case .xlsx: "XLSX"
        default: preconditionFailure("\(rawValue) is not read by GDAL")
        }
    }

    /// Settings while a file is open. Shapefile text comes raw, see `ShapefileText`. Inserted DXF blocks
    /// stay points. Cells stay text, so that codes keep their leading zeros, and `HeaderRows` finds the header.
    fileprivate var options: [(String, String)] {
        switch self {
        case .dxf: [("DXF_INLINE_BLOCKS", "FALSE")]
        case .xlsx: [("OGR_XLSX_HEADERS", "DISABLE"), ("OGR_XLSX_FIELD_TYPES", "STRING")]
        default: []
        }
    }
}

extension GDALLibrary {
    /// Runs `work` with settings that hold for this thread and this time only.
    static func withOptions<Result>(_ options: [(String, String)], _ work: () throws -> Result) rethrows
        -> Result
    {
        for (key, value) in options { PondCPLSetThreadLocalConfigOption(key, value) }
        defer { for (key, _) in options { PondCPLSetThreadLocalConfigOption(key, nil) } }
        return try work()
    }
}

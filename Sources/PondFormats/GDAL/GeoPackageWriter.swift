import CGDAL
import Foundation
import PondGeodesy
import PondModel

/// Writes a GeoPackage through GDAL: a table a layer in EPSG:4326, a column a field. The file appears when
/// `finish` has returned.
package final class GeoPackageWriter {
    private let path: String
    private let temporaryPath: String
    private var dataset: UnsafeMutableRawPointer?
    private let reference: UnsafeMutableRawPointer?
    private var tables: [String: GeoPackageTable] = [:]

    package init(path: String) throws {
        try GDALLibrary.require()
        self.path = path
        temporaryPath = OutputFile.temporaryName(for: path)
        reference = PondOSRNewSpatialReference(nil)
        _ = PondOSRImportFromEPSG(reference, 4326)
        PondOSRSetAxisMappingStrategy(reference, 0)  // OAMS_TRADITIONAL_GIS_ORDER: longitude first
        let (dataset, message) = GDALLibrary.quietly {
            PondGDALCreate(PondGDALGetDriverByName("GPKG"), temporaryPath, 0, 0, 0, 0, nil)
        }
        guard let dataset else { throw FormatError.unwritable(path, reason: message) }
        self.dataset = dataset
        _ = PondGDALDatasetStartTransaction(dataset, 0)
    }

    deinit {
        if let dataset { PondGDALClose(dataset) }
        PondOSRDestroySpatialReference(reference)
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(temporaryPath + suffix) }
    }

    package func write(_ feature: LayerFeature) throws {
        let (result, message) = try GDALLibrary.quietly { try table(of: feature.layer).write(feature) }
        guard result else { throw FormatError.unwritable(path, reason: message) }
    }

    package func finish() throws {
        let (result, message) = GDALLibrary.quietly { PondGDALDatasetCommitTransaction(dataset) }
        guard result == 0 else { throw FormatError.unwritable(path, reason: message) }
        PondGDALClose(dataset)
        dataset = nil
        let descriptor = open(temporaryPath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputFile.failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw OutputFile.failure(path) }
        try OutputFile.moveIntoPlace(temporaryPath, path)
    }

    private func table(of layer: String) throws -> GeoPackageTable {
        if let table = tables[layer] { return table }
        guard let handle = PondGDALDatasetCreateLayer(dataset, layer, reference, 0, nil) else {
            throw FormatError.unwritable(path, reason: String(cString: PondCPLGetLastErrorMsg()))
        }
        let table = GeoPackageTable(handle: handle)
        tables[layer] = table
        return table
    }
}

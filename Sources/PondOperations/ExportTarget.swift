import Foundation
import PondGeodesy
import PondModel

/// Where an export goes and in which form.
struct ExportTarget {
    let path: String
    let format: ExportFormat
    let datum: Datum
    /// One file a layer in the folder `path`.
    let isFolder: Bool

    /// A path that ends in `/` or is a folder takes one file a layer; else the suffix tells the format.
    init(_ request: ExportRequest) throws {
        let suffix = request.path.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
        let bySuffix = ExportFormat(rawValue: suffix == "json" ? "geojson" : suffix)
        var isDirectory: ObjCBool = false
        let path = request.path ?? "\(request.map.rawValue).\((request.format ?? .geojson).rawValue)"
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        isFolder = path.hasSuffix("/") || (exists && isDirectory.boolValue)
        if bySuffix == nil, request.format == nil, !suffix.isEmpty, !isFolder {
            throw OperationError.unknownSuffix(
                path: path, known: ExportFormat.allCases.map { ".\($0.rawValue)" })
        }
        self.path = path
        format = request.format ?? bySuffix ?? .geojson
        datum = request.datum ?? (format == .ovkml ? .gcj02 : .wgs84)
        if format == .gpkg, datum != .wgs84 { throw OperationError.geopackageDatum(datum) }
    }

    /// The file of a layer: its own in a folder, else the one file.
    func file(of layer: Layer) throws -> String {
        guard isFolder else { return path }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw OperationError.cannotWrite(path: path, why: "\(error.localizedDescription)")
        }
        return URL(fileURLWithPath: path).appendingPathComponent("\(layer.rawValue).\(format.rawValue)").path
    }
}

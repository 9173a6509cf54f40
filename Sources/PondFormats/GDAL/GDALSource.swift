import Foundation

/// What GDAL is to open for one file: itself, or each Shapefile in an archive.
struct GDALSource {
    let path: String

    static func sources(of path: String, format: FileFormat) throws -> [GDALSource] {
        guard format == .shapefile, !path.lowercased().hasSuffix(".shp") else {
            return [GDALSource(path: path)]
        }
        let archive = try ZipArchive(path: path)
        let shapes = archive.names.filter { $0.lowercased().hasSuffix(".shp") }
        guard !shapes.isEmpty else { throw FormatError.emptyArchive(path, expected: ".shp") }
        for shape in shapes { try requireCompanions(of: shape, in: archive.names, path: path) }
        return shapes.map { GDALSource(path: archive.path(of: $0)) }
    }

    /// The coordinate system that the first layer with one claims.
    static func claimedCRS(of path: String, format: FileFormat) throws -> String? {
        for source in try sources(of: path, format: format) {
            let layers = try GDALDataset(path: source.path, as: path, format: format).layers
            if let claim = layers.lazy.compactMap(\.claimedCRS).first { return claim }
        }
        return nil
    }

    private static func requireCompanions(of shape: String, in names: [String], path: String) throws {
        let known = Set(names.map { $0.lowercased() })
        let base = shape.lowercased().dropLast(4)
        for companion in [".shx", ".dbf"] where !known.contains(base + companion) {
            throw FormatError.missingCompanion(path, companion: "\(shape.dropLast(4))\(companion)")
        }
    }
}

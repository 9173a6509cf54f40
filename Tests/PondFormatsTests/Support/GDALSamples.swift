import Foundation
import PondGeodesy

/// Files that GDAL writes from the same three ponds.
enum GDALSamples {
    static let source = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"塘号":"007","品种":"路鳅","亩":12.5,"尾数":3000},
         "geometry":{"type":"Polygon",
         "coordinates":[[[119.1,34.8],[119.11,34.8],[119.11,34.81],[119.1,34.8]]]}},
        {"type":"Feature","properties":{"塘号":"A02","品种":"南美白对虾","亩":3,"尾数":null},
         "geometry":{"type":"Polygon","coordinates":[[[119.2,34.8],[119.21,34.8],[119.21,34.81],[119.2,34.8]],
         [[119.205,34.801],[119.207,34.801],[119.207,34.803],[119.205,34.801]]]}}]}
        """

    /// Writes the ponds in the format of `ending` and returns the path.
    static func write(ending: String, in folder: TemporaryFolder) throws -> String {
        let source = try folder.file("source.geojson", source)
        let path = folder.path("ponds.\(ending)")
        switch ending {
        case "gpkg": try ogr2ogr("GPKG", path, source, "-nln", "塘口")
        case "xlsx": try ogr2ogr("XLSX", path, source, "-nln", "塘口")
        case "dxf": try ogr2ogr("DXF", path, source)
        case "kmz": try ogr2ogr("LIBKML", path, source, "-nln", "ponds")
        case "shp": try ogr2ogr("ESRI Shapefile", path, source, "-lco", "ENCODING=UTF-8")
        case "zip": try writeZippedShapefile(path, source, in: folder)
        default: preconditionFailure(ending)
        }
        return path
    }

    static func ogr2ogr(_ driver: String, _ path: String, _ source: String, _ options: String...) throws {
        try Peer.run("ogr2ogr", ["-f", driver, path, source] + options)
    }

    /// In a folder within the archive, encoded in GBK and without the `.cpg` that would say so.
    private static func writeZippedShapefile(_ path: String, _ source: String, in folder: TemporaryFolder)
        throws
    {
        let inner = folder.path("inner")
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        try ogr2ogr("ESRI Shapefile", "\(inner)/ponds.shp", source, "-lco", "ENCODING=GBK")
        try FileManager.default.removeItem(atPath: "\(inner)/ponds.cpg")
        try Peer.run("python3", ["-m", "zipfile", "-c", path, inner], in: folder.path)
    }
}

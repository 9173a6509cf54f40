import PondModel

/// The kinds of file that PondMap reads or writes.
package enum FileFormat: String, CaseIterable, Sendable {
    case geojson, csv, tsv, kml, kmz, ovkml, ovkmz, ovjsn, gpx, shapefile, geopackage, dxf, xlsx

    /// What people call the format.
    package var title: Words {
        switch self {
        case .geojson: Words(zh: "GeoJSON", en: "GeoJSON")
        case .csv: Words(zh: "CSV 表格", en: "CSV table")
        case .tsv: Words(zh: "TSV 表格", en: "TSV table")
        case .kml: Words(zh: "KML", en: "KML")
        case .kmz: Words(zh: "KMZ", en: "KMZ")
        case .ovkml: Words(zh: "奥维 KML", en: "Ovital KML")
        case .ovkmz: Words(zh: "奥维 KMZ", en: "Ovital KMZ")
        case .ovjsn: Words(zh: "奥维 JSON", en: "Ovital JSON")
        case .gpx: Words(zh: "GPX", en: "GPX")
        case .shapefile: Words(zh: "Shapefile", en: "Shapefile")
        case .geopackage: Words(zh: "GeoPackage", en: "GeoPackage")
        case .dxf: Words(zh: "DXF", en: "DXF")
        case .xlsx: Words(zh: "Excel 表格", en: "Excel workbook")
        }
    }

    /// The endings of file names, in lower case and without a dot; the usual one first.
    package var extensions: [String] {
        switch self {
        case .geojson: ["geojson", "json", "geojsonl", "geojsons", "ndjson"]
        case .csv: ["csv", "txt"]
        case .tsv: ["tsv", "tab"]
        case .shapefile: ["shp", "zip"]
        case .geopackage: ["gpkg"]
        case .kml, .kmz, .ovkml, .ovkmz, .ovjsn, .gpx, .dxf, .xlsx: [rawValue]
        }
    }

    /// Whether `FeatureFile` reads it.
    package var isRead: Bool { true }

    /// Whether a writer of this module makes it.
    package var isWritten: Bool {
        switch self {
        case .geojson, .csv, .kml, .ovkml, .geopackage: true
        case .tsv, .kmz, .ovkmz, .ovjsn, .gpx, .shapefile, .dxf, .xlsx: false
        }
    }

    /// Whether rows have columns with a header, so that rejected rows come out as a table.
    package var isTable: Bool { self == .csv || self == .tsv || self == .xlsx }

    /// Whether the content is KML, plain or zipped.
    var isKML: Bool { self == .kml || self == .kmz || isOvitalKML }

    /// Whether the content is KML in Ovital's dialect.
    var isOvitalKML: Bool { self == .ovkml || self == .ovkmz }
}

import PondGeodesy
import PondModel

/// The file formats in which maps leave the store.
package enum ExportFormat: String, CaseIterable, Sendable {
    case geojson, kml, ovkml, gpkg
}

/// Which map to export, whereto and how: the words of `pondmap export`.
package struct ExportRequest: Sendable {
    package var map: WallMap
    /// A file, or a folder for one file a layer; `nil` for `<map>.<format>` here.
    package var path: String?
    /// `nil`: by the path's suffix, else GeoJSON.
    package var format: ExportFormat?
    /// `nil`: WGS 84; GCJ-02 for `.ovkml`.
    package var datum: Datum?
    package var edition: Edition
    /// `nil`: the latest year with figures.
    package var year: Int?

    package init(
        map: WallMap, path: String? = nil, format: ExportFormat? = nil, datum: Datum? = nil,
        edition: Edition = .internal, year: Int? = nil
    ) {
        self.map = map
        self.path = path
        self.format = format
        self.datum = datum
        self.edition = edition
        self.year = year
    }
}

/// What an export wrote.
package struct ExportReport: Sendable {
    package let files: [String]
    /// How many features of each layer, and in which datum.
    package let words: Words
}

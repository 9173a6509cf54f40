import PondModel

/// A file of features that has been recognised and can be read, as often as wanted.
package struct FeatureFile: Sendable {
    package let path: String
    package let format: FileFormat
    /// The encoding of a table, such as "UTF-8", "GB18030" or "UTF-16LE"; `nil` for other formats.
    package let encoding: String?
    /// The coordinate system that the file claims, as WKT or "EPSG:4326". Claims can be wrong.
    package let claimedCRS: String?
    private let tableEncoding: TextEncoding.Recognised?

    /// Recognises the file by its first bytes and the ending of its name.
    package init(path: String) throws {
        let recognised = try RecognisedFile(path: path)
        self.path = path
        format = recognised.format
        tableEncoding = recognised.encoding
        encoding = recognised.encoding?.encoding.rawValue
        claimedCRS = try recognised.claimedCRS()
    }

    /// Whether the format's standard fixes the datum: GPX.
    package var isWGS84ByFormat: Bool { format == .gpx }

    /// Hands all features to `consume` in the file's order, at most `batchSize` at a time, without ever
    /// holding the whole file in memory.
    package func read(batchSize: Int = 1000, _ consume: ([Feature]) throws -> Void) throws {
        try read(batchSize: batchSize) { features, _ in try consume(features) }
    }

    /// The same, with how much of the file has been read: 0 to 1, or `nil` where a library reads it.
    package func read(batchSize: Int = 1000, _ consume: ([Feature], Double?) throws -> Void) throws {
        try withoutActuallyEscaping(consume) { consume in
            let sink = FeatureSink(batchSize: batchSize, consume: consume)
            try read(into: sink)
            try sink.flush()
        }
    }

    private func read(into sink: FeatureSink) throws {
        switch format {
        case .geojson:
            var reader = try GeoJSONReader(file: MappedFile(path: path), sink: sink)
            try reader.read()
        case .csv, .tsv:
            var reader = try TableReader(path: path, known: tableEncoding, sink: sink)
            try reader.read()
        case .kml, .ovkml: try KMLReader(sink: sink).read(path: path, as: path)
        case .kmz, .ovkmz:
            let document = try ZippedKML(path: path)
            try KMLReader(sink: sink).read(path: document.temporaryPath, as: path)
        case .ovjsn:
            var reader = OvitalReader(path: path, sink: sink)
            try reader.read()
        case .gpx: try GPXReader(sink: sink).read(path: path)
        case .shapefile, .geopackage, .dxf:
            var reader = GDALReader(path: path, format: format, sink: sink)
            try reader.read()
        case .xlsx: try WorkbookReader(path: path, sink: sink).read()
        }
    }
}

import PondFormats
import PondModel

/// The open files of an export: one for all layers, or one a layer.
final class MapWriters {
    private let document: ExportDocument
    private let target: ExportTarget
    private var open: [(path: String, writer: MapWriter)] = []

    init(_ document: ExportDocument, _ target: ExportTarget) {
        self.document = document
        self.target = target
    }

    func writer(for layer: Layer) throws -> MapWriter {
        let path = try target.file(of: layer)
        if let known = open.first(where: { $0.path == path }) { return known.writer }
        let writer = try make(path)
        open.append((path, writer))
        return writer
    }

    /// Moves every file into place; gives their paths.
    func finish() throws -> [String] {
        for (_, writer) in open { try writer.finish() }
        return open.map(\.path)
    }

    private func make(_ path: String) throws -> MapWriter {
        switch target.format {
        case .geojson: return .geojson(try GeoJSONWriter(path: path, header: document.members))
        case .kml, .ovkml:
            let dialect: KMLDialect = target.format == .ovkml ? .ovital(target.datum) : .google
            return .kml(
                try KMLWriter(
                    path: path, title: document.title, dialect: dialect, styles: document.styles,
                    layerTitles: layerTitles))
        case .gpkg: return .geopackage(try GeoPackageWriter(path: path))
        }
    }

    private var layerTitles: [String: String] {
        Dictionary(
            uniqueKeysWithValues: Layer.allCases.map {
                ($0.rawValue, $0.title.text(in: document.context.language))
            })
    }
}

/// A file under way in one of the export formats.
enum MapWriter {
    case geojson(GeoJSONWriter)
    case kml(KMLWriter)
    case geopackage(GeoPackageWriter)

    func write(_ feature: LayerFeature) throws {
        switch self {
        case .geojson(let writer): try writer.write(feature)
        case .kml(let writer): try writer.write(feature)
        case .geopackage(let writer): try writer.write(feature)
        }
    }

    func finish() throws {
        switch self {
        case .geojson(let writer): try writer.finish()
        case .kml(let writer): try writer.finish()
        case .geopackage(let writer): try writer.finish()
        }
    }
}

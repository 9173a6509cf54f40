import CGDAL
import Foundation
import PondGeodesy
import PondModel

/// Reads Shapefiles, plain or zipped, GeoPackage and DXF through GDAL. The layer is the features' folder.
struct GDALReader {
    private let path: String
    private let format: FileFormat
    private let sink: FeatureSink
    private var place = 0

    init(path: String, format: FileFormat, sink: FeatureSink) {
        self.path = path
        self.format = format
        self.sink = sink
    }

    mutating func read() throws {
        for source in try GDALSource.sources(of: path, format: format) {
            let text = format == .shapefile ? ShapefileText(path: source.path) : nil
            let options = text.map { $0.isRaw ? [("SHAPE_ENCODING", "")] : [] } ?? []
            try GDALLibrary.withOptions(options) {
                let dataset = try GDALDataset(path: source.path, as: path, format: format)
                for layer in dataset.layers { try read(layer) { text?.decode($0) ?? ShapefileText.utf8($0) } }
            }
        }
    }

    private mutating func read(_ layer: GDALLayer, decode: @escaping ([UInt8]) -> String) throws {
        let name = layer.name
        // The other layer of a DXF file holds what blocks are made of.
        if format == .dxf, name != "entities" { return }
        let names = layer.columns.map { decode($0.nameBytes) }
        var place = place
        try layer.forEach { source in
            place += 1
            var fields: [Field] = []
            for (column, name) in zip(layer.columns, names) {
                if let value = source.value(of: column, decode: decode) { fields.append(Field(name, value)) }
            }
            let layerField = format == .dxf ? fields.first { $0.name == "Layer" }?.value.text : name
            try sink.append(
                Feature(
                    geometry: source.geometry, fields: fields, folders: layerField.map { [$0] } ?? [],
                    place: place))
        }
        self.place = place
    }
}

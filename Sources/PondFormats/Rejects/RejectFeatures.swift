import PondGeodesy
import PondModel

/// Rejected features as GeoJSON in the coordinates of their files.
struct RejectFeatures {
    private let sources: [RejectSource]

    init(_ sources: [RejectSource]) { self.sources = sources }

    func write(to path: String) throws {
        let output = try OutputFile(path: path)
        var text = ByteBuffer()
        text.append(#"{"type":"FeatureCollection","#)
        appendClaim(to: &text)
        text.append("\"features\":[")
        var isFirst = true
        for source in sources {
            let damaged = try Self.damagedGeometries(of: source)
            try source.file.read { batch in
                for feature in batch {
                    guard let reason = source.reasons[feature.place] else { continue }
                    text.append(isFirst ? "\n" : ",\n")
                    isFirst = false
                    append(feature, damaged[feature.place], reason: reason, of: source, to: &text)
                }
                try output.write(text)
                text.removeAll()
            }
        }
        text.append("\n]}\n")
        try output.write(text)
        try output.finish()
    }

    // MARK: - Pieces

    /// The coordinate system that all sources claim, in the older way of GeoJSON that programs still read.
    private func appendClaim(to text: inout ByteBuffer) {
        let claims = Set(sources.map(\.file.claimedCRS))
        guard claims.count == 1, let claim = claims.first ?? nil, !claim.contains("[") else { return }
        text.append(#""crs":{"type":"name","properties":{"name":"#)
        text.append(json: claim)
        text.append("}},")
    }

    private func append(
        _ feature: Feature, _ damagedGeometry: String?, reason: String, of source: RejectSource,
        to text: inout ByteBuffer
    ) {
        text.append(#"{"type":"Feature","geometry":"#)
        if let damagedGeometry {
            text.append(text: damagedGeometry)
        } else if let geometry = feature.geometry {
            var encoder = GeoJSONGeometryEncoder()
            encoder.isVerbatim = true
            encoder.append(geometry, to: &text)
        } else {
            text.append("null")
        }
        text.append(#","properties":{"#)
        for field in properties(of: feature) {
            text.append(json: field.name)
            text.append(":")
            text.append(json: field.value)
            text.append(",")
        }
        let told = sources.count > 1 ? "\(source.name): \(reason)" : reason
        text.append(#""reject_line":"#)
        text.append(Int64(feature.place))
        text.append(#","reject_reason":"#)
        text.append(json: told)
        text.append("}}")
    }

    private func properties(of feature: Feature) -> [Field] {
        let added: [RejectColumn] = [.line, .reason]
        var fields = feature.fields.filter { field in !added.contains { $0.rawValue == field.name } }
        if let name = feature.name { fields.append(Field(RejectColumn.name.rawValue, .text(name))) }
        if !feature.folders.isEmpty {
            fields.append(Field(RejectColumn.folder.rawValue, .text(RejectColumn.text(of: feature.folders))))
        }
        if let datum = feature.datum { fields.append(Field("datum", .text(datum.rawValue))) }
        return fields
    }

    /// What a GeoJSON source has in place of a geometry that could not be read, by the features' places.
    private static func damagedGeometries(of source: RejectSource) throws -> [Int: String] {
        guard source.file.format == .geojson else { return [:] }
        var found: [Int: String] = [:]
        var reader = try GeoJSONReader(file: MappedFile(path: source.file.path), sink: .nowhere)
        reader.noteDamaged = { place, text in
            if source.reasons[place] != nil { found[place] = text }
        }
        try reader.read()
        return found
    }
}

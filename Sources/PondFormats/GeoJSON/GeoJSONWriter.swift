import PondGeodesy
import PondModel

/// Writes one GeoJSON collection (RFC 7946) as a stream. The file appears when `finish` has returned;
/// without that nothing stays behind.
package final class GeoJSONWriter {
    private let file: OutputFile
    private var pending = GeoJSONChunk()
    private var box: BoundingBox?
    package private(set) var count = 0
    private static let flushSize = 1 << 20

    /// `header` are members of the collection besides `type`, `features` and `bbox`.
    package init(path: String, header: [JSONMember] = []) throws {
        file = try OutputFile(path: path)
        try file.write(Self.opening(header))
    }

    package func write(_ feature: LayerFeature) throws {
        pending.append(feature)
        if pending.text.count >= Self.flushSize { try flush() }
    }

    /// Adds a chunk behind all that has been written so far.
    package func write(_ chunk: GeoJSONChunk) throws {
        try flush()
        try put(chunk)
    }

    package func finish() throws {
        try flush()
        try file.write(Self.closing(box))
        try file.finish()
    }

    /// A whole collection as text, for an answer that is no file.
    package static func collection(_ features: [LayerFeature], header: [JSONMember] = []) -> ByteBuffer {
        var text = opening(header)
        var chunk = GeoJSONChunk()
        features.forEach { chunk.append($0) }
        text.append(chunk.text)
        text.append(closing(chunk.box))
        return text
    }

    // MARK: - Pieces

    private func flush() throws {
        try put(pending)
        pending.removeAll()
    }

    private func put(_ chunk: GeoJSONChunk) throws {
        guard chunk.count > 0 else { return }
        if count > 0 {
            var comma = ByteBuffer()
            comma.append(",\n")
            try file.write(comma)
        }
        try file.write(chunk.text)
        count += chunk.count
        if let new = chunk.box { box = box?.union(new) ?? new }
    }

    private static func opening(_ header: [JSONMember]) -> ByteBuffer {
        var text = ByteBuffer()
        text.append(#"{"type":"FeatureCollection","#)
        for member in header {
            text.append(json: member.name)
            text.append(":")
            text.append(member.json)
            text.append(",")
        }
        text.append("\"features\":[\n")
        return text
    }

    private static func closing(_ box: BoundingBox?) -> ByteBuffer {
        var text = ByteBuffer()
        text.append("\n]")
        if let box {
            text.append(#","bbox":["#)
            for (index, edge) in [box.west, box.south, box.east, box.north].enumerated() {
                if index > 0 { text.append(",") }
                text.append(decimal: edge, places: 7)
            }
            text.append("]")
        }
        text.append("}\n")
        return text
    }
}

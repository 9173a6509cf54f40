import PondGeodesy
import PondModel

/// Features as GeoJSON text, one a line with commas between. Chunks can be made on several threads and
/// handed to a `GeoJSONWriter` in order.
package struct GeoJSONChunk: Sendable {
    package private(set) var text: ByteBuffer
    /// The box around all coordinates, in the features' own datum.
    package private(set) var box: BoundingBox?
    package private(set) var count = 0

    package init(capacity: Int = 1 << 16) { text = ByteBuffer(capacity: capacity) }

    /// Begins anew in the same memory.
    package mutating func removeAll() {
        text.removeAll()
        box = nil
        count = 0
    }

    /// Adds the feature with `layer` and its fields as properties, and its name when no field is so called.
    package mutating func append(_ feature: LayerFeature) {
        if count > 0 { text.append(",\n") }
        text.append(#"{"type":"Feature","id":"#)
        text.append(json: feature.id)
        text.append(#","geometry":"#)
        var encoder = GeoJSONGeometryEncoder()
        encoder.append(feature.geometry, to: &text)
        text.append(#","properties":{"layer":"#)
        text.append(json: feature.layer)
        appendFields(of: feature)
        text.append("}}")
        if let new = encoder.box { box = box?.union(new) ?? new }
        count += 1
    }

    private mutating func appendFields(of feature: LayerFeature) {
        var hasName = feature.name.isEmpty
        var hasStyle = feature.style == nil
        for field in feature.fields {
            appendMember(field.name, field.value)
            if field.name == "name" { hasName = true }
            if field.name == "style" { hasStyle = true }
        }
        if !hasName { appendMember("name", .text(feature.name)) }
        if !hasStyle, let style = feature.style { appendMember("style", .text(style)) }
    }

    @inline(__always)
    private mutating func appendMember(_ name: String, _ value: FieldValue) {
        text.append(UInt8(ascii: ","))
        text.append(json: name)
        text.append(UInt8(ascii: ":"))
        text.append(json: value)
    }
}

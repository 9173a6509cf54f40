import PondGeodesy

/// Writes geometries as KML.
enum KMLGeometryEncoder {
    static func append(_ geometry: Geometry, to text: inout ByteBuffer) {
        switch geometry {
        case .point(let point): appendElement("Point", [point], to: &text)
        case .line(let line): appendElement("LineString", line, to: &text)
        case .polygon(let rings): appendPolygon(rings, to: &text)
        case .points(let points): appendMulti(points.map(Geometry.point), to: &text)
        case .lines(let lines): appendMulti(lines.map(Geometry.line), to: &text)
        case .polygons(let polygons): appendMulti(polygons.map(Geometry.polygon), to: &text)
        case .collection(let parts): appendMulti(parts, to: &text)
        }
    }

    private static func appendMulti(_ parts: [Geometry], to text: inout ByteBuffer) {
        text.append("<MultiGeometry>\n")
        for part in parts { append(part, to: &text) }
        text.append("</MultiGeometry>\n")
    }

    private static func appendPolygon(_ rings: [[Coordinate]], to text: inout ByteBuffer) {
        text.append("<Polygon>\n")
        for (index, ring) in rings.enumerated() {
            let closed = ring.first == ring.last ? ring : ring + ring.prefix(1)
            text.append(index == 0 ? "<outerBoundaryIs>" : "<innerBoundaryIs>")
            appendElement("LinearRing", closed, to: &text)
            text.append(index == 0 ? "</outerBoundaryIs>\n" : "</innerBoundaryIs>\n")
        }
        text.append("</Polygon>\n")
    }

    private static func appendElement(
        _ name: StaticString, _ coordinates: [Coordinate], to text: inout ByteBuffer
    ) {
        text.append("<")
        text.append(name)
        text.append("><coordinates>")
        for (index, coordinate) in coordinates.enumerated() {
            if index > 0 { text.append(" ") }
            text.append(decimal: coordinate.x, places: 8)
            text.append(",")
            text.append(decimal: coordinate.y, places: 8)
            text.append(",0")
        }
        text.append("</coordinates></")
        text.append(name)
        text.append(">\n")
    }
}

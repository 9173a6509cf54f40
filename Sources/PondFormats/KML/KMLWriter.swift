import PondGeodesy
import PondModel

/// Writes KML as a stream: a folder a layer, folders within, shared styles, fields as ExtendedData.
/// Features of one folder must follow each other. The file appears when `finish` has returned.
package final class KMLWriter {
    private let file: OutputFile
    private let dialect: KMLDialect
    private let layerTitles: [String: String]
    private var text = ByteBuffer()
    private var openFolders: [String] = []
    private static let flushSize = 1 << 20

    /// `layerTitles` names the layers' folders; a layer that is not in it has its own name.
    package init(
        path: String, title: String, dialect: KMLDialect, styles: [KMLStyle],
        layerTitles: [String: String] = [:]
    ) throws {
        file = try OutputFile(path: path)
        self.dialect = dialect
        self.layerTitles = layerTitles
        // Ovital begins its files with a byte order mark.
        if dialect != .google { text.append("\u{FEFF}") }
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        text.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n")
        appendElement("name", title)
        for style in styles { style.append(to: &text) }
    }

    package func write(_ feature: LayerFeature) throws {
        moveInto([layerTitles[feature.layer] ?? feature.layer] + feature.folder)
        appendPlacemark(feature)
        if text.count >= Self.flushSize { try flush() }
    }

    package func finish() throws {
        moveInto([])
        text.append("</Document>\n</kml>\n")
        try flush()
        try file.finish()
    }

    private func flush() throws {
        try file.write(text)
        text.removeAll()
    }

    // MARK: - Folders

    private func moveInto(_ folders: [String]) {
        let common = zip(openFolders, folders).prefix { $0 == $1 }.count
        for _ in common..<openFolders.count { text.append("</Folder>\n") }
        for name in folders[common...] {
            text.append("<Folder>\n")
            appendElement("name", name)
        }
        openFolders = folders
    }

    // MARK: - Placemarks

    private func appendPlacemark(_ feature: LayerFeature) {
        // An id in XML begins with a letter, which a UUID or a code does not.
        text.append("<Placemark id=\"")
        text.append(xml: "\(feature.layer)-\(feature.id)")
        text.append("\">\n")
        appendElement("name", feature.name)
        if let style = feature.style { appendElement("styleUrl", "#" + style) }
        if let type = dialect.coordinateType {
            text.append("<OvCoordType>")
            text.append(type)
            text.append("</OvCoordType>\n")
        }
        appendFields([Field("layer", .text(feature.layer))] + feature.fields)
        KMLGeometryEncoder.append(feature.geometry, to: &text)
        text.append("</Placemark>\n")
    }

    private func appendFields(_ fields: [Field]) {
        text.append("<ExtendedData>\n")
        for field in fields {
            text.append("<Data name=\"")
            text.append(xml: field.name)
            text.append("\">")
            appendElement("value", field.value.text)
            text.append("</Data>\n")
        }
        text.append("</ExtendedData>\n")
    }

    private func appendElement(_ name: StaticString, _ content: String) {
        text.append("<")
        text.append(name)
        text.append(">")
        text.append(xml: content)
        text.append("</")
        text.append(name)
        text.append(">\n")
    }
}

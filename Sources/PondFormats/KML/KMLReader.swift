import PondGeodesy
import PondModel

/// Reads KML 2.x and Ovital's dialect as a stream of placemarks.
///
/// Documents and folders that have a name are the features' folders. Overlays and links are passed over.
final class KMLReader: XMLHandler {
    private let sink: FeatureSink
    private var elements: [String] = []
    private var folders: [String] = []
    private var placemark: KMLPlacemark?
    private var place = 0

    init(sink: FeatureSink) { self.sink = sink }

    /// Reads the file at `path`; errors name the file `shownPath`.
    func read(path: String, as shownPath: String) throws {
        try XMLFile.read(path: path, as: shownPath, with: self)
    }

    func start(_ name: String, _ attributes: [String: String], textBefore: String) throws {
        switch name {
        case "Folder", "Document": folders.append("")
        case "Placemark":
            place += 1
            placemark = KMLPlacemark(place: place, folders: folders.filter { !$0.isEmpty })
        default: placemark?.start(name, attributes, textBefore: textBefore)
        }
        elements.append(name)
    }

    func end(_ name: String, text: String) throws {
        elements.removeLast()
        switch name {
        case "Folder", "Document": folders.removeLast()
        case "Placemark":
            if let placemark { try sink.append(placemark.feature) }
            placemark = nil
        case "name" where elements.last == "Folder" || elements.last == "Document":
            folders[folders.count - 1] = text.trimmed
        default: placemark?.end(name, text: text, parent: elements.last ?? "")
        }
    }
}

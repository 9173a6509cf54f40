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
        try XMLScanner.read(path: path, as: shownPath, with: self)
    }

    func start(_ tag: XMLTag, textBefore: String) throws {
        switch tag.name {
        case "Folder", "Document": folders.append("")
        case "Placemark":
            place += 1
            placemark = KMLPlacemark(place: place, folders: folders.filter { !$0.isEmpty })
        default: placemark?.start(tag, textBefore: textBefore)
        }
        elements.append(tag.name)
    }

    func end(_ tag: XMLTag, text: String) throws {
        elements.removeLast()
        switch tag.name {
        case "Folder", "Document": folders.removeLast()
        case "Placemark":
            if let placemark { try sink.append(placemark.feature) }
            placemark = nil
        case "name" where elements.last == "Folder" || elements.last == "Document":
            folders[folders.count - 1] = text.trimmed
        default: placemark?.end(tag.name, text: text, parent: elements.last ?? "")
        }
    }
}

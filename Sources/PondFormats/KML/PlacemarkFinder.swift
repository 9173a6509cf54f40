/// Finds where the placemarks and schemas of a KML document lie, so that they can be copied as they are.
final class PlacemarkFinder: XMLHandler {
    /// In the order in which they begin.
    private(set) var placemarks: [Range<Int>] = []
    private(set) var schemas: [(id: String, range: Range<Int>)] = []
    /// Namespaces that are declared outside of placemarks, by `xmlns` or `xmlns:prefix`.
    private(set) var namespaces: [String: String] = [:]

    /// Open placemarks, as positions in `placemarks`.
    private var open: [Int] = []
    private var openSchema: XMLTag?

    func start(_ tag: XMLTag, textBefore: String) {
        switch tag.name {
        case "Placemark":
            open.append(placemarks.count)
            placemarks.append(tag.range)
        case "Schema": openSchema = tag
        default:
            guard open.isEmpty else { return }
            for (name, value) in tag.attributes where name.hasPrefix("xmlns") && namespaces[name] == nil {
                namespaces[name] = value
            }
        }
    }

    func end(_ tag: XMLTag, text: String) {
        switch tag.name {
        case "Placemark":
            if let last = open.popLast() {
                placemarks[last] = placemarks[last].lowerBound..<tag.range.upperBound
            }
        case "Schema":
            if let opened = openSchema {
                let range = opened.range.lowerBound..<tag.range.upperBound
                schemas.append((opened.attributes["id"] ?? "", range))
            }
            openSchema = nil
        default: break
        }
    }
}

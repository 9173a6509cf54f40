import PondGeodesy
import PondModel

/// Reads GPX 1.0 and 1.1: waypoints as points, routes and tracks as lines. Always WGS 84.
final class GPXReader: XMLHandler {
    private let sink: FeatureSink
    private var elements: [String] = []
    private var item: GPXItem?
    private var place = 0

    init(sink: FeatureSink) { self.sink = sink }

    func read(path: String) throws { try XMLFile.read(path: path, as: path, with: self) }

    func start(_ name: String, _ attributes: [String: String], textBefore: String) throws {
        switch name {
        case "wpt", "rte", "trk":
            place += 1
            item = GPXItem(element: name, place: place)
            if name == "wpt" { item?.addPoint(attributes) }
        case "trkseg": item?.startSegment()
        case "trkpt", "rtept": item?.addPoint(attributes)
        default: break
        }
        elements.append(name)
    }

    func end(_ name: String, text: String) throws {
        elements.removeLast()
        guard let current = item else { return }
        if name == current.element {
            try sink.append(current.feature)
            item = nil
        } else if elements.last == current.element {
            item?.setField(name, text.trimmed)
        }
    }
}

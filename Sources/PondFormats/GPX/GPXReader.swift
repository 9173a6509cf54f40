import PondGeodesy
import PondModel

/// Reads GPX 1.0 and 1.1: waypoints as points, routes and tracks as lines. Always WGS 84.
final class GPXReader: XMLHandler {
    private let sink: FeatureSink
    private var elements: [String] = []
    private var item: GPXItem?
    private var place = 0

    init(sink: FeatureSink) { self.sink = sink }

    func read(path: String) throws { try XMLScanner.read(path: path, as: path, with: self) }

    func start(_ tag: XMLTag, textBefore: String) throws {
        switch tag.name {
        case "wpt", "rte", "trk":
            place += 1
            item = GPXItem(element: tag.name, place: place)
            if tag.name == "wpt" { item?.addPoint(tag.attributes) }
        case "trkseg": item?.startSegment()
        case "trkpt", "rtept": item?.addPoint(tag.attributes)
        default: break
        }
        elements.append(tag.name)
    }

    func end(_ tag: XMLTag, text: String) throws {
        elements.removeLast()
        guard let current = item else { return }
        if tag.name == current.element {
            try sink.append(current.feature)
            item = nil
        } else if elements.last == current.element {
            item?.setField(tag.name, text.trimmed)
        }
    }
}

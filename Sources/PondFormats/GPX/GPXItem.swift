import PondGeodesy
import PondModel

/// One waypoint, route or track while it is read.
struct GPXItem {
    let element: String
    private let place: Int
    private var name: String?
    private var fields: [Field] = []
    private var segments: [[Coordinate]] = []
    private var damage: Words?

    init(element: String, place: Int) {
        self.element = element
        self.place = place
    }

    mutating func startSegment() { segments.append([]) }

    mutating func addPoint(_ attributes: [String: String]) {
        if segments.isEmpty { startSegment() }
        guard let x = attributes["lon"].flatMap(DecimalText.number),
            let y = attributes["lat"].flatMap(DecimalText.number)
        else {
            let found = "lon=\(attributes["lon"] ?? "?") lat=\(attributes["lat"] ?? "?")"
            damage = damage ?? .badCoordinates(found)
            return
        }
        segments[segments.count - 1].append(Coordinate(x: x, y: y))
    }

    /// A child of the item with plain text.
    mutating func setField(_ name: String, _ text: String) {
        guard !text.isEmpty else { return }
        switch name {
        case "name": self.name = text
        case "desc", "cmt": fields += DescriptionText(text, restName: name).fields
        case "type", "sym", "src", "number", "ele", "time": fields.append(Field(name, .text(text)))
        default: break
        }
    }

    /// The whole item.
    var feature: Feature {
        Feature(
            geometry: damage == nil ? geometry : nil, fields: fields, name: name, datum: .wgs84, place: place,
            damage: damage)
    }

    private var geometry: Geometry? {
        let lines = segments.filter { !$0.isEmpty }
        guard let first = lines.first else { return nil }
        if element == "wpt" { return .point(first[0]) }
        return lines.count == 1 ? .line(first) : .lines(lines)
    }
}

import PondGeodesy
import PondModel

/// Builds the geometry of a placemark from its elements.
struct KMLGeometryBuilder {
    /// An element that is open, with what it holds so far.
    private struct Frame {
        let element: String
        var coordinates: [Coordinate] = []
        var rings: [[Coordinate]] = []
        var hasOuterRing = false
        var parts: [Geometry] = []
    }

    private var open: [Frame] = []
    private var finished: [Geometry] = []
    /// What was wrong with the coordinates.
    private(set) var damage: Words?

    private static let elements: Set<String> = [
        "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack",
    ]

    /// Whether a geometry's element is open.
    var isInside: Bool { !open.isEmpty }

    /// What has been built; several geometries side by side count as one of several parts.
    var geometry: Geometry? { finished.count == 1 ? finished[0] : Geometry(parts: finished) }

    mutating func start(_ name: String) {
        if Self.elements.contains(name) { open.append(Frame(element: name)) }
    }

    mutating func end(_ name: String, text: String, parent: String) {
        if open.last?.element == name {
            close(open.removeLast(), parent: parent)
        } else if isInside, name == "coordinates" || name == "coord" {
            add(KMLCoordinates(text, areSeparatedBySpaces: name == "coord"))
        }
    }

    private mutating func add(_ read: KMLCoordinates) {
        open[open.count - 1].coordinates += read.coordinates
        if let bad = read.firstBad { damage = damage ?? .badCoordinates(bad) }
    }

    private mutating func close(_ frame: Frame, parent: String) {
        switch frame.element {
        case "Point": finish(frame.coordinates.first.map(Geometry.point))
        case "LinearRing" where open.last?.element == "Polygon":
            addRing(frame.coordinates, isOuter: parent == "outerBoundaryIs")
        case "LinearRing", "LineString", "Track":
            finish(frame.coordinates.isEmpty ? nil : .line(frame.coordinates))
        case "Polygon": closePolygon(frame)
        default: finish(Geometry(parts: frame.parts))
        }
    }

    private mutating func addRing(_ ring: [Coordinate], isOuter: Bool) {
        guard !ring.isEmpty, let last = open.indices.last else { return }
        if isOuter, !open[last].hasOuterRing {
            open[last].rings.insert(ring, at: 0)
            open[last].hasOuterRing = true
        } else {
            open[last].rings.append(ring)
        }
    }

    private mutating func closePolygon(_ frame: Frame) {
        if !frame.hasOuterRing, !frame.rings.isEmpty {
            damage = damage ?? Words(zh: "面没有外边界", en: "a polygon without an outer boundary")
        }
        finish(frame.rings.isEmpty ? nil : .polygon(frame.rings))
    }

    private mutating func finish(_ geometry: Geometry?) {
        guard let geometry else { return }
        if let last = open.indices.last {
            open[last].parts.append(geometry)
        } else {
            finished.append(geometry)
        }
    }
}

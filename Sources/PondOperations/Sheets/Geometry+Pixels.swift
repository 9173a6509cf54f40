import PondGeodesy
import PondSheets

extension Geometry {
    /// The same shape with every coordinate replaced.
    func mapped<Failure: Error>(
        _ change: (Coordinate) throws(Failure) -> Coordinate
    ) throws(Failure) -> Geometry {
        func line(_ line: [Coordinate]) throws(Failure) -> [Coordinate] {
            var changed: [Coordinate] = []
            for coordinate in line { changed.append(try change(coordinate)) }
            return changed
        }
        func lines(_ lines: [[Coordinate]]) throws(Failure) -> [[Coordinate]] {
            var changed: [[Coordinate]] = []
            for part in lines { changed.append(try line(part)) }
            return changed
        }
        switch self {
        case .point(let one): return .point(try change(one))
        case .points(let many): return .points(try line(many))
        case .line(let many): return .line(try line(many))
        case .lines(let parts): return .lines(try lines(parts))
        case .polygon(let rings): return .polygon(try lines(rings))
        case .polygons(let parts):
            var changed: [[[Coordinate]]] = []
            for rings in parts { changed.append(try lines(rings)) }
            return .polygons(changed)
        case .collection(let parts):
            var changed: [Geometry] = []
            for part in parts { changed.append(try part.mapped(change)) }
            return .collection(changed)
        }
    }

    /// The middle of the box around it.
    var centre: PixelPoint {
        let (xs, ys) = (coordinates.map(\.x), coordinates.map(\.y))
        return PixelPoint(
            x: ((xs.min() ?? 0) + (xs.max() ?? 0)) / 2, y: ((ys.min() ?? 0) + (ys.max() ?? 0)) / 2)
    }

    /// As GeoJSON, to a hundredth of a pixel; `nil` for a point, which needs no more than its spot.
    var outlineText: String? {
        func text(_ one: Coordinate) -> String {
            "[\((one.x * 100).rounded() / 100),\((one.y * 100).rounded() / 100)]"
        }
        func list<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
            "[" + items.map(text).joined(separator: ",") + "]"
        }
        func document(_ type: String, _ coordinates: String) -> String {
            #"{"type":"\#(type)","coordinates":\#(coordinates)}"#
        }
        switch self {
        case .point, .points, .collection: return nil
        case .line(let line): return document("LineString", list(line, text))
        case .lines(let lines): return document("MultiLineString", list(lines) { list($0, text) })
        case .polygon(let rings): return document("Polygon", list(rings) { list($0, text) })
        case .polygons(let parts):
            return document("MultiPolygon", list(parts) { list($0) { list($0, text) } })
        }
    }
}

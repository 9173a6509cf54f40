import Foundation
import PondGeodesy

/// IIIF Georeference Annotations, one or in a page of one, and the maps of Allmaps.
///
/// The points are features with `resourceCoords` (or the older `pixelCoords`) and a position in WGS 84, or
/// members of `gcps` with `resource` and `geo`.
struct IIIFReader {
    private typealias Object = [String: Any]

    let text: String
    let file: String

    func read() throws -> ControlFile {
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object else {
            throw ControlFileError.notJSON(file: file)
        }
        let map = try onlyMap(object)
        if let points = map["gcps"] as? [Object] {
            return ControlFile(
                format: .iiif,
                rows: points.enumerated().map { entry($0 + 1, $1["resource"], $1["geo"]) },
                imageSize: (map["resource"] as? Object).flatMap(size))
        }
        guard let body = map["body"] as? Object, let features = body["features"] as? [Object] else {
            throw ControlFileError.noPoints(file: file)
        }
        let rows = features.enumerated().map { index, feature in
            let properties = feature["properties"] as? Object
            return entry(
                index + 1, properties?["resourceCoords"] ?? properties?["pixelCoords"],
                (feature["geometry"] as? Object)?["coordinates"])
        }
        return ControlFile(format: .iiif, rows: rows, imageSize: (map["target"] as? Object).flatMap(size))
    }

    private func onlyMap(_ object: Object) throws -> Object {
        guard let items = object["items"] as? [Object] else { return object }
        guard items.count == 1 else {
            throw items.isEmpty
                ? ControlFileError.noPoints(file: file)
                : ControlFileError.severalMaps(file: file, count: items.count)
        }
        return items[0]
    }

    private func entry(
        _ number: Int, _ pixel: Any?, _ place: Any?
    ) -> Result<ControlEntry, ControlFile.RejectedRow> {
        guard let pixel = Self.pair(pixel), let place = Self.pair(place) else {
            return .failure(ControlFile.RejectedRow(number, .noPlace))
        }
        return .success(
            ControlEntry(
                line: number, pixel: PixelPoint(x: pixel.0, y: pixel.1),
                place: .coordinate(Coordinate(x: place.0, y: place.1)), name: nil))
    }

    private static func pair(_ value: Any?) -> (Double, Double)? {
        guard let numbers = value as? [NSNumber], numbers.count >= 2 else { return nil }
        return (numbers[0].doubleValue, numbers[1].doubleValue)
    }

    /// Of `width` and `height`, of the source's, or of the outline drawn on it.
    private func size(_ resource: Object) -> PhotoSize? {
        if let width = resource["width"] as? Int, let height = resource["height"] as? Int {
            return PhotoSize(width: width, height: height)
        }
        if let source = resource["source"] as? Object { return size(source) }
        guard let outline = (resource["selector"] as? Object)?["value"] as? String,
            let width = Self.attribute("width", of: outline),
            let height = Self.attribute("height", of: outline)
        else { return nil }
        return PhotoSize(width: width, height: height)
    }

    private static func attribute(_ name: String, of outline: String) -> Int? {
        outline.range(of: " \(name)=\"").flatMap { Int(outline[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}

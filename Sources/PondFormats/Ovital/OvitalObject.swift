import PondGeodesy
import PondModel

/// One object of an `.ovjsn` file.
struct OvitalObject {
    let object: [String: Any]
    let detail: [String: Any]

    /// The object as a feature; damaged when its type, its datum or its coordinates are not known.
    func feature(name: String, folders: [String], place: Int) -> Feature {
        var feature = Feature(geometry: nil, fields: [], place: place)
        feature.name = name.isEmpty ? nil : name
        feature.folders = folders
        feature.fields = DescriptionText(object["Comment"] as? String ?? "").fields
        feature.datum = datum
        feature.geometry = geometry
        feature.damage = damage
        return feature
    }

    /// `Gcj02` of the details; the one of the nested `Obj3dView` is about something else.
    private var datum: Datum? {
        switch (detail["Gcj02"] as? Int) ?? (detail["Gcj02"] as? Bool).map({ $0 ? 1 : 0 }) {
        case 0: .wgs84
        case 1: .gcj02
        default: nil
        }
    }

    private var geometry: Geometry? {
        switch object["Type"] as? Int {
        case 7: point.map(Geometry.point)
        case 8: coordinates.map(Geometry.line)
        case 13: coordinates.map { .polygon([$0]) }
        default: nil
        }
    }

    private var damage: Words? {
        let type = object["Type"] as? Int ?? -1
        if ![7, 8, 13].contains(type) {
            return Words(
                zh: "不认识的奥维对象类型 \(type)（可用点 7、线 8、面 13）",
                en: "unknown Ovital object type \(type) (point 7, line 8 and polygon 13 work)")
        }
        if datum == nil {
            return Words(zh: "没有说明坐标类型（Gcj02）", en: "does not say its datum (Gcj02)")
        }
        return geometry == nil ? .badCoordinates("Lat, Lng, Latlng") : nil
    }

    private var point: Coordinate? {
        guard let x = detail["Lng"] as? Double, let y = detail["Lat"] as? Double else { return nil }
        return Coordinate(x: x, y: y)
    }

    /// `Latlng` is one flat list: latitude, longitude, latitude, longitude.
    private var coordinates: [Coordinate]? {
        guard let numbers = detail["Latlng"] as? [Double], !numbers.isEmpty, numbers.count % 2 == 0 else {
            return nil
        }
        return stride(from: 0, to: numbers.count, by: 2).map {
            Coordinate(x: numbers[$0 + 1], y: numbers[$0])
        }
    }
}

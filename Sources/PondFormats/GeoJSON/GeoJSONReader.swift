import PondGeodesy
import PondModel

/// Reads GeoJSON (RFC 7946), newline-delimited GeoJSON and GeoJSON text sequences (RFC 8142) as a stream.
///
/// Members may stand in any order. Bad syntax throws; a feature with bad coordinates comes out damaged.
struct GeoJSONReader {
    private let file: MappedFile
    private let sink: FeatureSink
    private var cursor: JSONCursor
    private var geometries = GeoJSONGeometryParser()
    private var properties = GeoJSONPropertyParser()
    private var place = 0
    private var collectionDatum: Datum?
    private var hasCollection = false
    /// Is told the place of a feature whose coordinates are bad, with its geometry as written.
    var noteDamaged: ((Int, String) -> Void)?

    init(file: MappedFile, sink: FeatureSink) {
        self.file = file
        self.sink = sink
        cursor = JSONCursor(file.bytes, path: file.path)
    }

    mutating func read() throws {
        skipRecordMarks()
        while cursor.at < cursor.end {
            try readObject(isDocument: true)
            skipRecordMarks()
        }
        if place == 0, !hasCollection { throw FormatError.notGeoJSON(file.path, found: "no feature") }
    }

    /// RFC 8142 puts a record separator before each text.
    private mutating func skipRecordMarks() {
        while cursor.at < cursor.end, cursor.byte <= 0x20 { cursor.at += 1 }
    }

    // MARK: - Objects

    private enum Kind {
        case collection, feature, geometry, unknown(String)
    }

    private struct Parts {
        var kind: Kind?
        var geometry: Geometry?
        var hasGeometry = false
        var properties = GeoJSONProperties()
        var id: FieldValue?
    }

    private mutating func readObject(isDocument: Bool) throws {
        cursor.skipSpace()
        let start = cursor.at
        var parts = Parts()
        geometries.damage = nil
        guard cursor.byte == UInt8(ascii: "{") else { return try refuse(isDocument: isDocument) }
        if try cursor.opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}")) {
            repeat {
                try readMember(into: &parts, isDocument: isDocument)
            } while try cursor.hasNext(
                closing: UInt8(ascii: "}"))
        }
        try finish(parts, from: start, isDocument: isDocument)
    }

    @inline(__always)
    private mutating func readMember(into parts: inout Parts, isDocument: Bool) throws {
        let name = try cursor.memberName()
        if name == "type" {
            parts.kind = try readKind()
        } else if name == "geometry" {
            parts.hasGeometry = true
            parts.geometry = try readGeometry()
        } else if name == "properties" {
            parts.properties = try properties.properties(&cursor)
        } else if name == "id" {
            parts.id = try properties.value(&cursor)
        } else if isDocument, name == "features" {
            try readFeatures()
        } else if isDocument, name == "datum", let text = try properties.value(&cursor)?.text {
            collectionDatum = Datum(name: text)
        } else {
            try cursor.skipValue()
        }
    }

    private mutating func readGeometry() throws -> Geometry? {
        cursor.skipSpace()
        let start = cursor.at
        let geometry = try geometries.geometry(&cursor)
        if let noteDamaged, geometries.damage != nil {
            let written = UnsafeBufferPointer(start: start, count: cursor.at - start)
            noteDamaged(place + 1, String(decoding: written, as: UTF8.self))
        }
        return geometry
    }

    private mutating func readKind() throws -> Kind {
        guard cursor.skipSpaceAndSee(UInt8(ascii: "\"")) else {
            try cursor.skipValue()
            return .unknown("type")
        }
        let text = try cursor.rawText()
        if text == "Feature" { return .feature }
        if text == "FeatureCollection" { return .collection }
        return GeoJSONGeometryParser.Kind(text) == nil ? .unknown(text.text) : .geometry
    }

    private mutating func readFeatures() throws {
        hasCollection = true
        guard cursor.skipSpaceAndSee(UInt8(ascii: "[")) else {
            try cursor.skipValue()
            return
        }
        guard try cursor.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]")) else { return }
        repeat { try readObject(isDocument: false) } while try cursor.hasNext(closing: UInt8(ascii: "]"))
    }

    // MARK: - Features

    private mutating func finish(
        _ parts: consuming Parts, from start: UnsafePointer<UInt8>, isDocument: Bool
    ) throws {
        switch parts.kind {
        case .feature: try emit(parts)
        case .collection where isDocument: hasCollection = true
        case .geometry:
            let end = cursor.at
            cursor.at = start
            parts.geometry = try geometries.geometry(&cursor)
            cursor.at = end
            try emit(parts)
        case nil where parts.hasGeometry: try emit(parts)
        case nil where isDocument && hasCollection: break
        case .collection, .unknown, nil: try refuse(parts.kind, isDocument: isDocument)
        }
    }

    private mutating func emit(_ parts: consuming Parts) throws {
        place += 1
        sink.share = Double(cursor.offset) / Double(file.bytes.count)
        var fields = parts.properties.fields
        if let id = parts.id, !fields.contains(where: { $0.name == "id" }) { fields.append(Field("id", id)) }
        try sink.append(
            Feature(
                geometry: geometries.damage == nil ? parts.geometry : nil, fields: fields,
                name: parts.properties.name, folders: parts.properties.folders,
                datum: parts.properties.datum ?? collectionDatum, place: place, damage: geometries.damage))
        file.forget(upTo: cursor.offset)
    }

    /// A value where a feature belongs: alone it is no GeoJSON, among features it is a damaged one.
    private mutating func refuse(isDocument: Bool) throws {
        if isDocument { throw cursor.unexpected("{") }
        try cursor.skipValue()
        try refuse(nil, isDocument: false)
    }

    private mutating func refuse(_ kind: Kind?, isDocument: Bool) throws {
        let found = if case .unknown(let type) = kind { "type \"\(type)\"" } else { "no type" }
        if isDocument { throw FormatError.notGeoJSON(file.path, found: found) }
        place += 1
        let damage = Words(
            zh: "不是 GeoJSON 要素（\(ForeignWords.chinese(found))）", en: "not a GeoJSON feature (\(found))")
        try sink.append(Feature(geometry: nil, fields: [], place: place, damage: damage))
    }
}

extension JSONCursor {
    mutating func skipSpaceAndSee(_ wanted: UInt8) -> Bool {
        skipSpace()
        return byte == wanted
    }
}

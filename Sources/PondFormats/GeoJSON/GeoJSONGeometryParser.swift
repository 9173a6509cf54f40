import PondGeodesy
import PondModel

/// Reads GeoJSON geometries. Keeps its scratch memory from one feature to the next.
struct GeoJSONGeometryParser {
    /// The geometry types of RFC 7946, 1.4.
    enum Kind {
        case point, points, line, lines, polygon, polygons, collection

        init?(_ text: JSONCursor.RawText) {
            if text == "Polygon" {
                self = .polygon
            } else if text == "Point" {
                self = .point
            } else if text == "MultiPolygon" {
                self = .polygons
            } else if text == "LineString" {
                self = .line
            } else if text == "MultiLineString" {
                self = .lines
            } else if text == "MultiPoint" {
                self = .points
            } else if text == "GeometryCollection" {
                self = .collection
            } else {
                return nil
            }
        }
    }

    /// What was wrong with the coordinates read since this was last set to `nil`.
    var damage: Words?
    private var scratch: [Coordinate] = []

    /// The geometry at the cursor, past it; `nil` for `null` and for damaged ones.
    mutating func geometry(_ cursor: inout JSONCursor, depth: Int = 0) throws -> Geometry? {
        guard depth < 64 else { throw cursor.unexpected("fewer nested geometries") }
        if !cursor.skipSpaceAndSee(UInt8(ascii: "{")) { return try missing(&cursor) }
        guard try cursor.opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}")) else {
            return fail("{}")
        }
        var kind: Kind?
        var geometry: Geometry?
        var unread: UnsafePointer<UInt8>?
        repeat {
            let name = try cursor.memberName()
            if name == "type" {
                kind = try Kind(cursor.rawText())
            } else if name == "coordinates" || name == "geometries" {
                if let kind {
                    geometry = try content(kind, &cursor, depth: depth)
                } else {
                    unread = cursor.at
                    try cursor.skipValue()
                }
            } else {
                try cursor.skipValue()
            }
        } while try cursor.hasNext(closing: UInt8(ascii: "}"))
        guard let kind else { return fail("no type") }
        if let unread {
            let end = cursor.at
            cursor.at = unread
            geometry = try content(kind, &cursor, depth: depth)
            cursor.at = end
        }
        return geometry ?? fail("no coordinates")
    }

    private mutating func content(_ kind: Kind, _ cursor: inout JSONCursor, depth: Int) throws -> Geometry? {
        switch kind {
        case .point: try position(&cursor).map(Geometry.point)
        case .points: .points(try line(&cursor))
        case .line: .line(try line(&cursor))
        case .lines: .lines(try lines(&cursor))
        case .polygon: .polygon(try lines(&cursor))
        case .polygons: .polygons(try polygons(&cursor))
        case .collection: .collection(try members(&cursor, depth: depth))
        }
    }

    // MARK: - Coordinates

    private mutating func members(_ cursor: inout JSONCursor, depth: Int) throws -> [Geometry] {
        var members: [Geometry] = []
        guard try opensArray(&cursor) else { return members }
        repeat {
            if let member = try geometry(&cursor, depth: depth + 1) { members.append(member) }
        } while try cursor.hasNext(closing: UInt8(ascii: "]"))
        return members
    }

    private mutating func polygons(_ cursor: inout JSONCursor) throws -> [[[Coordinate]]] {
        var polygons: [[[Coordinate]]] = []
        guard try opensArray(&cursor) else { return polygons }
        repeat { try polygons.append(lines(&cursor)) } while try cursor.hasNext(closing: UInt8(ascii: "]"))
        return polygons
    }

    private mutating func lines(_ cursor: inout JSONCursor) throws -> [[Coordinate]] {
        guard try opensArray(&cursor) else { return [] }
        // Most outlines have one ring: an array of exactly one costs the least memory.
        var lines = [try line(&cursor)]
        while try cursor.hasNext(closing: UInt8(ascii: "]")) { try lines.append(line(&cursor)) }
        return lines
    }

    private mutating func line(_ cursor: inout JSONCursor) throws -> [Coordinate] {
        guard try opensArray(&cursor) else { return [] }
        scratch.removeAll(keepingCapacity: true)
        repeat {
            if let position = try position(&cursor) { scratch.append(position) }
        } while try cursor.hasNext(closing: UInt8(ascii: "]"))
        return scratch.withUnsafeBufferPointer(Array.init)
    }

    @inline(__always)
    private mutating func position(_ cursor: inout JSONCursor) throws -> Coordinate? {
        cursor.skipSpace()
        let start = cursor.at
        guard cursor.skip(UInt8(ascii: "[")), let x = number(&cursor), cursor.skip(UInt8(ascii: ",")),
            let y = number(&cursor), x.isFinite, y.isFinite
        else { return try badPosition(&cursor, from: start) }
        while try cursor.hasNext(closing: UInt8(ascii: "]")) { try cursor.skipValue() }
        return Coordinate(x: x, y: y)
    }

    @inline(__always)
    private func number(_ cursor: inout JSONCursor) -> Double? {
        cursor.skipSpace()
        guard let match = DecimalText.match(cursor.at, cursor.end) else { return nil }
        cursor.at += match.length
        return match.value
    }

    // MARK: - Damage

    private mutating func opensArray(_ cursor: inout JSONCursor) throws -> Bool {
        if cursor.skipSpaceAndSee(UInt8(ascii: "[")) {
            return try cursor.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"))
        }
        note(try cursor.skipValue())
        return false
    }

    private mutating func badPosition(
        _ cursor: inout JSONCursor, from start: UnsafePointer<UInt8>
    ) throws -> Coordinate? {
        cursor.at = start
        note(try cursor.skipValue())
        return nil
    }

    private mutating func missing(_ cursor: inout JSONCursor) throws -> Geometry? {
        let found = try cursor.skipValue()
        if found.first != UInt8(ascii: "n") { note(found) }
        return nil
    }

    private mutating func note(_ found: UnsafeBufferPointer<UInt8>) {
        _ = fail(String(decoding: UnsafeBufferPointer(rebasing: found.prefix(40)), as: UTF8.self))
    }

    private mutating func fail(_ found: String) -> Geometry? {
        damage = damage ?? .badCoordinates(found)
        return nil
    }
}

extension Words {
    /// The damage of a feature whose coordinates are no pairs of numbers.
    static func badCoordinates(_ found: String) -> Words {
        Words(zh: "坐标无法读取：\(found)", en: "coordinates that cannot be read: \(found)")
    }
}

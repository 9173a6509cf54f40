/// The `crs` member of older GeoJSON (2008), which says in which coordinate system a file means to be.
enum GeoJSONClaim {
    /// The claimed name, such as `urn:ogc:def:crs:EPSG::4490`, when `crs` stands before the features or
    /// in the file's last 4096 bytes.
    static func crs(in file: MappedFile) -> String? {
        var cursor = JSONCursor(file.bytes, path: file.path)
        return leading(&cursor) ?? trailing(file)
    }

    private static func leading(_ cursor: inout JSONCursor) -> String? {
        guard (try? cursor.opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}"))) == true else { return nil }
        repeat {
            guard let name = try? cursor.memberName(), !(name == "features"), !(name == "geometry") else {
                return nil
            }
            if name == "crs" { return (try? cursor.skipValue()).flatMap { claim(in: $0) } }
            if (try? cursor.skipValue()) == nil { return nil }
        } while (try? cursor.hasNext(closing: UInt8(ascii: "}"))) == true
        return nil
    }

    /// A `"crs"` near the end counts when only the end of its own object follows.
    private static func trailing(_ file: MappedFile) -> String? {
        let tail = UnsafeRawBufferPointer(rebasing: file.bytes.suffix(4096))
        let name = Array("\"crs\"".utf8)
        guard tail.count > name.count else { return nil }
        for start in stride(from: tail.count - name.count, through: 0, by: -1)
        where tail[start..<(start + name.count)].elementsEqual(name) {
            var cursor = JSONCursor(UnsafeRawBufferPointer(rebasing: tail[start...]), path: file.path)
            guard (try? cursor.memberName()) != nil, let value = try? cursor.skipValue() else { return nil }
            return endsDocument(&cursor) ? claim(in: value) : nil
        }
        return nil
    }

    private static func endsDocument(_ cursor: inout JSONCursor) -> Bool {
        while (try? cursor.hasNext(closing: UInt8(ascii: "}"))) == true {
            guard (try? cursor.memberName()) != nil, (try? cursor.skipValue()) != nil else { return false }
        }
        cursor.skipSpace()
        return cursor.at == cursor.end
    }

    /// The name in `{"type": "name", "properties": {"name": "…"}}`.
    private static func claim(in value: UnsafeBufferPointer<UInt8>) -> String? {
        var cursor = JSONCursor(UnsafeRawBufferPointer(value), path: "")
        guard value.first == UInt8(ascii: "{"),
            let properties = member("properties", of: &cursor), properties.first == UInt8(ascii: "{")
        else { return nil }
        var inner = JSONCursor(UnsafeRawBufferPointer(properties), path: "")
        guard let name = member("name", of: &inner), name.first == UInt8(ascii: "\"") else { return nil }
        var text = JSONCursor(UnsafeRawBufferPointer(name), path: "")
        return try? text.text()
    }

    private static func member(_ wanted: StaticString, of cursor: inout JSONCursor) -> UnsafeBufferPointer<
        UInt8
    >? {
        guard (try? cursor.opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}"))) == true else { return nil }
        repeat {
            guard let name = try? cursor.memberName(), let value = try? cursor.skipValue() else { return nil }
            if name == wanted { return value }
        } while (try? cursor.hasNext(closing: UInt8(ascii: "}"))) == true
        return nil
    }
}

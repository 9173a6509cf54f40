import PondGeodesy
import PondModel

/// What the properties of one GeoJSON feature hold.
struct GeoJSONProperties {
    var fields: [Field] = []
    var datum: Datum?
    var name: String?
    var folders: [String] = []
}

/// Reads the properties of features. Names repeat from feature to feature, and often values do, so both
/// are compared with the last ones before a new `String` is made.
struct GeoJSONPropertyParser {
    private struct Slot {
        let nameBytes: [UInt8]
        let name: String
        let role: RejectColumn?
        let isDatum: Bool
        var valueBytes: [UInt8] = []
        var value = ""
    }

    private var slots: [Slot] = []
    private var lastCount = 0
    private static let mostSlots = 256

    mutating func properties(_ cursor: inout JSONCursor) throws -> GeoJSONProperties {
        var properties = GeoJSONProperties()
        guard cursor.skipSpaceAndSee(UInt8(ascii: "{")) else {
            try cursor.skipValue()
            return properties
        }
        guard try cursor.opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}")) else { return properties }
        properties.fields.reserveCapacity(lastCount)
        var index = 0
        repeat {
            try readProperty(&cursor, expectedAt: index, into: &properties)
            index += 1
        } while try cursor.hasNext(closing: UInt8(ascii: "}"))
        lastCount = properties.fields.count
        return properties
    }

    /// One value; `nil` for `null`, an empty text and not-a-number. Arrays and objects stay JSON text.
    mutating func value(_ cursor: inout JSONCursor, slot: Int? = nil) throws -> FieldValue? {
        cursor.skipSpace()
        switch cursor.byte {
        case UInt8(ascii: "\""): return try text(&cursor, slot: slot)
        case UInt8(ascii: "t") where cursor.skip("true"): return .truth(true)
        case UInt8(ascii: "f") where cursor.skip("false"): return .truth(false)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return .text(String(decoding: try cursor.skipValue(), as: UTF8.self))
        default: return try number(&cursor)
        }
    }

    private mutating func readProperty(
        _ cursor: inout JSONCursor, expectedAt index: Int, into properties: inout GeoJSONProperties
    ) throws {
        let slot = slot(of: try cursor.memberName(), expectedAt: index)
        guard let value = try value(&cursor, slot: slot) else { return }
        if slots[slot].isDatum, let datum = Datum(name: value.text) {
            properties.datum = datum
        } else if slots[slot].role == .name {
            properties.name = value.text
        } else if slots[slot].role == .folder {
            properties.folders = RejectColumn.folders(from: value.text)
        } else {
            properties.fields.append(Field(slots[slot].name, value))
        }
    }

    private func number(_ cursor: inout JSONCursor) throws -> FieldValue? {
        guard let match = DecimalText.match(cursor.at, cursor.end) else {
            try cursor.skipValue()
            return nil
        }
        let written = UnsafeBufferPointer(start: cursor.at, count: match.length)
        cursor.at += match.length
        if let integer = match.integer { return .integer(integer) }
        // More digits than an integer holds, such as a long code: as written, so that none is lost.
        if written.allSatisfy({ $0 &- 48 <= 9 }) { return .text(String(decoding: written, as: UTF8.self)) }
        return match.value.isFinite ? .number(match.value) : nil
    }

    private mutating func text(_ cursor: inout JSONCursor, slot: Int?) throws -> FieldValue? {
        let raw = try cursor.rawText()
        guard !raw.bytes.isEmpty else { return nil }
        // Up to fifteen bytes live inside the String itself.
        guard let slot, raw.bytes.count > 15 else { return .text(raw.text) }
        if !raw.bytes.isSame(as: slots[slot].valueBytes) {
            slots[slot].valueBytes = Array(raw.bytes)
            slots[slot].value = raw.text
        }
        return .text(slots[slot].value)
    }

    // MARK: - Names

    @inline(__always)
    private mutating func slot(of name: JSONCursor.RawText, expectedAt index: Int) -> Int {
        if index < slots.count, name.bytes.isSame(as: slots[index].nameBytes) { return index }
        if let known = slots.firstIndex(where: { name.bytes.isSame(as: $0.nameBytes) }) { return known }
        if slots.count == Self.mostSlots { slots.removeLast() }
        let text = name.text
        slots.append(
            Slot(
                nameBytes: Array(name.bytes), name: text, role: RejectColumn(rawValue: text),
                isDatum: text == "datum"))
        return slots.count - 1
    }
}

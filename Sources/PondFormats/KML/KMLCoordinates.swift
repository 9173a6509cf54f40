import PondGeodesy

/// The content of a `coordinates` element (`lon,lat,height lon,lat,height …`) or of a track's `coord`
/// (`lon lat height`). Spaces around commas and missing heights are forgiven, heights dropped.
struct KMLCoordinates {
    private(set) var coordinates: [Coordinate] = []
    /// The first piece of text that is no coordinate.
    private(set) var firstBad: String?

    init(_ text: String, areSeparatedBySpaces: Bool = false) {
        var text = text
        text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return }
            let end = start + bytes.count
            var at = Self.afterSpace(start, end)
            while at < end {
                let tuple = at
                if !read(&at, end, separator: areSeparatedBySpaces ? 0x20 : UInt8(ascii: ",")) {
                    at = Self.wordEnd(tuple, end)
                    let bad = UnsafeBufferPointer(start: tuple, count: min(at - tuple, 40))
                    firstBad = firstBad ?? String(decoding: bad, as: UTF8.self)
                }
                if areSeparatedBySpaces { at = end }
                at = Self.afterSpace(at, end)
            }
        }
    }

    private mutating func read(
        _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, separator: UInt8
    ) -> Bool {
        guard let x = DecimalText.match(at, end) else { return false }
        at = Self.afterSpace(at + x.length, end)
        if separator != 0x20 {
            guard at < end, at.pointee == separator else { return false }
            at = Self.afterSpace(at + 1, end)
        }
        guard let y = DecimalText.match(at, end), x.value.isFinite, y.value.isFinite else { return false }
        at += y.length
        guard at == end || at.pointee <= 0x20 || at.pointee == separator else { return false }
        skipHeight(&at, end, separator: separator)
        coordinates.append(Coordinate(x: x.value, y: y.value))
        return true
    }

    private func skipHeight(
        _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, separator: UInt8
    ) {
        var next = Self.afterSpace(at, end)
        while next < end, next.pointee == separator {
            at = Self.wordEnd(Self.afterSpace(next + 1, end), end)
            next = Self.afterSpace(at, end)
        }
    }

    private static func afterSpace(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        var at = start
        while at < end, at.pointee <= 0x20 { at += 1 }
        return at
    }

    private static func wordEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        var at = start
        while at < end, at.pointee > 0x20 { at += 1 }
        return at
    }
}

import Foundation

/// An ICC profile of sRGB, for pictures that must say what their colours mean.
enum ColourProfile {
    /// Version 2 of the format (ICC.1:2001-04): primaries of IEC 61966-2-1 adapted to D50, and its tone curve.
    static let sRGB: [UInt8] = {
        let white = [0.9642, 1.0, 0.8249]
        let (red, green, blue) = (
            [0.4360747, 0.2225045, 0.0139322], [0.3850649, 0.7168786, 0.0971045],
            [0.1430804, 0.0606169, 0.7141733]
        )
        let tags: [(name: String, content: [UInt8])] = [
            ("desc", description), ("cprt", text("Public domain")), ("wtpt", colour(white)),
            ("rXYZ", colour(red)),
            ("gXYZ", colour(green)), ("bXYZ", colour(blue)), ("rTRC", curve), ("gTRC", curve),
            ("bTRC", curve),
        ]
        var table = word(UInt32(tags.count))
        var body: [UInt8] = []
        let start = 128 + 4 + 12 * tags.count
        for tag in tags {
            table += Array(tag.name.utf8) + word(UInt32(start + body.count)) + word(UInt32(tag.content.count))
            body += tag.content + [UInt8](repeating: 0, count: (4 - tag.content.count % 4) % 4)
        }
        return header(length: start + body.count, white) + table + body
    }()

    private static func header(length: Int, _ white: [Double]) -> [UInt8] {
        var header = word(UInt32(length)) + [UInt8](repeating: 0, count: 4) + word(0x0210_0000)
        header += Array("mntrRGB XYZ ".utf8)
        // 1 January 2026, as a fixed date: the same sheet is the same file.
        header += [2026, 1, 1, 0, 0, 0].flatMap(half) + Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 68 - header.count) + white.flatMap(fixed)
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    /// The tone curve at 1024 steps.
    private static var curve: [UInt8] {
        let values = (0..<1024).flatMap { step -> [UInt8] in
            let level = Double(step) / 1023
            let light = level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
            return half(UInt16((light * 65535).rounded()))
        }
        return Array("curv".utf8) + word(0) + word(1024) + values
    }

    private static var description: [UInt8] {
        let name = Array("sRGB IEC61966-2-1".utf8) + [0]
        return Array("desc".utf8) + word(0) + word(UInt32(name.count)) + name
            + [UInt8](repeating: 0, count: 8 + 3 + 67)
    }

    private static func text(_ text: String) -> [UInt8] {
        Array("text".utf8) + word(0) + Array(text.utf8) + [0]
    }

    private static func colour(_ parts: [Double]) -> [UInt8] {
        Array("XYZ ".utf8) + word(0) + parts.flatMap(fixed)
    }

    /// s15Fixed16Number.
    private static func fixed(_ number: Double) -> [UInt8] { word(UInt32((number * 65536).rounded())) }

    private static func word(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func half(_ number: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
    }
}

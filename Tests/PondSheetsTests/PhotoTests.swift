import Foundation
import Testing

@testable import PondSheets

/// Photos as phones, scanners and chat apps write them.
struct PhotoTests {
    /// Exif 2.32, 4.6.4.A, tag 274: where the stored first row and first column are seen.
    static let orientations: [(Int, row: String, column: String)] = [
        (1, "top", "left"), (2, "top", "right"), (3, "bottom", "right"), (4, "bottom", "left"),
        (5, "left", "top"), (6, "right", "top"), (7, "right", "bottom"), (8, "left", "bottom"),
    ]

    /// What is seen when the stored quarters are R G over B W.
    private static func seen(row: String, column: String) -> String {
        let places = ["top left", "top right", "bottom left", "bottom right"]
        func opposite(_ side: String) -> String {
            ["top": "bottom", "bottom": "top", "left": "right", "right": "left"][side] ?? ""
        }
        let sides = [
            "R": [row, column], "G": [row, opposite(column)], "B": [opposite(row), column],
            "W": [opposite(row), opposite(column)],
        ]
        return places.map { place in
            sides.first { Set($0.value) == Set(place.split(separator: " ").map(String.init)) }?.key ?? "?"
        }.joined()
    }

    /// An Exif note that says nothing but the orientation, in either byte order.
    private static func exif(_ orientation: Int, isLittle: Bool) -> Data {
        isLittle
            ? Data([
                0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, UInt8(orientation), 0, 0, 0,
            ])
                + Data(count: 4)
            : Data([
                0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0,
            ])
                + Data(count: 4)
    }

    @Test(arguments: orientations, [true, false])
    func aJPEGStandsAsExifSays(_ orientation: (Int, row: String, column: String), isLittle: Bool) throws {
        let folder = try PictureFolder()
        try folder.make("plain.jpg", Quarters.image(width: 48, height: 32), as: "JPEG")
        let note = Data("Exif\0\0".utf8) + Self.exif(orientation.0, isLittle: isLittle)
        let segment = Data([0xFF, 0xE1, 0, UInt8(note.count + 2)]) + note
        let plain = try folder.data("plain.jpg")
        try folder.write(plain.prefix(2) + segment + plain.dropFirst(2), to: "turned.jpg")
        let photo = try PhotoFile(path: folder.path("turned.jpg"))
        #expect(photo.orientation.rawValue == orientation.0)
        #expect((photo.width, photo.height) == (orientation.0 < 5 ? (48, 32) : (32, 48)))
        let image = try photo.image()
        #expect((image.width, image.height) == (photo.width, photo.height))
        #expect(Quarters.letters(image) == Self.seen(row: orientation.row, column: orientation.column))
    }

    @Test func aPNGStandsAsItsExifChunkSays() throws {
        let folder = try PictureFolder()
        try folder.make("plain.png", Quarters.image(width: 48, height: 32), as: "PNG")
        let note = Self.exif(6, isLittle: true)
        let plain = try folder.data("plain.png")
        // Behind the header, whose chunk ends at byte 33. GDAL does not look at the check sum of this chunk.
        let chunk = Data([0, 0, 0, UInt8(note.count)]) + Data("eXIf".utf8) + note + Data(count: 4)
        try folder.write(plain.prefix(33) + chunk + plain.dropFirst(33), to: "turned.png")
        let photo = try PhotoFile(path: folder.path("turned.png"))
        #expect(try Quarters.letters(photo.image()) == Self.seen(row: "right", column: "top"))
    }

    /// TIFF 6.0 by hand: one strip, eight bits, RGB, and tag 274.
    @Test func aTIFFStandsAsItsTagSays() throws {
        let image = Quarters.image(width: 8, height: 4)
        let tags: [(Int, Int, Int)] = [
            (256, 3, 8), (257, 3, 4), (258, 3, 8), (259, 3, 1), (262, 3, 2), (273, 4, 200), (274, 3, 8),
            (277, 3, 3), (278, 3, 4), (279, 4, image.bytes.count),
        ]
        var file = Data([0x49, 0x49, 42, 0, 8, 0, 0, 0, UInt8(tags.count), 0])
        for (tag, type, value) in tags {
            for (number, count) in [(tag, 2), (type, 2), (1, 4), (value, 4)] {
                file += Data((0..<count).map { UInt8(number >> (8 * $0) & 255) })
            }
        }
        file += Data(count: 200 - file.count) + Data(image.bytes)
        let folder = try PictureFolder()
        let photo = try PhotoFile(path: folder.write(file, to: "scan.tif"))
        #expect(try Quarters.letters(photo.image()) == Self.seen(row: "left", column: "bottom"))
    }

    /// Gives the picture of a HEIC file a quarter turn to the left, as phones write it: a property `irot` in
    /// `ipco`, named for the picture in `ipma`, and every offset in `iloc` moved on (ISO/IEC 14496-12, 23008-12).
    private static let turning = """
        import struct, sys
        data = bytearray(open(sys.argv[1], 'rb').read())
        def find(name, start, end):
            while start < end:
                size, kind = struct.unpack('>I4s', data[start:start + 8])
                if kind == name: return start, size
                start += size
        def grow(at, by): data[at:at + 4] = struct.pack('>I', struct.unpack('>I', data[at:at + 4])[0] + by)
        meta, size = find(b'meta', 0, len(data))
        iprp, iprpSize = find(b'iprp', meta + 12, meta + size)
        ipco, ipcoSize = find(b'ipco', iprp + 8, iprp + iprpSize)
        ipma, ipmaSize = find(b'ipma', iprp + 8, iprp + iprpSize)
        iloc, ilocSize = find(b'iloc', meta + 12, meta + size)
        assert data[iloc + 8] == 0 and data[iloc + 12] == 0x44 and data[iloc + 13] in (0, 0x40), data[iloc:iloc + 16]
        base = data[iloc + 13] >> 4
        count, at = struct.unpack('>H', data[iloc + 14:iloc + 16])[0], iloc + 16
        for _ in range(count):
            at += 4 + base
            extents = struct.unpack('>H', data[at:at + 2])[0]
            at += 2
            for _ in range(extents):
                grow(at, 10)
                at += 8
        number, at, end = 0, ipco + 8, ipco + ipcoSize
        while at < end:
            number, at = number + 1, at + struct.unpack('>I', data[at:at + 4])[0]
        assert data[ipma + 8:ipma + 12] == b'\\0\\0\\0\\0'
        linked = ipma + 18
        data[linked] += 1
        last = linked + data[linked]
        data[last:last] = bytes([0x80 | number + 1])
        grow(ipma, 1)
        data[end:end] = struct.pack('>I4sB', 9, b'irot', 1)
        grow(ipco, 9)
        for box in (iprp, meta): grow(box, 10)
        open(sys.argv[2], 'wb').write(data)
        """

    /// The decoder turns it; the Exif note beside it, which says the same again, is not to be applied a
    /// second time (ISO/IEC 23008-12).
    @Test func aHEICIsTurnedOnce() throws {
        let folder = try PictureFolder()
        try folder.make("plain.jpg", Quarters.image(width: 96, height: 64), as: "JPEG")
        let note = Data("Exif\0\0".utf8) + Self.exif(8, isLittle: false)
        let plain = try folder.data("plain.jpg")
        let segment = Data([0xFF, 0xE1, 0, UInt8(note.count + 2)]) + note
        try folder.write(plain.prefix(2) + segment + plain.dropFirst(2), to: "noted.jpg")
        try Tool.run("heif-enc", [folder.path("noted.jpg"), "-o", folder.path("noted.heic")])
        let noted = try PhotoFile(path: folder.path("noted.heic"))
        #expect(noted.format == .heic && noted.width == 96)
        #expect(try Quarters.letters(noted.image()) == "RGBW")

        try Tool.run("python3", ["-c", Self.turning, folder.path("noted.heic"), folder.path("turned.heic")])
        let turned = try PhotoFile(path: folder.path("turned.heic"))
        #expect((turned.width, turned.height) == (64, 96))
        #expect(try Quarters.letters(turned.image()) == Self.seen(row: "left", column: "bottom"))
    }

    @Test(arguments: ["UInt16", "grey", "tiff"])
    func whateverAPictureStoresComesAsColours(_ kind: String) throws {
        let folder = try PictureFolder()
        let image = Quarters.image(width: 20, height: 12)
        switch kind {
        case "UInt16":
            try folder.make("a.png", image, as: "PNG", ["-ot", "UInt16", "-scale", "0", "255", "0", "65535"])
        case "grey": try folder.make("a.png", image, as: "PNG", ["-b", "2"])
        default: try folder.make("a.png", image, as: "GTiff", ["-co", "COMPRESS=LZW"])
        }
        let read = try PhotoFile(path: folder.path("a.png")).image()
        if kind == "grey" {
            let green = stride(from: 1, to: image.bytes.count, by: 3).map { image.bytes[$0] }
            #expect(read.bytes == green.flatMap { [$0, $0, $0] })
        } else {
            #expect(read == image)
        }
    }

    /// Palettes and see-through grounds, written chunk by chunk by Python's zlib.
    @Test(arguments: ["palette", "alpha"])
    func seeThroughIsWhiteAndPalettesAreColours(_ kind: String) throws {
        let folder = try PictureFolder()
        let program = """
            import struct, sys, zlib
            def chunk(name, data):
                return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
            kind = 3 if sys.argv[2] == 'palette' else 6
            rows = b'\\0\\0\\1' if kind == 3 else b'\\0' + bytes([9, 8, 7, 255, 1, 2, 3, 0])
            open(sys.argv[1], 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n'
                + chunk(b'IHDR', struct.pack('>IIBBBBB', 2, 1, 8, kind, 0, 0, 0))
                + (chunk(b'PLTE', bytes([10, 20, 30, 40, 50, 60])) if kind == 3 else b'')
                + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))
            """
        try Tool.run("python3", ["-c", program, folder.path("a.png"), kind])
        let read = try PhotoFile(path: folder.path("a.png")).image()
        #expect(read.bytes == (kind == "palette" ? [10, 20, 30, 40, 50, 60] : [9, 8, 7, 255, 255, 255]))
    }

    // MARK: - Legibility

    private static func grey(_ width: Int, _ height: Int, _ pixels: [UInt8]) -> GreyImage {
        guard let image = GreyImage(width: width, height: height, pixels: pixels) else {
            preconditionFailure("width times height pixels")
        }
        return image
    }

    /// Black strokes two pixels wide on white, as pen on paper.
    private static let strokes: GreyImage = {
        let side = 240
        let bytes = (0..<(side * side)).map { UInt8(($0 % side) % 60 < 2 || ($0 / side) % 70 < 2 ? 30 : 240) }
        return grey(side, side, bytes)
    }()

    /// Three boxes one after the other along rows and columns, which comes near a Gaussian.
    private static func blurred(_ image: GreyImage, radius: Int) -> GreyImage {
        var pixels = image.pixels.map(Double.init)
        for step in [1, image.width, 1, image.width, 1, image.width] {
            let before = pixels
            let margin = radius * step
            for at in margin..<(pixels.count - margin) {
                let sum = (-radius...radius).reduce(0.0) { $0 + before[at + $1 * step] }
                pixels[at] = sum / Double(2 * radius + 1)
            }
        }
        return grey(image.width, image.height, pixels.map { UInt8($0.rounded()) })
    }

    @Test func blurGrowsAsAPictureIsBlurred() {
        let blurs =
            [Self.strokes] + [1, 2, 4].map { Self.blurred(Self.strokes, radius: $0) }
        let measured = blurs.map { BlurMeasure($0).blur }
        #expect(zip(measured, measured.dropFirst()).allSatisfy { $0 < $1 }, "\(measured)")
        #expect(measured[0] < 0.2 && measured[3] > Legibility.mostBlur, "\(measured)")
        #expect(BlurMeasure(Self.grey(50, 50, .init(repeating: 9, count: 2500))).blur == 1)
    }

    @Test func aPictureReducedKeepsItsMeans() {
        let small = Self.grey(5, 4, Array(0..<20)).reduced(by: 2)
        #expect(small.width == 2 && small.height == 2 && small.pixels == [3, 5, 13, 15])
    }
}

import Foundation
import Testing

/// Photos of sheets on their way into the store, out of it and back.
struct SheetPhotoTests {
    private static func emptyStore() throws -> Workbench {
        let bench = try Workbench()
        try bench.makeStore()
        return bench
    }

    @Test(arguments: ["IMG_1.jpg", "scan.png", "scan.tif"])
    func thePhotoIsKeptByteForByteUnderItsHash(_ name: String) throws {
        let bench = try Self.emptyStore()
        let photo = try bench.makePhoto(name)
        let reply = try bench.sheet("add", photo)
        #expect(reply.new && reply.sheet == 1 && reply.title == name)
        #expect((reply.width, reply.height) == (1000, 700))
        let judge = try Program.peer("sha256sum").run([photo])
        #expect(judge.output.hasPrefix(reply.sha256 + " "))
        let kept = URL(fileURLWithPath: bench.path("pondmap.sqlite.pictures/\(reply.file)"))
        #expect(try Data(contentsOf: kept) == Data(contentsOf: URL(fileURLWithPath: photo)))
        #expect(try bench.pondmap("check").code == 0)
    }

    /// Phones write HEIC, and note which way they were held; pixels are counted as the photo stands upright.
    @Test(arguments: ["IMG_2.heic", "turned.jpg", "turned.tif"])
    func phonesPhotosStandUpright(_ name: String) throws {
        let bench = try Self.emptyStore()
        try bench.makePhoto("plain.jpg")
        let path = bench.path(name)
        switch name {
        case "IMG_2.heic": try Judge.tool("heif-enc", [bench.path("plain.jpg"), "-o", path])
        case "turned.jpg":
            // Exif's orientation 6 in its own segment behind the first marker.
            let note =
                Data("Exif\0\0II*\0".utf8)
                + Data([8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0])
            let plain = try Data(contentsOf: URL(fileURLWithPath: bench.path("plain.jpg")))
            let segment = Data([0xFF, 0xE1, 0, UInt8(note.count + 2)]) + note
            try (plain.prefix(2) + segment + plain.dropFirst(2)).write(to: URL(fileURLWithPath: path))
        default:
            try bench.makePhoto("plain.tif")
            _ = try Judge.python(Self.turnedTIFF, bench.path("plain.tif"), path)
        }
        let reply = try bench.sheet("add", path)
        let isTurned = name != "IMG_2.heic"
        #expect((reply.width, reply.height) == (isTurned ? (700, 1000) : (1000, 700)))
        #expect(reply.orientation == (isTurned ? 6 : 1))
        #expect(reply.format == (name.hasSuffix("heic") ? "heic" : name.hasSuffix("jpg") ? "jpeg" : "tiff"))
        #expect(try bench.pondmap("check").code == 0)
    }

    /// The same TIFF with a new directory at its end that also has tag 274 (TIFF 6.0, section 2).
    private static let turnedTIFF = """
        import struct, sys
        data = open(sys.argv[1], 'rb').read()
        start = struct.unpack('<I', data[4:8])[0]
        count = struct.unpack('<H', data[start:start + 2])[0]
        rows = [data[start + 2 + 12 * i:start + 14 + 12 * i] for i in range(count)]
        rows = sorted(rows + [struct.pack('<HHIHH', 274, 3, 1, 6, 0)], key=lambda row: row[0] + 256 * row[1])
        if len(data) % 2: data += b'\\0'
        end = struct.pack('<H', len(rows)) + b''.join(rows) + bytes(4)
        open(sys.argv[2], 'wb').write(data[:4] + struct.pack('<I', len(data)) + data[8:] + end)
        """

    @Test func theSamePhotoAgainIsTheSameSheet() throws {
        let bench = try Demo.areas.get().copy()
        try bench.makePhoto("a.jpg")
        try FileManager.default.copyItem(atPath: bench.path("a.jpg"), toPath: bench.path("b.jpg"))
        try bench.makePhoto("c.jpg", seed: 2)
        #expect(try bench.sheet("add", "a.jpg").new)
        let again = try bench.sheet("add", "b.jpg", "--round", "2026-R2", "--village", "示例湖西村")
        #expect(!again.new && again.sheet == 1 && again.title == "a.jpg")
        #expect(again.round == "2026-R2" && again.village == "示例湖西村")
        #expect(try bench.sheet("add", "c.jpg").sheet == 2)
        #expect(try bench.sheet("show", "c.jpg").sheet == 2)
        let version = try bench.file.number("SELECT dataVersion FROM store")
        #expect(try bench.sheet("add", "c.jpg").new == false)
        #expect(try bench.file.number("SELECT dataVersion FROM store") == version)
    }

    @Test func undoTakesAnAdditionBackWithItsPhoto() throws {
        let bench = try Self.emptyStore()
        try bench.makePhoto("a.jpg")
        try bench.makePhoto("b.jpg", seed: 2)
        try bench.mustRun("sheet", "add", "a.jpg")
        let before = try bench.file.dataDump()
        let pictures = try FileManager.default.subpathsOfDirectory(
            atPath: bench.path("pondmap.sqlite.pictures"))
        try bench.mustRun("sheet", "add", "b.jpg", "--round", "2026-R1")
        try bench.mustRun("undo")
        #expect(try bench.file.dataDump() == before)
        let left = try FileManager.default.subpathsOfDirectory(atPath: bench.path("pondmap.sqlite.pictures"))
        #expect(left.sorted() == pictures.sorted())
        try bench.mustRun("undo")
        #expect(try bench.names() == ["a.jpg", "b.jpg", "pondmap.sqlite"])
    }

    @Test func aBackupCarriesSheetsAndCheckProvesThem() throws {
        let bench = try Self.emptyStore()
        let photo = try bench.makePhoto("a.jpg")
        let file = try bench.sheet("add", "a.jpg").file
        try bench.mustRun("backup", bench.path("backup.pmb"))
        let target = try Workbench()
        try target.mustRun("restore", bench.path("backup.pmb"))
        #expect(try target.sheet("show", "1").sha256 == bench.sheet("show", "1").sha256)
        let there = URL(fileURLWithPath: target.path("pondmap.sqlite.pictures/\(file)"))
        #expect(try Data(contentsOf: there) == Data(contentsOf: URL(fileURLWithPath: photo)))
        #expect(try target.pondmap("check").code == 0)

        try (Data(contentsOf: there) + Data([0])).write(to: there)
        let changed = try target.pondmap("check", "--format", "json")
        #expect(changed.code == 1 && changed.output.contains("changedPicture"))
        try FileManager.default.removeItem(at: there)
        let missing = try target.pondmap("check", "--format", "json")
        #expect(missing.code == 1 && missing.output.contains("missingPicture"))
        // The same photo, added again, mends the sheet.
        try target.mustRun("sheet", "add", photo)
        #expect(try target.pondmap("check").code == 0)
    }

    static let badFiles = [
        "text", "empty", "cut.jpg", "cut.png", "cut.tif", "cut.heic", "bomb", "51 megapixels", "small",
        "flat", "folder", "none",
    ]

    @Test(arguments: badFiles, ["zh", "en"])
    func whatIsNoLegiblePhotoIsRefusedInOneSentence(_ kind: String, language: String) throws {
        let bench = try Self.emptyStore()
        let photo = try Self.badFile(kind, bench)
        let before = try bench.file.bytes
        let names = try bench.names()
        let answer = try bench.pondmap("sheet", "add", photo, "--round", "2026-R1", "--lang", language)
        #expect(answer.code == 1 && answer.output.isEmpty)
        #expect(answer.messages.split(separator: "\n").count == 1, "\(answer.messages)")
        #expect(answer.messages.contains(photo))
        let word = [
            "bomb": ["30000 × 30000", "30000 × 30000"],
            "51 megapixels": ["8000 × 6376", "8000 × 6376"], "small": ["原图", "original"],
            "flat": ["原图", "original"], "cut.jpg": ["不完整", "cut off"], "cut.png": ["不完整", "cut off"],
        ][kind]
        if let word { #expect(answer.messages.contains(word[language == "zh" ? 0 : 1])) }
        #expect(try bench.file.bytes == before)
        #expect(try bench.names() == names)
    }

    private static func badFile(_ kind: String, _ bench: Workbench) throws -> String {
        switch kind {
        case "text": return try bench.write("no picture", to: "bad.jpg")
        case "empty": return try bench.write("", to: "bad.jpg")
        case "cut.jpg", "cut.png", "cut.tif":
            let url = URL(fileURLWithPath: try bench.makePhoto(kind))
            try Data(contentsOf: url).dropLast(try Data(contentsOf: url).count / 3).write(to: url)
            return url.path
        case "cut.heic":
            try bench.makePhoto("whole.jpg")
            try Judge.tool("heif-enc", [bench.path("whole.jpg"), "-o", bench.path("cut.heic")])
            let url = URL(fileURLWithPath: bench.path("cut.heic"))
            try Data(contentsOf: url).dropLast(try Data(contentsOf: url).count / 3).write(to: url)
            return url.path
        case "bomb": return try blank(bench, width: 30_000, height: 30_000)
        case "51 megapixels": return try blank(bench, width: 8000, height: 6376)
        case "small": return try bench.makePhoto("bad.jpg", width: 640, height: 480)
        case "flat":
            return try bench.makePhoto(
                "bad.jpg", width: 900, height: 700, pixels: .init(repeating: 200, count: 900 * 700 * 3))
        case "folder": return bench.folder.path
        default: return bench.path("none.jpg")
        }
    }

    // MARK: - Legibility

    /// A printed page, or the real photo of a hand-drawn sheet, as a chat app or a screenshot may leave it: so many
    /// pixels long, then made 1,280 long again by GDAL.
    private static func shrunken(
        _ source: String, to longSide: Int, by method: String, in bench: Workbench
    ) throws -> String {
        let (small, large) = (bench.path("small-\(longSide).png"), bench.path("\(longSide)-\(method).jpg"))
        let size = try Judge.tool("gdalinfo", [source]).firstMatch(of: /Size is (\d+), (\d+)/)
        let isTall = (size.flatMap { Int($0.2) } ?? 0) > (size.flatMap { Int($0.1) } ?? 0)
        func outsize(_ side: Int) -> [String] {
            ["-outsize", isTall ? "0" : "\(side)", isTall ? "\(side)" : "0"]
        }
        try Judge.tool(
            "gdal_translate", ["-q", "-of", "PNG", "-r", "average"] + outsize(longSide) + [source, small])
        try Judge.tool(
            "gdal_translate",
            ["-q", "-of", "JPEG", "-co", "QUALITY=70", "-r", method] + outsize(1280) + [small, large])
        return large
    }

    @Test(arguments: ["page", "real photo"])
    func aPhotoShrunkBelowReadingIsRefusedThoughItIsLargeAgain(_ kind: String) throws {
        let bench = try Self.emptyStore()
        let source: String
        if kind == "page" {
            source = try MarkedPage(3).save("page.jpg", in: bench)
        } else {
            guard Repository.hasRealData else { return }
            source = Repository.realData.appendingPathComponent("sheets/gdynia-scan.jpg").path
        }
        for method in ["bilinear", "cubic", "lanczos"] {
            for longSide in [200, 240] {
                let photo = try Self.shrunken(source, to: longSide, by: method, in: bench)
                let answer = try bench.pondmap("sheet", "add", photo)
                #expect(answer.code == 1 && answer.messages.contains("原图"), "\(photo): \(answer)")
            }
            // 800 pixels and more can be read, whatever was done to them; a page of a store that is not here is refused
            // for that, behind its legibility.
            let photo = try Self.shrunken(source, to: 800, by: method, in: bench)
            let answer = try bench.pondmap("sheet", "add", photo)
            #expect(!answer.messages.contains("原图"), "\(photo): \(answer)")
        }
        #expect(try bench.query("SELECT count(*) FROM sheet") == [kind == "page" ? "0" : "3"])
    }

    /// A few kilobytes that claim to be so large a picture, by Python's zlib.
    private static func blank(_ bench: Workbench, width: Int, height: Int) throws -> String {
        let program = """
            import struct, sys, zlib
            def chunk(name, data):
                return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
            open(sys.argv[1], 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n'
                + chunk(b'IHDR', struct.pack('>IIBBBBB', int(sys.argv[2]), int(sys.argv[3]), 8, 2, 0, 0, 0))
                + chunk(b'IDAT', zlib.compress(bytes(3000000), 9)) + chunk(b'IEND', b''))
            """
        try Program.peer("python3").run(["-c", program, bench.path("bad.png"), "\(width)", "\(height)"])
        return bench.path("bad.png")
    }

    @Test func aSheetNobodyAddedIsNamed() throws {
        let bench = try Self.emptyStore()
        #expect(try bench.pondmap("sheet", "show", "1", "--lang", "en").messages.contains("no sheets yet"))
        try bench.makePhoto("a.jpg")
        try bench.mustRun("sheet", "add", "a.jpg")
        let answer = try bench.pondmap("sheet", "show", "7", "--lang", "en")
        #expect(answer.code == 1 && answer.messages.contains("'7'") && answer.messages.contains("1 (a.jpg)"))
        let village = try bench.pondmap("sheet", "add", "a.jpg", "--village", "无此村")
        #expect(village.code == 1 && village.messages.contains("无此村"))
    }
}

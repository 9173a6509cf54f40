import Foundation
import PondDrawing
import PondModel
import Testing

struct PageTests {
    @Test(arguments: ["A4", "A0", "2400x1800mm", "900x2400mm"])
    func aPDFPageIsAsLargeAsItsPaper(name: String) throws {
        let bench = try Bench()
        let paper = try #require(PaperSize(named: name))
        let text = try Peer.text("pdfinfo", [try bench.pdf(paper) { _ in }])
        let points = try #require(text.firstMatch(of: /Page size: +([0-9.]+) x ([0-9.]+) pts/))
        // ISO 32000-1, 8.3.2.3: 72 points are an inch of 25.4 mm.
        let width = try #require(Double(points.1)) * 25.4 / 72
        let height = try #require(Double(points.2)) * 25.4 / 72
        #expect(abs(width - paper.widthMillimetres) < 0.5)
        #expect(abs(height - paper.heightMillimetres) < 0.5)
    }

    @Test func pagesOfOnePDFHaveTheirOwnSizes() throws {
        let bench = try Bench()
        let path = bench.path("two.pdf")
        let file = try VectorFile(.pdf, path: path, paper: .small, info: DocumentInfo(title: "两页"))
        file.canvas.draw("第一页", TextStyle(height: 5), at: PaperPoint(x: 5, y: 5))
        file.beginPage(try #require(PaperSize(named: "A3")))
        file.canvas.draw("第二页", TextStyle(height: 5), at: PaperPoint(x: 5, y: 5))
        try file.finish()
        let info = try Peer.text("pdfinfo", ["-l", "2", path])
        #expect(info.contains("Pages:           2"))
        #expect(info.contains(/Page +2 size: +841\.8\d* x 1190\.5\d* pts/))
        #expect(try Peer.text("pdftotext", ["-f", "2", path, "-"]).contains("第二页"))
    }

    @Test func aPDFSaysWhatItIs() throws {
        let bench = try Bench()
        let path = bench.path("info.pdf")
        let info = DocumentInfo(
            title: "赣榆 作战分布图 2026", author: "示例营地", date: Date(timeIntervalSince1970: 1_780_000_000))
        let file = try VectorFile(.pdf, path: path, paper: .small, info: info)
        try file.finish()
        let text = try Peer.text("pdfinfo", ["-isodates", path])
        #expect(text.contains(/Title: +赣榆 作战分布图 2026/))
        #expect(text.contains(/Author: +示例营地/))
        #expect(text.contains(/CreationDate: +2026-05-28T20:26:40/))
    }

    @Test func aFilledAreaHasItsColourWhereItLies() throws {
        let bench = try Bench()
        let red = Ink(try #require(Colour(hex: "#d7191c")))
        let path = try bench.pdf { canvas in
            canvas.fill(PaperPath(PaperBox(left: 20, top: 10, width: 30, height: 20)), red)
            canvas.fill(.circle(PaperPoint(x: 80, y: 40), radius: 5), Ink(red.colour, opacity: 0.5))
        }
        let pixels = try Pixels(pdf: path, dotsPerInch: 127)
        #expect(pixels.colour(x: 20.3, y: 10.3) == "#d7191c")
        #expect(pixels.colour(x: 49.7, y: 29.7) == "#d7191c")
        #expect(pixels.colour(x: 19.7, y: 10.3) == "#ffffff")
        #expect(pixels.colour(x: 50.3, y: 29.7) == "#ffffff")
        // Half of #d7191c on white.
        #expect(["#eb8c8d", "#eb8c8e", "#eb8b8d"].contains(pixels.colour(x: 80, y: 40)))
    }

    @Test func aHatchStaysWithinItsOutlineAndLeavesGaps() throws {
        let bench = try Bench()
        let box = PaperBox(left: 20, top: 10, width: 40, height: 30)
        let path = try bench.pdf { canvas in
            canvas.fill(
                PaperPath(box), Hatch(Pen(.black, width: 1), spacing: 4, angles: [0]), within: box)
        }
        let pixels = try Pixels(pdf: path, dotsPerInch: 127)
        // Lines run at multiples of the spacing from the top of the sheet.
        #expect(pixels.colour(x: 30, y: 16) == "#000000")
        #expect(pixels.colour(x: 30, y: 18) == "#ffffff")
        let inked = pixels.inked
        #expect(abs(inked.left - 20) < 0.3 && abs(inked.right - 60) < 0.3)
        #expect(inked.top >= 10 && inked.bottom <= 40.3)
    }

    @Test func aPictureLiesInItsBoxUpright() throws {
        let bench = try Bench()
        let quarters: [UInt32] = [0xFFFF_0000, 0xFF00_FF00, 0xFF00_00FF, 0xFF00_0000]
        let picture = Picture(
            width: 40, height: 40, pixels: (0..<1600).map { quarters[$0 / 800 * 2 + $0 % 40 / 20] })
        let path = try bench.pdf {
            $0.draw(picture, in: PaperBox(left: 10, top: 10, width: 40, height: 40))
        }
        let pixels = try Pixels(pdf: path, dotsPerInch: 50.8)
        #expect(pixels.colour(x: 13, y: 13) == "#ff0000")
        #expect(pixels.colour(x: 47, y: 13) == "#00ff00")
        #expect(pixels.colour(x: 13, y: 47) == "#0000ff")
        #expect(pixels.colour(x: 47, y: 47) == "#000000")
    }

    @Test func anSVGIsAsLargeAsItsPaper() throws {
        let bench = try Bench()
        let path = bench.path("page.svg")
        let file = try VectorFile(.svg, path: path, paper: .small, info: DocumentInfo(title: "图"))
        file.canvas.draw("塘图", TextStyle(height: 5), at: PaperPoint(x: 5, y: 5))
        try file.finish()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let size = try #require(text.firstMatch(of: /width="([0-9.]+)pt" height="([0-9.]+)pt"/))
        #expect(abs(try #require(Double(size.1)) * 25.4 / 72 - 100) < 0.01)
        #expect(abs(try #require(Double(size.2)) * 25.4 / 72 - 60) < 0.01)
        #expect(text.hasSuffix("</svg>\n"))
    }

    @Test func aPNGCarriesItsResolutionAndColourSpace() throws {
        let bench = try Bench()
        let sheet = try RasterSheet(paper: .small, dotsPerInch: 100)
        sheet.canvas.fill(PaperPath(PaperBox(left: 0, top: 0, width: 10, height: 10)), .black)
        let path = bench.path("page.png")
        try sheet.writePNG(to: path)
        // Python's zlib checks every chunk's sum.
        let program = """
            import sys, struct, zlib
            b = open(sys.argv[1], 'rb').read(); p = 8
            while p < len(b):
                n, k = struct.unpack('>I4s', b[p:p + 8]); d = b[p + 8:p + 8 + n]
                assert zlib.crc32(k + d) == struct.unpack('>I', b[p + 8 + n:p + 12 + n])[0]
                if k == b'IHDR': print(*struct.unpack('>II', d[:8]))
                if k == b'sRGB': print('sRGB')
                if k == b'pHYs': print(*struct.unpack('>IIB', d))
                p += 12 + n
            """
        let answer = try Peer.text("python3", ["-c", program, path])
        // 100 × 60 mm at 100 dots an inch; 100 / 0.0254 dots a metre.
        #expect(answer == "394 236\nsRGB\n3937 3937 1\n")
    }

    /// Read back by GDAL: size, resolution, profile and colours, at the edges of small squares too.
    @Test func aJPEGCarriesItsResolutionColourSpaceAndColours() throws {
        let bench = try Bench()
        let sheet = try RasterSheet(paper: .small, dotsPerInch: 100)
        let red = Ink(Colour(red: 0xD0, green: 0x20, blue: 0x10))
        sheet.canvas.fill(PaperPath(PaperBox(left: 0, top: 0, width: 25.4, height: 25.4)), red)
        let path = bench.path("page.jpg")
        try sheet.writeJPEG(to: path)
        let info = try Peer.text("gdalinfo", ["-mdd", "COLOR_PROFILE", path])
        #expect(info.contains("Size is 394, 236"))
        // ITU-T T.871, 10.1: behind "JFIF", its end and its version come the unit, 1 for the inch, and the density.
        let density =
            "import sys, struct; print(*struct.unpack('>4s3xBHH', open(sys.argv[1], 'rb').read(18)[6:]))"
        #expect(try Peer.text("python3", ["-c", density, path]) == "b'JFIF' 1 100 100\n")
        let profile = try #require(info.firstMatch(of: /SOURCE_ICC_PROFILE=(\S+)/)?.1)
        let told = try #require(Data(base64Encoded: String(profile)))
        // ICC.1:2001-04: the signature stands at byte 36, the length of the whole in the first four.
        #expect(
            told[36..<40].elementsEqual("acsp".utf8) && told.starts(with: [0, 0, UInt8(told.count >> 8)]))
        for (column, colour) in [
            (50, [0xD0, 0x20, 0x10]), (99, [0xD0, 0x20, 0x10]), (101, [255, 255, 255]),
        ] {
            let found = try Peer.text("gdallocationinfo", ["-valonly", path, "\(column)", "50"])
                .split(separator: "\n").compactMap { Int($0) }
            #expect(
                found.count == 3 && zip(found, colour).allSatisfy { abs($0 - $1) <= 12 },
                "\(column): \(found)")
        }
    }

    @Test(arguments: [VectorFile.Form.pdf, .svg])
    func aFullDiskIsToldAndNotPassedOver(form: VectorFile.Form) throws {
        #expect(throws: DrawingError.cannotWrite(path: "/dev/full", why: "No space left on device")) {
            let file = try VectorFile(form, path: "/dev/full", paper: .small, info: DocumentInfo(title: ""))
            file.canvas.fill(PaperPath(PaperBox(.small)), .black)
            try file.finish()
        }
    }

    @Test func aFullDiskIsToldForPicturesToo() throws {
        let sheet = try RasterSheet(paper: .small, dotsPerInch: 100)
        #expect(throws: DrawingError.cannotWrite(path: "/dev/full", why: "No space left on device")) {
            try sheet.writePNG(to: "/dev/full")
        }
        #expect(throws: DrawingError.cannotWrite(path: "/dev/full", why: "No space left on device")) {
            try sheet.writeJPEG(to: "/dev/full")
        }
    }

    @Test func paperBeyondAPDFIsRefused() {
        let paper = PaperSize(widthMillimetres: 6000, heightMillimetres: 1000)
        #expect(throws: DrawingError.paperTooLarge(paper)) {
            _ = try VectorFile(.pdf, path: "/dev/null", paper: paper, info: DocumentInfo(title: ""))
        }
    }
}

import Foundation
import PondDrawing
import PondGeodesy
import Testing

@testable import PondSheets

/// Printed pages, judged by poppler and zbar, and photographed.
@Suite struct FieldSheetPrintTests {
    @Test func pagesAreOfTheirExactSizeBehindAnIndex() throws {
        let sheet = try PrintedSample(paper: .a3Lying, pageCount: 2)
        let info = try Peer.run("pdfinfo", ["-l", "3", sheet.path], input: "")
        #expect(info.contains(/Pages: +3\n/))
        let sizes = info.matches(of: /size: +([0-9.]+) x ([0-9.]+) pts/)
        #expect(sizes.count == 3)
        for size in sizes {
            let points = try [size.1, size.2].map { try #require(Double($0)) }
            let millimetres = points.map { $0 * 25.4 / 72 }
            #expect(abs(millimetres[0] - 420) < 0.5)
            #expect(abs(millimetres[1] - 297) < 0.5)
        }
    }

    @Test func aHundredMetresAreAsLongOnPaperAsTheScaleSays() throws {
        let sheet = try PrintedSample(paper: .a4, pageCount: 1)
        let picture = try sheet.picture(dotsPerInch: 300)
        // The sample's pond is a square of 300 m around the frame's middle: 100 mm at 1:3,000.
        let middle = sheet.pages[0].layout.frame.centre
        let perMillimetre = 300 / 25.4
        let row = Int((middle.y + 20) * perMillimetre)
        let dark = (0..<picture.width).filter { column in
            picture.pixels[row * picture.width + column] < 150
        }.map { (Double($0) + 0.5) / perMillimetre }
        let left = try #require(dark.last { $0 < middle.x - 30 })
        let right = try #require(dark.first { $0 > middle.x + 30 })
        #expect(abs(right - left - 100) < 0.25)
        #expect(abs((right + left) / 2 - middle.x) < 0.15)
    }

    @Test func codesAndNamesReadBackAndTheQRCodeIsThePages() throws {
        let sheet = try PrintedSample(paper: .a4, pageCount: 1)
        let text = try Peer.run("pdftotext", [sheet.path, "-"], input: "")
        #expect(text.contains("SH-XT-001") && text.contains("示例新滩村") && text.contains("1:3000"))
        let picture = sheet.folder.appendingPathComponent("page")
        _ = try Peer.run(
            "pdftoppm", ["-r", "200", "-singlefile", "-png", sheet.path, picture.path], input: "")
        let code = try Peer.run("zbarimg", ["-q", "--raw", picture.path + ".png"], input: "")
        #expect(code.split(separator: "\n").contains { $0 == sheet.pages[0].text })
    }

    /// A copier knows black and white alone: poppler draws the page in one bit at 200 dots an inch.
    @Test(arguments: [FieldPaper.a4, .a3Lying])
    func aCopyInBlackAndWhiteKeepsTagsQRCodeLinesAndLegend(paper: FieldPaper) throws {
        let sheet = try PrintedSample(paper: paper, pageCount: 1)
        let copy = try sheet.picture(dotsPerInch: 200, thresholded: true)
        #expect(Set(copy.pixels) == [0, 255])
        let page = try #require(FieldPhotoReader.read(copy).pages.first)
        #expect(page.tagCount == 8 && page.code == sheet.pages[0].code && page.label == sheet.pages[0])
        let layout = sheet.pages[0].layout
        func share(_ box: PaperBox) -> Double { sheet.darkShare(of: box, in: copy, dotsPerInch: 200) }
        // The frame, the pond's side a hundred millimetres apart, and the five names of colours, each within its ring.
        let middle = layout.frame.centre
        #expect(
            share(PaperBox(left: layout.frame.left - 0.4, top: middle.y - 30, width: 0.8, height: 60)) > 0.3)
        #expect(share(PaperBox(left: middle.x - 50.4, top: middle.y - 30, width: 0.8, height: 60)) > 0.15)
        for index in 0..<5 {
            let y = layout.legendPanel.top + 4.8 + Double(index) * 3.9
            let ring = PaperBox(left: layout.legendPanel.left + 0.2, top: y - 1.8, width: 3.6, height: 3.6)
            #expect(share(ring) > 0.12 && share(ring) < 0.7, "\(index)")
        }
    }

    /// Nothing on the page has a colour, and nothing is a picture.
    @Test func aPageIsGreyLinesAndTypeWithoutAnyPicture() throws {
        let sheet = try PrintedSample(paper: .a4, pageCount: 2)
        let images = try Peer.run("pdfimages", ["-list", sheet.path], input: "")
        // Two lines of heading, and no picture.
        #expect(images.split(separator: "\n").count == 2, "\(images)")
        let stem = sheet.folder.appendingPathComponent("colour").path
        _ = try Peer.run(
            "pdftoppm", ["-r", "100", "-f", "2", "-l", "2", "-singlefile", sheet.path, stem], input: "")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stem + ".ppm")))
        // `P6 width height 255`, one line feed each, then red, green and blue.
        let head = String(decoding: bytes.prefix(40), as: UTF8.self).split(separator: "\n").prefix(3)
        let start = head.reduce(0) { $0 + $1.utf8.count + 1 }
        var coloured = 0
        for at in stride(from: start, to: bytes.count - 2, by: 3) {
            let (red, green, blue) = (bytes[at], bytes[at + 1], bytes[at + 2])
            if red != green || red != blue { coloured += 1 }
        }
        #expect(head.first == "P6" && coloured == 0)
    }

    /// Lines of the grid lie a hundred metres apart: at 1:3,000 33.33 mm.
    @Test func theGridIsAsWideAsTheScaleSays() throws {
        let sheet = try PrintedSample(paper: .a4, pageCount: 1)
        let picture = try sheet.picture(dotsPerInch: 600)
        let perMillimetre = 600 / 25.4
        let frame = sheet.pages[0].layout.frame
        // A row of pixels above the pond that meets no horizontal line of the grid.
        let row = Int((frame.centre.y - 60) * perMillimetre)
        let columns = Int(frame.left * perMillimetre) + 20..<Int(frame.right * perMillimetre) - 20
        let lines = columns.filter { picture.pixels[row * picture.width + $0] < 235 }
        let starts = lines.indices.filter { $0 == 0 || lines[$0] - lines[$0 - 1] > 20 }
        let middles = starts.enumerated().map { index, start in
            let end = index + 1 < starts.count ? starts[index + 1] : lines.count
            return Double(lines[start..<end].reduce(0, +)) / Double(end - start) / perMillimetre
        }
        try #require(middles.count >= 4, "\(middles)")
        for (one, next) in zip(middles, middles.dropFirst()) {
            #expect(abs(next - one - 100_000 / 3000) < 0.1, "\(middles)")
        }
    }

    /// Pages of one piece of land: neighbours share twenty millimetres, at the most one less by rounding to metres.
    @Test(arguments: [(FieldPaper.a4, 3000), (.a3Lying, 2500), (.a2, 5000)])
    func neighbouringPagesShareTwentyMillimetres(paper: FieldPaper, scale: Int) throws {
        let land = GroundBox(west: -900, south: -1400, east: 1700, north: 1100)
        let plan = try #require(FieldSheetPlan.covering(land, scale: scale, papers: [paper]))
        let millimetres = 1000 / Double(scale)
        let lands = plan.centres.map(plan.land)
        #expect(lands.count > 1)
        for (index, one) in lands.enumerated() {
            let east = lands.filter { $0.west > one.west && abs($0.north - one.north) < 1 }.min {
                $0.west < $1.west
            }
            if let east { #expect((20...22).contains((one.east - east.west) * millimetres), "\(index)") }
            let south = lands.filter { $0.north < one.north && abs($0.west - one.west) < 1 }.max {
                $0.north < $1.north
            }
            if let south { #expect((20...22).contains((south.north - one.south) * millimetres), "\(index)") }
        }
        #expect(lands.map(\.west).min()! <= land.west && lands.map(\.east).max()! >= land.east)
        #expect(lands.map(\.south).min()! <= land.south && lands.map(\.north).max()! >= land.north)
    }

    @Test func theIndexPageNamesEveryPage() throws {
        let sheet = try PrintedSample(paper: .a4, pageCount: 3)
        let index = try Peer.run("pdftotext", ["-f", "1", "-l", "1", sheet.path, "-"], input: "")
        #expect(index.contains("分页索引") && index.contains("共 3 页") && index.contains("重叠 20 毫米"))
        let words = Set(index.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(words.isSuperset(of: ["1", "2", "3"]))
    }

    @Test(arguments: [FieldPaper.a4, .a2Lying])
    func aPrintedPageIsPlacedFromAPhoto(paper: FieldPaper) throws {
        let sheet = try PrintedSample(paper: paper, pageCount: 1)
        let layout = sheet.pages[0].layout
        let dots = paper == .a4 ? 150.0 : 80
        let camera = SimulatedPhoto.camera(
            layout, width: 2000, height: 1500, turned: 190, shape: .bent(.down, slope: [0.3, 0, 0]),
            extra: [(0.01, 0.02, 0.3)])
        let photo = SimulatedPhoto(
            page: try sheet.picture(dotsPerInch: dots), pixelsPerMillimetre: dots / 25.4, camera: camera
        ).taken(width: 2000, height: 1500, layout: layout, covered: [2])
        let page = try #require(FieldPhotoReader.read(photo).pages.first)
        #expect(page.tagCount == 7)
        #expect(page.code == sheet.pages[0].code)
        // On the larger page the QR code's squares are 1.3 pixels, which nobody reads; the tags do.
        #expect(page.label == (paper == .a4 ? sheet.pages[0] : nil))
        let fit = try #require(page.fit)
        for spot in [layout.frame.centre, PaperPoint(x: layout.frame.left, y: layout.frame.bottom)] {
            let seen = try #require(camera.pixel(of: spot))
            #expect(try #require(fit.camera.paperPoint(of: seen)).distance(to: spot) < 0.3)
        }
    }

    @Test func theWayToTheEarthAndBackIsOne() throws {
        let page = CodedPageTests.page
        let camera = SimulatedPhoto.camera(
            page.layout, width: 2000, height: 1500, turned: 30, shape: .bent(.across, slope: [0.3, 0.1, 0]),
            extra: [(0.02, 0.03, 0.3)], lens: 0.02)
        let placing = PagePlacing(camera: camera, page: page, errorMillimetres: 0.4)
        let stored = try JSONDecoder().decode(PagePlacing.self, from: JSONEncoder().encode(placing))
        #expect(stored == placing)
        #expect(abs(placing.errorBound.metres - 1.2) < 1e-9)
        let pixel = PixelPoint(x: 900, y: 640)
        let place = try #require(stored.position(of: pixel))
        let back = try #require(stored.pixel(of: place))
        #expect(abs(back.x - pixel.x) < 1e-4 && abs(back.y - pixel.y) < 1e-4)
        // By hand: the frame's middle is 1,230 m west and 400 m north of the plane's middle.
        let middle = try #require(camera.pixel(of: page.layout.frame.centre))
        let centre = try #require(placing.position(of: middle))
        let origin = Position(longitude: 119.1243, latitude: 34.8407)
        #expect(abs(origin.distance(to: centre).metres - (1230.0 * 1230 + 400 * 400).squareRoot()) < 0.01)
        #expect(centre.longitude < origin.longitude && centre.latitude > origin.latitude)
    }
}

/// A sheet with one square pond, printed into a folder of its own.
private final class PrintedSample {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("field-\(UUID().uuidString)")
    let pages: [FieldPage]
    var path: String { folder.appendingPathComponent("field.pdf").path }

    init(paper: FieldPaper, pageCount: Int) throws {
        let plane = try #require(
            FieldPlane(longitudeTenThousandths: 1_191_243, latitudeTenThousandths: 348_407))
        pages = (1...pageCount).map { ordinal in
            FieldPage(
                store: CodedPageTests.page.store, sheet: "3K7QX", ordinal: ordinal, pageCount: pageCount,
                paper: paper, scale: 3000, origin: plane, centreEast: 700 * (ordinal - 1), centreNorth: 0,
                dataVersion: 5, number: 4_000 + ordinal)
        }
        let ring = [(-150.0, -150.0), (150, -150), (150, 150), (-150, 150), (-150, -150)]
            .map { Coordinate(x: $0, y: $1) }
        let sheet = FieldSheet(
            title: "示例新滩村", branch: "示例赣榆", pages: pages,
            ponds: [FieldSheet.Pond(code: "SH-XT-001", place: Coordinate(x: 0, y: 0), rings: [ring])],
            villages: [FieldSheet.Village(name: "示例新滩村", place: Coordinate(x: 40, y: -60), rings: [])],
            date: Date(timeIntervalSince1970: 1_780_000_000))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FieldSheetPrint.write(sheet, to: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The share of a box's pixels that are dark.
    func darkShare(of box: PaperBox, in picture: GreyImage, dotsPerInch: Double) -> Double {
        let scale = dotsPerInch / 25.4
        var (dark, all) = (0, 0)
        for row in Int(box.top * scale)..<Int(box.bottom * scale) {
            for column in Int(box.left * scale)..<Int(box.right * scale) {
                dark += picture.pixels[row * picture.width + column] < 128 ? 1 : 0
                all += 1
            }
        }
        return Double(dark) / Double(max(all, 1))
    }

    /// The first page as poppler draws it; `thresholded`: as a copier that knows black and white alone sees it.
    func picture(dotsPerInch: Double, thresholded: Bool) throws -> GreyImage {
        let grey = try picture(dotsPerInch: dotsPerInch)
        guard thresholded else { return grey }
        return try #require(
            GreyImage(width: grey.width, height: grey.height, pixels: grey.pixels.map { $0 < 160 ? 0 : 255 }))
    }

    /// The first page as poppler draws it.
    func picture(dotsPerInch: Double) throws -> GreyImage {
        let stem = folder.appendingPathComponent("grey").path
        _ = try Peer.run(
            "pdftoppm", ["-r", "\(dotsPerInch)", "-gray", "-singlefile", "-f", "1", path, stem], input: "")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stem + ".pgm")))
        // `P5 width height 255`, one line feed each, then the pixels.
        let head = String(decoding: bytes.prefix(40), as: UTF8.self).split(separator: "\n").prefix(3)
        let size = head.dropFirst().first?.split(separator: " ").compactMap { Int($0) } ?? []
        let start = head.reduce(0) { $0 + $1.utf8.count + 1 }
        return try #require(GreyImage(width: size[0], height: size[1], pixels: Array(bytes.dropFirst(start))))
    }
}

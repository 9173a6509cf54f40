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

import Foundation
import PondDrawing
import PondGeodesy
import Testing

@testable import PondSheets

/// Uneven paper that no bend explains, put right by its printed lines.
@Suite struct PrintMatchTests {
    /// A bump in the middle pushes everything up to four millimetres aside; the camera knows nothing of it.
    @Test(arguments: [(4.0, 1.5), (-2.5, 4)])
    func aBumpThatTheTagsDoNotKnowIsFoundByThePrintedLines(right: Double, down: Double) throws {
        let uneven = try UnevenPhoto(right: right, down: down, reach: 70)
        let match = try #require(try uneven.match())
        let shift = try #require(match.shift)
        let errors = uneven.spots.map { spot in
            shift.spot(seenAt: uneven.seen(spot)).distance(to: spot)
        }
        #expect(try #require(errors.max()) < 0.8, "\(errors.max() ?? 0)")
        #expect(errors.sorted()[errors.count / 2] < 0.25)
        #expect(match.isSeen && match.doubtMillimetres(ofTags: 0.5, most: 3) < 3)
        // The camera alone is as far off as the bump.
        let before = uneven.spots.map { uneven.seen($0).distance(to: $0) }
        #expect(try #require(before.max()) > 3.5)
    }

    /// Farther than lines are looked for: what lies there is not proved, and the tags' doubt stands.
    @Test func linesTooFarAwayProveNothing() throws {
        let photo = try UnevenPhoto(right: 40, down: 10, reach: 80)
        let match = try #require(try photo.match())
        #expect(match.doubtMillimetres(ofTags: 20, most: 3) > 3)
        let flat = try #require(try UnevenPhoto(right: 0, down: 0, reach: 70).match())
        #expect(flat.doubtMillimetres(ofTags: 20, most: 3) < 1)
    }

    @Test func aCleanPageOfAnotherSizeIsNotCompared() throws {
        let photo = try UnevenPhoto(right: 0, down: 0, reach: 70)
        let small = try #require(
            GreyImage(width: 90, height: 127, pixels: .init(repeating: 255, count: 11_430)))
        #expect(try photo.match(small) == nil)
    }

    @Test func aShiftAndItsInverseAreOneAndItIsKeptAsItIs() throws {
        var shift = PaperShift(width: 210, height: 297, spacing: 25)
        for knot in shift.right.indices {
            (shift.right[knot], shift.down[knot]) = (2 * sin(Double(knot)), 3 * cos(Double(knot) * 0.7))
        }
        for x in stride(from: 1.0, to: 210, by: 23) {
            for y in stride(from: 1.0, to: 297, by: 31) {
                let spot = PaperPoint(x: x, y: y)
                #expect(shift.spot(seenAt: shift.seen(spot)).distance(to: spot) < 1e-6)
            }
        }
        let kept = try JSONDecoder().decode(PaperShift.self, from: JSONEncoder().encode(shift.rounded))
        #expect(kept == shift.rounded)
    }

    /// Against the definition: the solution multiplied by the matrix gives the right side.
    @Test func bandedEquationsAreSolved() throws {
        var dice = SeededGenerator(seed: 8)
        let (count, band) = (40, 7)
        var equations = BandedEquations(count: count, band: band)
        var whole = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for row in 0..<count {
            for column in max(0, row - band)...row {
                let value = row == column ? 20.0 : Double.random(in: -1...1, using: &dice)
                equations.add(value, row: row, column: column)
                (whole[row][column], whole[column][row]) = (value, value)
            }
            equations.right[row] = .random(in: -5...5, using: &dice)
        }
        let solution = try #require(equations.solution())
        for row in 0..<count {
            let sum = (0..<count).reduce(0) { $0 + whole[row][$1] * solution[$1] }
            #expect(abs(sum - equations.right[row]) < 1e-9)
        }
        equations.add(-100, row: 3, column: 3)
        #expect(equations.solution() == nil)
    }
}

/// A printed page on paper with a bump, as a camera sees it.
private struct UnevenPhoto {
    let right: Double
    let down: Double
    let reach: Double
    private let camera: PageCamera
    private let image: ColourImage
    private static let layout = FieldPageLayout(.a4)

    init(right: Double, down: Double, reach: Double) throws {
        (self.right, self.down, self.reach) = (right, down, reach)
        let (width, height) = (1600, 1200)
        let camera = SimulatedPhoto.camera(Self.layout, width: width, height: height, turned: 80)
        let page = try PrintedSheet.page(dotsPerInch: 200)
        let coloured = ColourImage(
            width: page.width, height: page.height, bytes: page.pixels.flatMap { [$0, $0, $0] })
        let photo = UprightPicture(coloured, width: width, height: height) { pixel in
            guard let seen = camera.paperPoint(of: pixel) else { return PixelPoint(x: -1, y: -1) }
            let spot = Self.back(seen, right, down, reach)
            return PixelPoint(x: spot.x * 200 / 25.4, y: spot.y * 200 / 25.4)
        }
        self.camera = camera
        image = photo.picture
    }

    /// Spots all over the map.
    var spots: [PaperPoint] {
        let frame = Self.layout.frame
        return (0...10).flatMap { column in
            (0...10).map { row in
                PaperPoint(
                    x: frame.left + frame.width * Double(column) / 10,
                    y: frame.top + frame.height * Double(row) / 10)
            }
        }
    }

    /// Where a camera that takes the paper for flat sees a spot.
    func seen(_ spot: PaperPoint) -> PaperPoint { Self.moved(spot, right, down, reach) }

    func match(_ clean: GreyImage? = nil) throws -> PrintMatch? {
        PrintMatch(
            image, camera: camera, layout: Self.layout, cleanPage: try clean ?? PrintedSheet.clean())
    }

    private static func moved(
        _ spot: PaperPoint, _ right: Double, _ down: Double, _ reach: Double
    ) -> PaperPoint {
        let (x, y) = (spot.x - layout.width / 2, spot.y - layout.height / 2)
        let share = exp(-(x * x + y * y) / (reach * reach))
        return PaperPoint(x: spot.x + right * share, y: spot.y + down * share)
    }

    private static func back(
        _ seen: PaperPoint, _ right: Double, _ down: Double, _ reach: Double
    ) -> PaperPoint {
        var spot = seen
        for _ in 0..<12 {
            let there = moved(spot, right, down, reach)
            spot = PaperPoint(x: spot.x + seen.x - there.x, y: spot.y + seen.y - there.y)
        }
        return spot
    }
}

/// A page with squares for ponds, as `FieldSheetPrint` writes it and other programs draw it.
private enum PrintedSheet {
    private static let usual = [(-180.0, -200.0), (-60, 40), (90, -60), (120, 240), (-150, 220)]

    /// As poppler draws it.
    static func page(dotsPerInch: Int) throws -> GreyImage {
        try withPrint(usual) { path in
            let stem = path + "-page"
            _ = try Peer.run(
                "pdftoppm", ["-r", "\(dotsPerInch)", "-gray", "-singlefile", path, stem], input: "")
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stem + ".pgm")))
            let head = String(decoding: bytes.prefix(40), as: UTF8.self).split(separator: "\n").prefix(3)
            let size = head.dropFirst().first?.split(separator: " ").compactMap { Int($0) } ?? []
            let start = head.reduce(0) { $0 + $1.utf8.count + 1 }
            return try #require(
                GreyImage(width: size[0], height: size[1], pixels: Array(bytes.dropFirst(start))))
        }
    }

    /// As the store's clean print is drawn.
    static func clean() throws -> GreyImage {
        try withPrint(usual) { path in
            try PrintedPicture.page(
                1, ofPDF: path, dotsPerInch: PrintMatch.dotsPerInch(FieldPageLayout(.a4)))
        }
    }

    private static func withPrint<Result>(
        _ ponds: [(Double, Double)], _ work: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "match-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let plane = try #require(
            FieldPlane(longitudeTenThousandths: 1_191_243, latitudeTenThousandths: 348_407))
        let page = FieldPage(
            store: CodedPageTests.page.store, sheet: "3K7QX", ordinal: 1, pageCount: 1, paper: .a4,
            scale: 3000, origin: plane, centreEast: 0, centreNorth: 0, dataVersion: 5, number: 4_001)
        let drawn = ponds.enumerated().map { index, middle in
            let ring = [(-45.0, -60.0), (45, -60), (45, 60), (-45, 60), (-45, -60)]
                .map { Coordinate(x: middle.0 + $0, y: middle.1 + $1) }
            return FieldSheet.Pond(
                code: "SH-XT-00\(index + 1)", place: Coordinate(x: middle.0, y: middle.1), rings: [ring])
        }
        let sheet = FieldSheet(
            title: "示例新滩村", branch: "示例赣榆", pages: [page], ponds: drawn, villages: [],
            date: Date(timeIntervalSince1970: 1_780_000_000))
        let path = folder.appendingPathComponent("field.pdf").path
        try FieldSheetPrint.write(sheet, to: path)
        return try work(path)
    }
}

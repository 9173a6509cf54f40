import Foundation
import PondDrawing
import Testing

@testable import PondSheets

@Suite struct FieldPhotoReaderTests {
    @Test(arguments: [0.0, 37, 90, 200])
    func aPageInAnyRotationIsPlacedWithinATenthOfAMillimetre(turned: Double) throws {
        let photo = try Photo(turned: turned)
        let page = try #require(photo.read().pages.first)
        #expect(page.tagCount == 8)
        #expect(page.label == CodedPageTests.page)
        #expect(try photo.worstError(of: page) < 0.1)
    }

    @Test(arguments: [[0, 1, 2, 3], [1, 3, 5, 7], [0, 2, 4, 6]])
    func halfOfTheTagsAreEnough(covered: [Int]) throws {
        let photo = try Photo(turned: 10, covered: Set(covered))
        let page = try #require(photo.read().pages.first)
        #expect(page.tagCount == 4)
        #expect(try photo.worstError(of: page) < 0.5)
    }

    /// Directions in degrees; what comes out of the plane as a phone of another focal length sees it.
    @Test(arguments: [0.0, 90, 35])
    func aBentPageIsPlacedByItsBend(degrees: Double) throws {
        let direction = PageDirection(radians: degrees * .pi / 180)
        let photo = try Photo(
            turned: 5, shape: .bent(direction, slope: [0.5, 0.15, -0.1]), extra: [(0.02, 0.01, 0.3)])
        let page = try #require(photo.read().pages.first)
        let fit = try #require(page.fit)
        guard case .bent = fit.camera.shape else {
            Issue.record("\(fit.camera.shape)")
            return
        }
        #expect(try photo.worstError(of: page) < 0.3)
        #expect(fit.doubtMillimetres < 3)
    }

    /// Through the middle, along a side or aslant; directions in degrees.
    @Test(arguments: [90.0, 60])
    func aFoldedPageIsPlacedPieceByPiece(degrees: Double) throws {
        let photo = try Self.folded(degrees, at: [0])
        let page = try #require(photo.read().pages.first)
        guard case .folded = try #require(page.fit).camera.shape else {
            Issue.record("\(String(describing: page.fit?.camera.shape))")
            return
        }
        #expect(try photo.worstError(of: page) < 0.5)
    }

    /// Whether it is taken for a fold or for a bend: what is vouched for with 3 mm is within them.
    @Test(arguments: [[0.22], [-0.3, 0.4], [0.55]])
    func aPageFoldedAnywhereIsWithinThreeMillimetresOrDoubted(places: [Double]) throws {
        let photo = try Self.folded(0, at: places)
        let page = try #require(photo.read().pages.first)
        let fit = try #require(page.fit)
        let worst = try photo.worstError(of: page)
        #expect(worst < 3 || fit.doubtMillimetres > 3, "off by \(worst), doubted \(fit.doubtMillimetres)")
    }

    private static func folded(_ degrees: Double, at places: [Double]) throws -> Photo {
        let creases = places.enumerated().map { PageCrease(place: $1, angle: $0 == 0 ? 0.3 : -0.25) }
        let direction = PageDirection(radians: degrees * .pi / 180)
        return try Photo(turned: -20, shape: .folded(direction, creases), extra: [(0.02, -0.01, 0.3)])
    }

    @Test func aBendAndItsInverseAreOne() throws {
        let shape = PageShape.bent(PageDirection(radians: 0.7), slope: [0.6, -0.2, 0.1])
        let photo = try Photo(turned: 12, shape: shape, extra: [(0.02, 0.01, 0.3)])
        for x in stride(from: 20.0, through: 190, by: 17) {
            for y in stride(from: 20.0, through: 280, by: 26) {
                let spot = PaperPoint(x: x, y: y)
                let pixel = try #require(photo.camera.pixel(of: spot))
                #expect(try #require(photo.camera.paperPoint(of: pixel)).distance(to: spot) < 1e-6)
            }
        }
    }

    /// Paper does not stretch: a step along it is as long in space.
    @Test(arguments: [
        PageShape.bent(PageDirection(radians: 0.7), slope: [0.6, -0.2, 0.1]),
        .folded(
            PageDirection(radians: 1.9), [.init(place: -0.2, angle: 0.4), .init(place: 0.3, angle: -0.7)]),
    ])
    func aBentPageIsAsLongAsItWasFlat(shape: PageShape) {
        func place(_ x: Double, _ y: Double) -> [Double] { Array(shape.terms(x: x, y: y).dropFirst()) }
        let step = 1e-5
        for x in stride(from: -0.7, through: 0.7, by: 0.31) {
            for y in stride(from: -1, through: 1, by: 0.37) {
                for way in stride(from: 0.0, to: 3, by: 0.5) {
                    let (from, to) = (place(x, y), place(x + step * cos(way), y + step * sin(way)))
                    let length = zip(from, to).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
                    #expect(abs(length / step - 1) < 1e-3)
                }
            }
        }
    }

    @Test func theLensIsFoundToo() throws {
        let photo = try Photo(turned: 3, lens: 0.03)
        let page = try #require(photo.read().pages.first)
        #expect(try photo.worstError(of: page) < 0.15)
    }

    @Test func anEmptyTableHasNoPage() throws {
        let table = try #require(
            GreyImage(width: 640, height: 480, pixels: .init(repeating: 70, count: 307_200)))
        #expect(FieldPhotoReader.read(table).pages.isEmpty)
    }

    // MARK: -

    private struct Photo {
        private static let painted = Result {
            try SimulatedPhoto.painted(CodedPageTests.page, pixelsPerMillimetre: 5)
        }
        let camera: PageCamera
        let layout = CodedPageTests.page.layout
        let image: GreyImage

        init(
            turned: Double, covered: Set<Int> = [], shape: PageShape = .flat,
            extra: [(Double, Double, Double)] = [], lens: Double = 0
        ) throws {
            let (width, height) = (1600, 1200)
            camera = SimulatedPhoto.camera(
                layout, width: width, height: height, turned: turned, shape: shape, extra: extra, lens: lens)
            image = SimulatedPhoto(page: try Self.painted.get(), pixelsPerMillimetre: 5, camera: camera)
                .taken(width: width, height: height, layout: layout, covered: covered)
        }

        func read() -> FieldPhotoReading { FieldPhotoReader.read(image) }

        /// Millimetres on paper, over a grid of spots within the frame.
        func worstError(of page: FieldPhotoPage) throws -> Double {
            let found = try #require(page.fit).camera
            let frame = layout.frame
            let errors = (0...10).flatMap { column in
                (0...10).compactMap { row -> Double? in
                    let spot = PaperPoint(
                        x: frame.left + frame.width * Double(column) / 10,
                        y: frame.top + frame.height * Double(row) / 10)
                    return camera.pixel(of: spot).flatMap(found.paperPoint)?.distance(to: spot)
                }
            }
            #expect(errors.count == 121)
            return try #require(errors.max())
        }
    }
}

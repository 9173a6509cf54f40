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

    @Test func aBentPageIsPlacedByItsBend() throws {
        let photo = try Photo(
            turned: 5, shape: .bent(.down), extra: [(0.01, 0.03, 0.02), (0.002, 0.006, 0.004)])
        let page = try #require(photo.read().pages.first)
        #expect(page.fit?.camera.shape == .bent(.down))
        #expect(try photo.worstError(of: page) < 0.3)
    }

    @Test func aFoldedPageIsPlacedPieceByPiece() throws {
        let photo = try Photo(turned: -20, shape: .folded(.down, at: [0]), extra: [(0.02, 0.05, 0.03)])
        let page = try #require(photo.read().pages.first)
        #expect(page.fit?.camera.shape == .folded(.down, at: [0]))
        #expect(try photo.worstError(of: page) < 0.3)
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

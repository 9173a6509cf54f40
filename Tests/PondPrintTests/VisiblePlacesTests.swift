import PondDrawing
import Testing

@testable import PondPrint

@Suite struct VisiblePlacesTests {
    private static let window = PaperBox(left: 0, top: 0, width: 100, height: 100)

    private static func shape(_ box: PaperBox) throws -> PondShape {
        try #require(
            PondShape(rings: [
                [
                    PaperPoint(x: box.left, y: box.top), PaperPoint(x: box.right, y: box.top),
                    PaperPoint(x: box.right, y: box.bottom), PaperPoint(x: box.left, y: box.bottom),
                ]
            ]))
    }

    private static let pond = PaperBox(left: 40, top: 40, width: 20, height: 10)

    @Test func anUncoveredPondIsLookedForInItsMiddle() throws {
        let shape = try Self.shape(Self.pond)
        let spot = VisiblePlaces(window: Self.window, layers: [.init(shape: shape, level: 0)], covers: [])
            .spots[0]
        #expect(spot.centre == shape.inner && !spot.isCovered && abs(spot.radius - 4) < 1e-9)
    }

    /// The spot keeps clear of what lies over the pond, whatever that is.
    @Test func aPondBeneathANameIsLookedForBesideIt() throws {
        let shape = try Self.shape(Self.pond)
        let name = PaperBox(left: 38, top: 42, width: 15, height: 6)
        let leader = [PaperPoint(x: 57, y: 30), PaperPoint(x: 57, y: 60)]
        let later = try Self.shape(PaperBox(left: 58, top: 35, width: 20, height: 20))
        let spot = VisiblePlaces(
            window: Self.window, layers: [.init(shape: shape, level: 0), .init(shape: later, level: 1)],
            covers: [name], lines: [leader]
        ).spots[0]
        let disc = PaperBox(centre: spot.centre, width: 2 * spot.radius, height: 2 * spot.radius)
        #expect(!spot.isCovered && spot.radius > 0.3)
        #expect(Self.pond.contains(disc) && !disc.overlaps(name) && !disc.overlaps(later.box))
        #expect(!disc.isCrossed(from: leader[0], to: leader[1]))
    }

    @Test func aPondWhollyBeneathASymbolIsToldAsCovered() throws {
        let places = VisiblePlaces(
            window: Self.window, layers: [.init(shape: try Self.shape(Self.pond), level: 0)],
            covers: [Self.pond.inset(by: -1)])
        #expect(places.spots[0].isCovered)
    }

    /// Of two ponds one over the other, the upper one shows; both do where their ink is one.
    @Test(arguments: [(0, 1, [true, false]), (1, 0, [false, true]), (3, 3, [false, false])])
    func onlyALaterInkCovers(first: Int, second: Int, covered: [Bool]) throws {
        let shape = try Self.shape(Self.pond)
        let places = VisiblePlaces(
            window: Self.window,
            layers: [.init(shape: shape, level: first), .init(shape: shape, level: second)], covers: [])
        #expect(places.spots.map(\.isCovered) == covered)
    }
}

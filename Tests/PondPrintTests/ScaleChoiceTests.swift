import Foundation
import PondDrawing
import PondGeodesy
import PondPrint
import Testing

@Suite struct ScaleChoiceTests {
    let window = PaperBox(left: 20, top: 30, width: 800, height: 1000)

    // The next step up of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten, by hand.
    @Test(arguments: [
        (20_000.0, 20_000.0, 25_000.0), (20_000.0, 25_000.1, 30_000), (16_000, 1000, 20_000),
        (800, 100, 1000), (801, 100, 1500), (0, 0, 500), (300, 10, 500), (4100, 100, 6000),
        (520_000, 0, 800_000), (0, 900_000, 1_000_000),
    ])
    func theLargestRoundScaleThatFitsIsTaken(width: Double, height: Double, denominator: Double) throws {
        let scale = try #require(MapScale.largestRound(fitting: width, by: height, into: window))
        #expect(scale.denominator == denominator)
        #expect(scale.fits(width, by: height, into: window))
    }

    @Test func nothingIsFittedIntoNothing() {
        let none = PaperBox(left: 0, top: 0, width: 0, height: 10)
        #expect(MapScale.largestRound(fitting: 10, by: 10, into: none) == nil)
        #expect(MapScale.largestRound(fitting: .infinity, by: 10, into: window) == nil)
        #expect(MapScale.largestRound(fitting: -1, by: 10, into: window) == nil)
    }

    // domain.md 2.3, the table of pond sizes: a pond of 5 mu is 41 m across, of 30 mu 100 m.
    @Test(arguments: [
        (41.0, 3000.0, PondStyle.outlines), (41, 5000, .blocks), (100, 10_000, .outlines),
        (100, 25_000, .blocks), (58, 5000, .outlines),
    ])
    func theMedianPondDecidesBetweenOutlinesAndBlocks(side: Double, denominator: Double, style: PondStyle)
        throws
    {
        let scale = try #require(MapScale(denominator: denominator))
        #expect(PondStyle(shortSides: [1, side, 1000], at: scale) == style)
    }

    @Test func withoutPondsThereIsNothingToMerge() throws {
        #expect(try PondStyle(shortSides: [], at: #require(MapScale(denominator: 100_000))) == .outlines)
    }

    @Test func theMedianOfAnEvenNumberIsBetweenTheTwo() {
        #expect(PondStyle.median([4, 1, 3, 2]) == 2.5)
        #expect(PondStyle.median([5]) == 5)
        #expect(PondStyle.median([]) == nil)
    }

    @Test(arguments: [0.0, 17, 45, 89.5, 90, 133])
    func aTurnedRectangleKeepsItsSides(degrees: Double) throws {
        let turn = degrees * .pi / 180
        let places = [(0.0, 0.0), (52, 0), (52, 26), (30, 13), (0, 26), (0, 0)].map {
            Coordinate(
                x: 5e5 + $0.0 * cos(turn) - $0.1 * sin(turn), y: 3e6 + $0.0 * sin(turn) + $0.1 * cos(turn))
        }
        let rectangle = try #require(MinimumRectangle(around: places))
        #expect(abs(rectangle.shortSide - 26) < 1e-6 && abs(rectangle.longSide - 52) < 1e-6)
    }

    /// No rectangle at any of 1,800 angles is smaller.
    @Test(arguments: 1...20) func noTurnedRectangleIsSmaller(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let places = (0..<12).map { _ in
            Coordinate(x: .random(in: 0...90, using: &random), y: .random(in: 0...40, using: &random))
        }
        let rectangle = try #require(MinimumRectangle(around: places))
        let least = (0..<1800).map { step in
            let turn = Double(step) / 1800 * .pi / 2
            let along = places.map { $0.x * cos(turn) + $0.y * sin(turn) }.sorted()
            let across = places.map { $0.y * cos(turn) - $0.x * sin(turn) }.sorted()
            return (along[11] - along[0]) * (across[11] - across[0])
        }.min()
        let area = rectangle.shortSide * rectangle.longSide
        #expect(try area <= #require(least) + 1e-9)
        #expect(try area >= #require(least) * 0.99)
    }

    @Test func placesInALineOrAPointHaveNoWidth() throws {
        let line = try #require(
            MinimumRectangle(around: (0..<4).map { Coordinate(x: Double($0) * 3, y: Double($0) * 4) }))
        #expect(line.shortSide < 1e-9 && abs(line.longSide - 15) < 1e-9)
        let point = try #require(MinimumRectangle(around: [Coordinate(x: 1, y: 2)]))
        #expect(point.shortSide == 0 && point.longSide == 0)
        #expect(MinimumRectangle(around: []) == nil)
    }
}

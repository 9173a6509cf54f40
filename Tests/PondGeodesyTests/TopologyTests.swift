import Foundation
import Testing

@testable import PondGeodesy

struct TopologyTests {
    private static func outline(_ ring: Ring) -> MultiPolygon { MultiPolygon([Polygon(exterior: ring)]) }

    /// Corners in thousandths of a degree from a place in Jiangsu.
    private static func outline(_ corners: [(Double, Double)]) -> MultiPolygon {
        outline(corners.map { Position(longitude: 119 + $0.0 / 1000, latitude: 34 + $0.1 / 1000) })
    }

    private static let bowTie = outline([(0.0, 0.0), (1, 1), (1, 0), (0, 1), (0, 0)])
    private static let square = outline([(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)])

    /// Most tangles cross themselves, some only touch: GEOS is the judge of the short way.
    @Test(arguments: [UInt64(11), 12, 13])
    func validityOfShortRingsIsThatOfGEOS(seed: UInt64) {
        var validCount = 0
        for ring in Sample.tangles(seed: seed, count: 4000) {
            let outline = Self.outline(ring)
            #expect(outline.isValid == outline.isValidByGEOS, "\(ring)")
            if outline.isValid { validCount += 1 }
        }
        #expect((200..<3800).contains(validCount))
    }

    @Test func pondsAreValid() {
        for ring in Sample.ponds(seed: 3, count: 500) { #expect(Self.outline(ring).isValid) }
    }

    @Test func aBowTieIsMadeIntoTwoTriangles() {
        #expect(!Self.bowTie.isValid)
        let valid = Self.bowTie.madeValid
        #expect(valid.isValid)
        #expect(valid.polygons.count == 2)
        // Two of the four quarters of the square.
        #expect(abs(valid.area / Self.square.area - 0.5) < 0.0001)
    }

    @Test(arguments: [UInt64(21), 22])
    func theInnerPositionLiesInside(seed: UInt64) throws {
        for ring in Sample.ponds(seed: seed, count: 500) + Sample.tangles(seed: seed, count: 500) {
            let outline = Self.outline(ring)
            guard outline.isValid else { continue }
            let inside = try #require(outline.innerPosition)
            #expect(outline.contains(inside), "\(ring)")
        }
    }

    @Test func theInnerPositionOfARectangleIsItsMiddle() throws {
        let centre = Position(longitude: 119.124, latitude: 34.84)
        let outline = Self.outline(Sample.rectangle(around: centre, width: 200, height: 80, turned: 33))
        #expect(try #require(outline.innerPosition).distance(to: centre) < .metres(0.01))
    }

    /// A rectangle moved along its width by a part of it shares the rest.
    @Test(arguments: [0.0, 0.25, 0.5, 0.75, 1, 1.5])
    func overlapIsTheSharedPart(moved: Double) {
        let centre = Position(longitude: 119.124, latitude: 34.84)
        let other = Geodesic.destination(from: centre, azimuth: 90, length: .metres(200 * moved))
        let one = Self.outline(Sample.rectangle(around: centre, width: 200, height: 80, turned: 0))
        let two = Self.outline(Sample.rectangle(around: other, width: 200, height: 80, turned: 0))
        #expect(abs(one.overlap(with: two) - max(0, 1 - moved)) < 0.0001)
    }

    @Test func overlapIsAShareOfTheSmallerOutline() {
        let centre = Position(longitude: 119.124, latitude: 34.84)
        let large = Self.outline(Sample.rectangle(around: centre, width: 500, height: 500, turned: 0))
        let small = Self.outline(Sample.rectangle(around: centre, width: 20, height: 20, turned: 45))
        #expect(abs(large.overlap(with: small) - 1) < 1e-9)
        #expect(abs(small.overlap(with: large) - 1) < 1e-9)
    }

    @Test func holesAreOutside() {
        let centre = Position(longitude: 119.124, latitude: 34.84)
        let ring = Sample.rectangle(around: centre, width: 300, height: 200, turned: 10)
        let hole = Sample.rectangle(around: centre, width: 30, height: 20, turned: 10)
        let outline = MultiPolygon([Polygon(exterior: ring, holes: [hole])])
        #expect(!outline.contains(centre))
        #expect(outline.contains(Geodesic.destination(from: centre, azimuth: 0, length: .metres(50))))
        #expect(!outline.contains(Geodesic.destination(from: centre, azimuth: 0, length: .metres(500))))
        #expect(outline.contains(ring[0]))
    }
}

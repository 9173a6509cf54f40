import Foundation
import Testing

@testable import PondGeodesy

struct RingAreaTests {
    /// The closed form for short rings was written for this project: Karney's algorithm is the judge.
    @Test(arguments: [UInt64(1), 2, 3])
    func shortRingsAgreeWithKarney(seed: UInt64) {
        for ring in Sample.ponds(seed: seed, count: 2000) {
            let closed = RingArea.shortEdges(ring)
            let karney = RingArea.karney(ring)
            #expect(abs(closed / karney - 1) < 1e-7, "\(ring[0]) \(karney) m²")
        }
    }

    /// Long slanted dikes: what an edge bulges is largest against their area.
    @Test(arguments: [1.0, 10, 20, 34.84, 45, 54], [0.0, 15, 30, 45, 60, 75, 90, 120, 150])
    func slantedDikesAgreeWithKarney(latitude: Double, degrees: Double) {
        let centre = Position(longitude: 119.124, latitude: latitude)
        let ring = Sample.rectangle(around: centre, width: 50, height: 1000, turned: degrees)
        #expect(abs(RingArea.shortEdges(ring) / RingArea.karney(ring) - 1) < 1e-7)
    }

    /// Edges just short of those that go to Karney's algorithm anyway.
    @Test(arguments: [1.0, 20, 34.84, 54], [0.0, 20, 45, 70])
    func theLongestShortEdgesAgreeWithKarney(latitude: Double, degrees: Double) {
        let centre = Position(longitude: 119.124, latitude: latitude)
        let ring = Sample.rectangle(around: centre, width: 1250, height: 1250, turned: degrees)
        #expect(RingArea.signedSquareMetres(ring) == RingArea.shortEdges(ring))
        #expect(abs(RingArea.shortEdges(ring) / RingArea.karney(ring) - 1) < 1e-7)
    }

    @Test func signFollowsTheWayAround() {
        let ring = Sample.ponds(seed: 5, count: 1)[0]
        #expect(RingArea.signedSquareMetres(ring) > 0)
        #expect(RingArea.signedSquareMetres(ring.reversed()) < 0)
    }

    /// GeographicLib's documented example of a polygon's area; the program `Planimeter` prints it too.
    @Test func areaOfAntarcticaIsThePublishedOne() {
        let corners: [(Double, Double)] = [
            (-63.1, -58), (-72.9, -74), (-71.9, -102), (-74.9, -102), (-74.3, -131), (-77.5, -163),
            (-77.4, 163),
            (-71.7, 172), (-65.9, 140), (-65.7, 113), (-66.6, 88), (-66.9, 59), (-69.8, 25), (-70.0, -4),
            (-71.0, -14), (-77.3, -33), (-77.9, -46), (-74.7, -61),
        ]
        let ring = corners.map { Position(longitude: $0.1, latitude: $0.0) }
        let area = MultiPolygon([Polygon(exterior: ring + [ring[0]])]).area
        #expect(abs(area.squareMetres - 13_662_703_680_020.1) < 0.1)
    }

    /// GeographicLib's documented area of the square degree at the equator.
    @Test func areaOfASquareDegreeIsThePublishedOne() {
        let ring = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
            Position(longitude: $0.0, latitude: $0.1)
        }
        let area = MultiPolygon([Polygon(exterior: ring)]).area
        #expect(abs(area.squareMetres - 12_308_778_361.469452) < 0.001)
    }

    @Test func holesAreTakenOff() {
        let centre = Position(longitude: 119.124, latitude: 34.84)
        let outer = Sample.rectangle(around: centre, width: 300, height: 200, turned: 20)
        let inner = Sample.rectangle(around: centre, width: 30, height: 20, turned: 20)
        let area = MultiPolygon([Polygon(exterior: outer, holes: [inner])]).area
        #expect(abs(area.squareMetres - (60_000 - 600)) < 0.01)
    }

    @Test func aMuIsTwoThirdsOfAThousandSquareMetres() {
        #expect(abs(Area.mu(15).squareMetres - 10_000) < 1e-9)
        #expect(abs(Area.squareMetres(10_000).mu - 15) < 1e-12)
    }
}

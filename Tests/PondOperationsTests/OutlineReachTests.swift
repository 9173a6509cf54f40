import PondGeodesy
import Testing

@testable import PondOperations

/// How far an outline is from a mark.
struct OutlineReachTests {
    /// A right triangle with legs of a kilometre to the east and the north of its corner.
    private static let corner = Position(longitude: 119.1, latitude: 34.8)
    private static let plane = LocalPlane(centre: corner)
    private static let triangle = MultiPolygon([
        Polygon(
            exterior: [(0.0, 0.0), (1000, 0), (0, 1000), (0, 0)].map {
                plane.position(of: Coordinate(x: $0.0, y: $0.1))
            })
    ])

    /// Metres east and north of the corner, and from the triangle: by Pythagoras.
    @Test(arguments: [(800.0, 800.0, 424.264), (500, -30, 30), (-30, -40, 50), (1100, 0, 100)])
    func itIsTheDistanceToTheNearestEdge(east: Double, north: Double, metres: Double) {
        let spot = Self.plane.position(of: Coordinate(x: east, y: north))
        #expect(Self.triangle.isWithin(.metres(metres + 0.01), of: spot))
        #expect(!Self.triangle.isWithin(.metres(metres - 0.01), of: spot))
    }

    @Test func insideIsWithinNothing() {
        #expect(Self.triangle.isWithin(.zero, of: Self.plane.position(of: Coordinate(x: 200, y: 200))))
    }
}

import Foundation
import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct OutlineTests {
    private static let centre = Position(longitude: 119.124, latitude: 34.84)

    private static func corners(_ pairs: [(Double, Double)], around centre: Position = centre) -> [Coordinate]
    {
        pairs.map { Coordinate(x: centre.longitude + $0.0 / 1e5, y: centre.latitude + $0.1 / 1e5) }
    }

    /// About 91 m by 111 m, open: the builder closes it.
    private static let square = corners([(0, 0), (100, 0), (100, 100), (0, 100)])
    private static var closedSquare: [Coordinate] { square + [square[0]] }

    private static func footprint(
        _ geometry: Geometry, _ frame: SourceFrame = .datum(.wgs84), own: Datum? = nil,
        kind: RecordKind = .pond
    ) -> Result<Footprint?, RejectedReason> {
        var observation = Observation(place: 1, kind: kind)
        observation.geometry = geometry
        observation.datum = own
        guard let converter = try? FrameConverter(frame) else { return .failure(.noArea) }
        return OutlineBuilder(converter).footprint(of: observation)
    }

    /// The square's area from the lengths of its edges.
    private static var trapezoid: Double {
        let edges = zip(closedSquare, closedSquare.dropFirst()).map { start, end in
            Position(longitude: start.x, latitude: start.y)
                .distance(to: Position(longitude: end.x, latitude: end.y)).metres
        }
        return (edges[0] + edges[2]) / 2 * edges[1]
    }

    @Test(arguments: [
        Geometry.polygon([square]), .polygon([closedSquare]), .polygon([Array(closedSquare.reversed())]),
        .polygons([[closedSquare]]),
        .line(closedSquare), .lines([closedSquare]), .collection([.polygon([square])]),
        .collection([.point(square[0]), .polygon([square])]),
        .collection([.collection([.line(closedSquare)]), .point(square[1])]),
        .polygon([[square[0], square[0], square[1], square[2], square[2], square[3], square[0], square[0]]]),
    ])
    func everyWayToDrawASquareIsTheSameOutline(geometry: Geometry) throws {
        let footprint = try #require(try Self.footprint(geometry).get())
        let boundary = try #require(footprint.boundary)
        #expect(boundary.polygons.count == 1)
        let ring = boundary.polygons[0].exterior
        #expect(ring.count == 5 && ring.first == ring.last)
        #expect(!footprint.isRepaired)
        #expect(abs(try #require(footprint.area).squareMetres - Self.trapezoid) < 0.01)
        #expect(boundary.contains(footprint.position))
    }

    @Test func holesStayOpen() throws {
        let hole = Self.corners([(40, 40), (60, 40), (60, 60), (40, 60)])
        let footprint = try #require(try Self.footprint(.polygon([Self.square, hole])).get())
        let whole = try #require(try Self.footprint(.polygon([Self.square])).get()?.area)
        #expect(abs(try #require(footprint.area) / whole - 0.96) < 1e-4)
        #expect(footprint.boundary?.polygons[0].holes.count == 1)
        #expect(footprint.boundary?.contains(footprint.position) == true)
    }

    @Test func aLineWhoseEndsNearlyMeetIsClosed() throws {
        // The last corner is 4 m short of the first.
        let line = Self.square + Self.corners([(0, 4)])
        let footprint = try #require(try Self.footprint(.line(line)).get())
        #expect(footprint.boundary?.polygons[0].exterior.count == 6)
    }

    /// A thousandth of a degree along the parallel of 34.84° on WGS 84, in metres.
    private static var eastward: Double {
        let latitude = 34.84 * Double.pi / 180
        let squeezed = 1 - 0.006_694_379_990_14 * sin(latitude) * sin(latitude)
        return 6_378_137 / squeezed.squareRoot() * cos(latitude) * 0.001 * Double.pi / 180
    }

    @Test(arguments: [
        (Geometry.line(square), 110.94), (.line([square[0], square[1]]), eastward),
        (.lines([square]), 110.94),
    ])
    func anOpenLineIsNoOutline(geometry: Geometry, gap: Double) {
        guard case .openLine(let metres)? = Self.footprint(geometry).reason else {
            Issue.record("\(geometry)")
            return
        }
        #expect(abs(metres - gap) < 0.1)
    }

    @Test(arguments: [
        (Geometry.points([square[0], square[1]]), 2),
        (.collection([.point(square[0]), .point(square[1]), .point(square[2])]), 3),
        (.lines([closedSquare, closedSquare]), 2),
        (.collection([.line(closedSquare), .polygon([square])]), 2), (.collection([]), 0),
    ])
    func severalPlacesAreRefused(geometry: Geometry, count: Int) {
        #expect(Self.footprint(geometry).reason == .severalPlaces(count: count))
    }

    @Test func aCollectionOfPolygonsIsOnePondInParts() throws {
        let other = Self.square.map { Coordinate(x: $0.x + 0.01, y: $0.y) }
        let footprint = try #require(
            try Self.footprint(.collection([.polygon([Self.square]), .polygon([other])])).get())
        #expect(footprint.boundary?.polygons.count == 2)
    }

    @Test func aSelfCrossingOutlineIsMadeValidAndFlagged() throws {
        let bowTie = Self.corners([(0, 0), (100, 100), (100, 0), (0, 100)])
        let footprint = try #require(try Self.footprint(.polygon([bowTie])).get())
        #expect(footprint.isRepaired)
        #expect(footprint.boundary?.isValid == true)
        #expect(footprint.boundary?.contains(footprint.position) == true)
    }

    @Test(arguments: [
        Geometry.polygon([]), .polygon([[]]), .polygons([]), .polygon([[square[0], square[1], square[0]]]),
        .polygon([corners([(0, 0), (100, 0), (50, 0)])]),
        .polygon([corners([(0, 0), (0.5, 0), (0.5, 0.5), (0, 0.5)])]),
    ])
    func anOutlineWithoutAreaIsRefused(geometry: Geometry) {
        #expect(Self.footprint(geometry).reason == .noArea)
    }

    @Test func pointsArePositions() throws {
        let footprint = try #require(try Self.footprint(.point(Self.square[0])).get())
        #expect(footprint == Footprint(position: Self.centre))
        #expect(try Self.footprint(.points([Self.square[0]])).get() == footprint)
        #expect(try Self.footprint(.collection([.point(Self.square[0])])).get() == footprint)
    }

    @Test func aFarmersPolygonIsOnlyAPlace() throws {
        let footprint = try #require(try Self.footprint(.polygon([Self.square]), kind: .farmer).get())
        #expect(footprint.boundary == nil && footprint.area == nil)
    }

    @Test func aRowWithoutGeometryHasNoFootprint() throws {
        let builder = OutlineBuilder(try FrameConverter(.datum(.wgs84)))
        #expect(try builder.footprint(of: Observation(place: 1)).get() == nil)
    }

    @Test(arguments: Datum.allCases)
    func coordinatesComeHomeFromTheirDatum(datum: Datum) throws {
        let shifted = Self.square.map { datum.coordinate(of: Position(longitude: $0.x, latitude: $0.y)) }
        for result in [
            Self.footprint(.polygon([shifted]), .datum(datum)),
            Self.footprint(.polygon([shifted]), own: datum),
        ] {
            let ring = try #require(try result.get()?.boundary?.polygons[0].exterior)
            for (position, corner) in zip(ring, Self.square) {
                #expect(
                    position.distance(to: Position(longitude: corner.x, latitude: corner.y)) < .metres(0.001))
            }
        }
    }

    @Test func projectedMetresBecomePositions() throws {
        // CGCS2000, zone of 120° E: on its central meridian the easting is 500 km.
        let footprint = try #require(
            try Self.footprint(.point(Coordinate(x: 500_000, y: 3_850_000)), .crs("EPSG:4549")).get())
        #expect(abs(footprint.position.longitude - 120) < 1e-9)
        #expect(throws: SurveyError.unknownProjection("EPSG:0")) { try FrameConverter(.crs("EPSG:0")) }
        let beyond = Coordinate(x: 1e12, y: 1e12)
        #expect(Self.footprint(.point(beyond), .crs("EPSG:4549")).reason == .notConvertible(beyond))
    }

    @Test(arguments: [(34.84, 119.12), (3.5, 72.5), (53.9, 137)])
    func swappedDegreesAreSaid(x: Double, y: Double) {
        for datum in Datum.allCases {
            let reason = Self.footprint(.point(Coordinate(x: x, y: y)), .datum(datum)).reason
            #expect(reason == .swapped(Coordinate(x: x, y: y)))
            #expect(reason?.words.english.contains("longitude and latitude look swapped") == true)
        }
    }

    @Test(arguments: [
        (0.0, 0.0), (-73.8, 40.6), (151.2, -33.9), (500_000, 3_850_000), (119.1, 60), (140, 35), (2, 50),
    ])
    func positionsOutsideChinaAreSaid(x: Double, y: Double) {
        let reason = Self.footprint(.polygon([[Coordinate(x: x, y: y)]])).reason
        #expect(reason == .outsideChina(Coordinate(x: x, y: y)))
    }
}

import PondGeodesy
import Testing

struct TransverseMercatorTests {
    private static let middle = Position(longitude: 119.12425, latitude: 34.84065)

    /// The projection must keep 0.1 % over the land of a branch; Karney's geodesics are the judge.
    @Test(arguments: [0.0, 45, 90, 135, 180, 225, 270, 315], [1.0, 10, 50, 100])
    func lengthsFromTheMiddleAreTrue(azimuth: Double, kilometres: Double) {
        let projection = TransverseMercator(middle: Self.middle)
        let length = Length.kilometres(kilometres)
        let place = projection.coordinate(
            of: Geodesic.destination(from: Self.middle, azimuth: azimuth, length: length))
        let onPlane = (place.x * place.x + place.y * place.y).squareRoot()
        #expect(abs(onPlane / length.metres - 1) < 0.0002)
    }

    @Test func theWayBackEndsWhereItBegan() {
        let projection = TransverseMercator(middle: Self.middle)
        for (east, north) in [(0.0, 0.0), (60_000, -45_000), (-120_000, 80_000)] {
            let position = projection.position(of: Coordinate(x: east, y: north))
            let back = projection.coordinate(of: position)
            #expect(abs(back.x - east) < 0.001 && abs(back.y - north) < 0.001)
        }
    }

    @Test(.enabled(if: Peer.isInstalled("proj")))
    func itIsWhatPROJsOwnProgramSays() throws {
        let answer = try Peer.run(
            "proj",
            ["+proj=tmerc", "+lat_0=34.84065", "+lon_0=119.12425", "+k=1", "+ellps=WGS84", "-f", "%.4f"],
            input: "119.5 35.1\n")
        let numbers = answer.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        let own = TransverseMercator(middle: Self.middle)
            .coordinate(of: Position(longitude: 119.5, latitude: 35.1))
        #expect(abs(own.x - numbers[0]) < 0.001 && abs(own.y - numbers[1]) < 0.001)
    }
}

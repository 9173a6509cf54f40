import Foundation
import PondGeodesy
import Testing

struct LocalPlaneTests {
    private static let ganyu = Position(longitude: 119.12425, latitude: 34.84065)

    /// PROJ's own azimuthal equidistant projection.
    @Test(.enabled(if: Peer.isInstalled("cs2cs"), "cs2cs is not installed"))
    func coordinatesAreThoseOfProj() throws {
        let positions = [(119.0, 34.7), (119.5, 35.2), (118.9, 34.9)].map {
            Position(longitude: $0.0, latitude: $0.1)
        }
        let plane = LocalPlane(centre: Self.ganyu)
        let projection =
            "+proj=aeqd +lon_0=\(Self.ganyu.longitude) +lat_0=\(Self.ganyu.latitude) +datum=WGS84 +units=m +type=crs"
        let input = positions.map { "\($0.longitude) \($0.latitude)\n" }.joined()
        let output = try Peer.run(
            "cs2cs",
            ["-f", "%.6f", "+proj=longlat +datum=WGS84 +type=crs", "+to"]
                + projection.split(separator: " ").map(String.init),
            input: input)
        let lines = output.split(separator: "\n")
        try #require(lines.count == positions.count)
        for (position, line) in zip(positions, lines) {
            let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            let coordinate = plane.coordinate(of: position)
            #expect(abs(coordinate.x - numbers[0]) < 0.001 && abs(coordinate.y - numbers[1]) < 0.001)
        }
    }

    @Test func theWayThereAndBackEndsWhereItBegan() {
        var dice = SeededGenerator(seed: 5)
        let plane = LocalPlane(centre: Self.ganyu)
        for _ in 0..<200 {
            let position = Position(
                longitude: .random(in: 118...120, using: &dice), latitude: .random(in: 34...36, using: &dice))
            let back = plane.position(of: plane.coordinate(of: position))
            #expect(back.distance(to: position) < .metres(1e-6))
        }
    }

    @Test func theMiddleOfPlacesOnBothSidesOfTheDateLineLiesBetweenThem() throws {
        let plane = try #require(
            LocalPlane(around: [
                Position(longitude: 179.9, latitude: 0), Position(longitude: -179.9, latitude: 0),
            ]))
        #expect(abs(abs(plane.centre.longitude) - 180) < 1e-9)
    }
}

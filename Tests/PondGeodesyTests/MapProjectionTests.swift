import Foundation
import Testing

@testable import PondGeodesy

struct MapProjectionTests {
    private static let metres = [
        (500_000.0, 3_850_000.0), (428_731.25, 3_857_004.5), (590_210, 3_901_333.75),
    ]

    /// CGCS2000, three-degree zone around 120° E, as many Chinese survey drawings use it: `cs2cs` is the
    /// judge.
    @Test(.enabled(if: Peer.isInstalled("cs2cs"), "cs2cs is not installed"))
    func gaussKrugerMetresBecomeThePositionsOfCs2cs() throws {
        let projection = try #require(MapProjection(from: "EPSG:4549"))
        // EPSG gives this system as northing, easting and WGS 84 as latitude, longitude.
        let input = Self.metres.map { "\($0.1) \($0.0)" }.joined(separator: "\n") + "\n"
        let output = try Peer.run("cs2cs", ["-f", "%.10f", "EPSG:4549", "EPSG:4326"], input: input)
        let lines = output.split(separator: "\n")
        try #require(lines.count == Self.metres.count)
        for (pair, line) in zip(Self.metres, lines) {
            let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            let expected = Position(longitude: numbers[1], latitude: numbers[0])
            let position = try #require(projection.position(of: Coordinate(x: pair.0, y: pair.1)))
            #expect(position.distance(to: expected) < .metres(0.001))
        }
    }

    @Test func theCentralMeridianIsAtHalfAMillionMetres() throws {
        let projection = try #require(MapProjection(from: "EPSG:4549"))
        let position = try #require(projection.position(of: Coordinate(x: 500_000, y: 3_850_000)))
        #expect(abs(position.longitude - 120) < 1e-9)
    }

    @Test(arguments: ["EPSG:999999", "nonsense", ""])
    func anUnknownSystemIsNone(definition: String) { #expect(MapProjection(from: definition) == nil) }

    @Test func metresBeyondTheEarthHaveNoPosition() throws {
        let projection = try #require(MapProjection(from: "EPSG:4549"))
        #expect(projection.position(of: Coordinate(x: 1e12, y: 1e12)) == nil)
    }
}

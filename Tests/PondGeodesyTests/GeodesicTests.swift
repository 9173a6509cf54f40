import Foundation
import Testing

@testable import PondGeodesy

struct GeodesicTests {
    /// A line of the table: start and end as latitude and longitude, azimuth at the start, metres.
    struct Line: CustomTestStringConvertible {
        let start: Position
        let azimuth: Double
        let end: Position
        let metres: Double
        var testDescription: String { "\(metres) m from \(start.latitude), \(start.longitude)" }

        init(_ row: (Double, Double, Double, Double, Double, Double)) {
            start = Position(longitude: row.1, latitude: row.0)
            azimuth = row.2
            end = Position(longitude: row.4, latitude: row.3)
            metres = row.5
        }
    }

    /// Test cases of GeographicLib (`geodtest`, C. F. F. Karney), computed there with high precision.
    static let karney: [Line] = [
        (35.60777, -139.44815, 111.098748429560326, -11.17491, -69.95921, 8_935_244.5604818305),
        (55.52454, 106.05087, 22.020059880982801, 77.03196, 197.18234, 4_105_086.1713924406),
        (-21.97856, 142.59065, -32.44456876433189, 41.84138, 98.56635, 8_394_328.894657671),
        (-66.99028, 112.2363, 173.73491240878403, -12.70631, 285.90344, 11_150_344.2312080241),
        (-17.42761, 173.34268, -159.033557661192928, -15.84784, 5.93557, 16_076_603.1631180673),
        (32.84994, 48.28919, 150.492927788121982, -56.28556, 202.29132, 16_727_068.9438164461),
        (6.96833, 52.74123, 92.581585386317712, -7.39675, 206.17291, 17_102_477.2496958388),
        (-50.56724, -16.30485, -105.439679907590164, -33.56571, -94.97412, 6_455_670.5118668696),
        (-10.62672, -32.0898, -86.426713286747751, 5.883, -134.31681, 11_470_869.3864563009),
        (-19.79938, -174.47484, 71.167275780171533, -11.99349, -154.35109, 2_319_004.8601169389),
        (1.74708, 128.32011, -101.584843631173858, -11.16617, 11.87109, 12_942_901.1241347408),
        (-41.22777, 122.32875, 14.285113402275739, -7.57291, 130.37946, 3_812_686.035106021),
    ].map(Line.init)

    @Test(arguments: karney)
    func distanceIsKarneys(line: Line) {
        #expect(abs(line.start.distance(to: line.end).metres - line.metres) < 1e-6)
    }

    @Test(arguments: karney)
    func destinationIsKarneys(line: Line) {
        let end = Geodesic.destination(from: line.start, azimuth: line.azimuth, length: .metres(line.metres))
        #expect(end.distance(to: line.end) < .metres(1e-6))
    }

    /// Printed by GeographicLib's documentation: New York to London, Wellington to Salamanca (all but
    /// antipodal, where other methods fail), Los Angeles to Tallinn.
    @Test(arguments: [
        (-73.8, 40.6, -0.5, 51.6, 5_551_759.400), (174.81, -41.32, -5.50, 40.96, 19_959_679.267),
        (-118.2884237, 34.095925, 24.7341649, 59.4323439, 9_094_718.72751138),
    ])
    func documentedDistanceIsMet(x0: Double, y0: Double, x1: Double, y1: Double, metres: Double) {
        let start = Position(longitude: x0, latitude: y0)
        #expect(abs(start.distance(to: Position(longitude: x1, latitude: y1)).metres - metres) < 0.001)
    }

    /// PROJ's own program, on places within the 100 km that decide about a market.
    @Test(.enabled(if: Peer.isInstalled("geod"), "geod is not installed"))
    func distancesNearTheBranchAreThoseOfGeod() throws {
        let branch = Position(longitude: 119.12425, latitude: 34.84065)
        let places = Sample.positionsInChina(seed: 4, count: 200).map {
            Position(longitude: 118 + $0.longitude / 60, latitude: 33.5 + $0.latitude / 25)
        }
        let input = places.map { "34.84065 119.12425 \($0.latitude) \($0.longitude)\n" }.joined()
        let output = try Peer.run("geod", ["-I", "+ellps=WGS84", "-f", "%.9f", "-F", "%.6f"], input: input)
        let metres = output.split(separator: "\n").compactMap {
            $0.split(separator: "\t").last.flatMap { Double($0) }
        }
        try #require(metres.count == places.count)
        for (place, expected) in zip(places, metres) {
            #expect(abs(branch.distance(to: place).metres - expected) < 1e-5)
        }
    }

    @Test func everyCornerOfACircleIsItsRadiusAway() throws {
        let branch = Position(longitude: 119.12425, latitude: 34.84065)
        let ring = Geodesic.circle(around: branch, radius: .kilometres(100), corners: 360)
        #expect(ring.count == 361)
        #expect(ring.first == ring.last)
        for corner in ring { #expect(abs(branch.distance(to: corner).metres - 100_000) < 1e-6) }
        #expect(RingArea.signedSquareMetres(ring) > 0)
    }

    /// A circle of 360 corners holds a little less than π r².
    @Test func aCircleHoldsWhatItsPolygonShould() {
        let ring = Geodesic.circle(
            around: Position(longitude: 119.12425, latitude: 34.84065), radius: .kilometres(100))
        let flat = 180 * sin(Double.pi / 180) * 1e10
        // On a sphere of this size the circle is smaller by r²/12R², two hundred-thousandths.
        let curved = flat * (1 - 1e10 / (12 * 6_371_000 * 6_371_000))
        #expect(abs(MultiPolygon([Polygon(exterior: ring)]).area.squareMetres / curved - 1) < 1e-6)
    }
}

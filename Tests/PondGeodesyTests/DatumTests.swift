import Foundation
import Testing

@testable import PondGeodesy

struct DatumTests {
    /// One line of `point_vectors.csv`.
    struct Vector: CustomTestStringConvertible {
        let from: Datum
        let to: Datum
        let input: Coordinate
        let output: Coordinate
        let tolerance: String
        let source: String
        var testDescription: String { "\(from.title) to \(to.title) at \(input.x), \(input.y) (\(source))" }

        /// eviltransform's two BD-09 rows come from a version that wrote π for Baidu's 3000π/180.
        var hasOldBaiduFormula: Bool { from == .bd09 && source.hasPrefix("eviltransform") }

        /// The published inverses are one step of an iteration, about a metre off the true inverse.
        var largestError: Length {
            if tolerance.hasPrefix("5 m") { return .metres(0.5) }
            if hasOldBaiduFormula { return .metres(45) }
            let isInverse = from == .bd09 || from == .gcj02 && to == .wgs84
            return isInverse ? .metres(2) : .metres(0.15)
        }

        static let all: [Vector] = {
            guard let text = try? SharedData.text("chinadatum/point_vectors.csv") else { return [] }
            return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
                let cells = line.split(separator: ",", maxSplits: 6).map(String.init)
                let rest = cells[6].split(separator: ",")
                return Vector(
                    from: datum(cells[0]), to: datum(cells[1]), input: pair(cells[2], cells[3]),
                    output: pair(cells[4], cells[5]), tolerance: String(rest.first ?? ""),
                    source: String(rest.last ?? ""))
            }
        }()

        private static func datum(_ text: String) -> Datum {
            ["WGS84": .wgs84, "GCJ02": .gcj02, "BD09": .bd09][text] ?? .wgs84
        }

        private static func pair(_ x: String, _ y: String) -> Coordinate {
            Coordinate(x: Double(x) ?? .nan, y: Double(y) ?? .nan)
        }
    }

    @Test(.enabled(if: SharedData.isThere, "the folder shared/data is not beside the checkout"))
    func everyVectorIsRead() { #expect(Vector.all.count == 12) }

    @Test(
        .enabled(if: SharedData.isThere, "the folder shared/data is not beside the checkout"),
        arguments: Vector.all)
    func publishedVectorIsMet(vector: Vector) {
        let answer = vector.to.coordinate(of: vector.from.position(of: vector.input))
        let error = Position(longitude: answer.x, latitude: answer.y)
            .distance(to: Position(longitude: vector.output.x, latitude: vector.output.y))
        #expect(error < vector.largestError)
    }

    /// The old formula and one step of inversion give the two rows to 1e-6 degrees, so that it is the formula
    /// that is odd in them, and not ours.
    @Test(
        .enabled(if: SharedData.isThere, "the folder shared/data is not beside the checkout"),
        arguments: Vector.all.filter(\.hasOldBaiduFormula))
    func oldBaiduFormulaExplainsItsVectors(vector: Vector) {
        let x = vector.input.x - 0.0065
        let y = vector.input.y - 0.006
        let radius = hypot(x, y) - 0.00002 * sin(y * .pi)
        let angle = atan2(y, x) - 0.000003 * cos(x * .pi)
        let gcj02 = Position(longitude: radius * cos(angle), latitude: radius * sin(angle))
        let again = GCJ02Position(gcj02)
        #expect(abs(2 * gcj02.longitude - again.longitude - vector.output.x) < 1e-6)
        #expect(abs(2 * gcj02.latitude - again.latitude - vector.output.y) < 1e-6)
    }

    /// coordtransform 2.1.2 and eviltransform give the first; the second is the branch's usual position.
    @Test(arguments: [
        (Position(longitude: 120, latitude: 40), 120.00567568355486, 40.0013047896019, 1e-12),
        (Position(longitude: 119.13, latitude: 34.84), 119.135737, 34.839348, 5e-7),
    ])
    func shiftOfGCJ02IsThePublishedOne(
        position: Position, longitude: Double, latitude: Double, tolerance: Double
    ) {
        let shifted = GCJ02Position(position)
        #expect(abs(shifted.longitude - longitude) <= tolerance)
        #expect(abs(shifted.latitude - latitude) <= tolerance)
    }

    @Test(arguments: Datum.allCases)
    func everyDatumRoundTripStaysWithinAMillimetre(datum: Datum) {
        for position in Sample.positionsInChina(seed: 7, count: 5000) {
            let back = datum.position(of: datum.coordinate(of: position))
            #expect(back.distance(to: position) < .metres(0.001))
        }
    }

    @Test(arguments: [(-0.5, 51.6), (151.2, -33.9), (140, 35)])
    func nothingIsShiftedOutsideChina(longitude: Double, latitude: Double) {
        let position = Position(longitude: longitude, latitude: latitude)
        for datum in Datum.allCases {
            #expect(datum.coordinate(of: position) == Coordinate(x: longitude, y: latitude))
            #expect(datum.position(of: Coordinate(x: longitude, y: latitude)) == position)
        }
    }

    /// Offsets at Ganyu, measured when the coordinates of its towns were studied: 529 m and 1,271 m.
    @Test(arguments: [(Datum.gcj02, 529.0), (.bd09, 1271)])
    func offsetAtGanyuIsTheKnownOne(datum: Datum, metres: Double) {
        let position = Position(longitude: 119.13, latitude: 34.84)
        let shifted = datum.coordinate(of: position)
        let offset = position.distance(to: Position(longitude: shifted.x, latitude: shifted.y))
        #expect(abs(offset.metres - metres) < 1)
    }
}

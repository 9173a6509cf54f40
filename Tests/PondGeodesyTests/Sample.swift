import Foundation

@testable import PondGeodesy

/// Made-up positions and rings, the same in every run.
enum Sample {
    static func positionsInChina(seed: UInt64, count: Int) -> [Position] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            Position(
                longitude: .random(in: 73.6...135, using: &random),
                latitude: .random(in: 3.9...53.5, using: &random))
        }
    }

    /// Pond-sized quadrilaterals, turned at random, from 1° to 54° N: some of 1 km × 50 m.
    static func ponds(seed: UInt64, count: Int) -> [Ring] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            let centre = Position(
                longitude: .random(in: 74...134, using: &random),
                latitude: .random(in: 1...54, using: &random))
            let isDike = index % 4 == 0
            let width = isDike ? 1000 : Double.random(in: 20...800, using: &random)
            let height = isDike ? 50 : Double.random(in: 20...800, using: &random)
            return rectangle(
                around: centre, width: width, height: height, turned: .random(in: 0..<180, using: &random))
        }
    }

    /// Closed and counter-clockwise; metres and degrees.
    static func rectangle(around centre: Position, width: Double, height: Double, turned degrees: Double)
        -> Ring
    {
        let corners = [(1.0, -1.0), (1, 1), (-1, 1), (-1, -1)].map { x, y in (x * width / 2, y * height / 2) }
        let ring = corners.map { x, y in
            let angle = atan2(x, y) * 180 / .pi
            let length = Length.metres((x * x + y * y).squareRoot())
            return Geodesic.destination(from: centre, azimuth: angle + degrees, length: length)
        }
        return ring + [ring[0]]
    }

    /// Closed rings of a few corners at random places in a small square: many cross themselves.
    static func tangles(seed: UInt64, count: Int) -> [Ring] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let corners = (0..<Int.random(in: 3...9, using: &random)).map { _ in
                // A coarse grid, so that corners fall on edges and on each other.
                Position(
                    longitude: 119 + Double(Int.random(in: 0...8, using: &random)) / 1024,
                    latitude: 34 + Double(Int.random(in: 0...8, using: &random)) / 1024)
            }
            return corners + [corners[0]]
        }
    }
}
